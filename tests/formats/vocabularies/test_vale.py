import json
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from bot.errors import UsageError
from bot.formats import read_shipped, written
from bot.glossary.model.term import Term
from bot.glossary.text.word_lists import word_tree
from bot.glossary.writing.choices import is_chosen
from tests.formats.test_round_trip import labels, with_slug
from tests.formats.vocabularies.reading import read

CLIENT: dict[str, object] = {
    "label": "Client (old)",
    "aliases": ["case", "CLT"],
    "definitions": [{"kind": "plain", "text": "Somebody."}],
    "relations": {
        "consider_using_instead": [
            {
                "term": "person",
                "why": "99% say it; %s is kind.",
                "source": {"organisation": "People First", "url": "https://example.org/words"},
            },
            "Case",
        ]
    },
}
JARGON: dict[str, object] = {
    "label": "Reablement plan",
    "aliases": ["RBT", "Reablement"],
    "definitions": [{"kind": "plain", "text": "Help."}],
}
_BEYOND_REGEXP2 = re.compile(r"\(\?|\\[^\\^$.|?*+()\[\]{}b]")  # of groups and escapes, only those that both know alike
names = labels.filter(lambda name: any(map(str.isalpha, name)) and "|" not in name and name == name.strip())


def rules(terms: list[Term]) -> dict[str, dict[str, Any]]:
    with ZipFile(BytesIO(written(terms, "vale").content)) as archive:
        assert archive.testzip() is None
        assert all(name.startswith("jargonbot/") for name in archive.namelist())
        found = [name for name in archive.namelist() if name.endswith(".yml")]
        return {name[len("jargonbot/") : -len(".yml")]: yaml.safe_load(archive.read(name)) for name in found}


def patterns(style: dict[str, dict[str, Any]]) -> list[str]:
    return [each for rule in style.values() for each in (*rule.get("swap", ()), *rule.get("tokens", ()))]


def test_each_name_of_a_word_is_swapped() -> None:
    """Signs are escaped, no word is swapped for itself, letters are looked for as they are, and it says who and why."""
    style = rules([with_slug(CLIENT, 1), with_slug({"label": "Other"}, 2)])
    [plain, letters] = (style[name] for name in sorted(style) if name.startswith("advised-"))
    assert plain["extends"] == "substitution"
    assert plain["level"] == "suggestion"
    assert plain["link"] == "https://example.org/words"
    assert plain["swap"] == {r"\bClient \(old\)": "person|Case", r"\bcase\b": "person"}
    assert "“person”, “Case”" in plain["message"]
    assert "People First" in plain["message"]
    assert "%" not in plain["message"]
    assert (plain["ignorecase"], letters["ignorecase"]) == (True, False)
    assert letters["swap"] == {r"\bCLT\b": "person|Case"}


def test_jargon_is_found_and_long_sentences_are() -> None:
    """The longest name comes first, and what is advised against is said once."""
    style = rules([with_slug(CLIENT, 1), with_slug(JARGON, 2)])
    assert style["jargon"]["tokens"] == [r"\bReablement plan\b", r"\bReablement\b"]
    assert style["jargon-letters"]["tokens"] == [r"\bRBT\b"]
    assert style["jargon-letters"]["ignorecase"] is False
    long = style["long-sentences"]
    assert (long["extends"], long["scope"], long["max"]) == ("occurrence", "sentence", 25)
    assert len(re.findall(long["token"], "Don't ask for it, well-known 1.5 as it is")) == 9


@pytest.mark.parametrize("word", word_tree("writing")["chosen"])
def test_words_that_people_choose_are_in_no_rule(word: str) -> None:
    """Whatever an imported glossary says of them, as a label or as another name."""
    advice = {"relations": {"consider_using_instead": ["something else"]}}
    plain = {"definitions": [{"kind": "plain", "text": "Help."}]}
    terms = [{"label": word, "aliases": ["zyx"]}, {"label": "Zyxer", "aliases": [word.upper()]}]
    for extra in (advice, plain):
        for number, document in enumerate(terms):
            term = with_slug({**document, **extra}, number)
            for name in patterns(rules([term])):
                assert not is_chosen(name.replace(r"\b", ""))
                assert number == 1
    assert "choose for themselves" in " ".join(written([with_slug({"label": word}, 1)], "vale").losses)


def test_a_name_of_several_words_is_in_no_rule() -> None:
    """Nobody can tell which one is meant."""
    other = {**JARGON, "label": "Robot", "aliases": ["RBT"]}
    assert "jargon-letters" not in rules([with_slug(JARGON, 1), with_slug(other, 2)])


def test_the_shipped_words_make_a_style_that_vale_can_read() -> None:
    """Twice the same bytes; each pattern compiles, and has nothing that Vale's expressions lack or count as a group."""
    terms = list(read_shipped().terms)
    assert written(terms, "vale").content == written(terms[::-1], "vale").content
    style = rules(terms)
    found = patterns(style)
    assert len(found) > 100
    for each in found:
        re.compile(each)
        assert not _BEYOND_REGEXP2.search(each)
        assert not is_chosen(each.replace(r"\b", "").replace("\\", ""))
    assert {rule["level"] for rule in style.values()} == {"suggestion"}


def test_the_page_in_it_says_that_it_is_advice() -> None:
    """Whoever opens the folder reads that nothing is wrong, and which words are in no rule."""
    with ZipFile(BytesIO(written([], "vale").content)) as archive:
        page = archive.read("jargonbot/README.md").decode()
    assert "nothing is wrong" in page
    assert "Words that people choose for themselves are in no rule." in page


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(word=names)
def test_a_pattern_finds_its_name(word: str) -> None:
    """Whatever signs stand in it; and what Vale counts as brackets of groups are none."""
    term = with_slug({"label": word, "relations": {"consider_using_instead": ["something else"]}}, 1)
    for pattern in patterns(rules([term])):
        assert re.search(pattern, f"a {term.label} b")
        assert pattern.count("(") == pattern.count(r"\(")


def test_a_rule_is_read_back_as_a_list_of_words_to_avoid() -> None:
    """The names come back without the signs of a pattern."""
    with ZipFile(BytesIO(written([with_slug(CLIENT, 1)], "vale").content)) as archive:
        [name, _] = [each for each in archive.namelist() if "/advised-" in each]
        again: tuple[Term, ...] = read(archive.read(sorted([name, _])[1]).decode(), "avoid").terms
    assert sorted(each.label for each in again) == ["Client (old)", "case"]


def test_it_is_only_written() -> None:
    """Whoever names the format for reading is told to leave it out."""
    with pytest.raises(UsageError, match="cannot read"):
        read("swap: {}", "vale")


# https://vale.sh/docs/checks: what each kind of rule may say; Vale would know nothing of another key.
COMMON = {"extends", "message", "level", "scope", "link", "limit", "action"}
OF_KIND = {
    "existence": {"append", "exceptions", "ignorecase", "nonword", "raw", "tokens", "vocab"},
    "substitution": {"ignorecase", "nonword", "swap", "pos", "exceptions", "vocab", "capitalize"},
    "occurrence": {"max", "min", "token", "ignorecase"},
}
NEEDED = {"existence": {"tokens", "ignorecase", "nonword"}, "substitution": {"swap", "ignorecase", "nonword"}}


def test_each_rule_keeps_to_the_keys_that_vale_has() -> None:
    """And to values of their kinds: what is YAML for yes, no, a number or nothing would be no text there."""
    for name, rule in rules(list(read_shipped().terms)).items():
        kind = rule["extends"]
        assert COMMON & rule.keys() >= {"extends", "message", "level"}, name
        assert rule.keys() <= COMMON | OF_KIND[kind], name
        assert rule.keys() >= NEEDED.get(kind, set()), name
        assert rule["level"] in {"suggestion", "warning", "error"}
        assert "%" not in rule["message"].replace("%s", "", kind == "existence")  # where the word itself is put
        assert all(isinstance(each, str) and each for each in rule.get("tokens", ()))
        assert all(isinstance(each, str) and each for pair in rule.get("swap", {}).items() for each in pair)
        assert str(rule.get("link", "http")).startswith("http"), name


def test_each_pattern_of_the_shipped_words_finds_its_names_alone() -> None:
    """As a whole word, in any case where it is no acronym, and never within another word or as a word instead of it."""
    for name, rule in rules(list(read_shipped().terms)).items():
        flags = re.IGNORECASE if rule.get("ignorecase") else 0
        for pattern in patterns({name: rule}):
            said = re.sub(r"\\([^b])", r"\1", pattern.replace(r"\b", ""))
            shown = said.upper() if flags else said
            assert re.search(pattern, f"about {shown}, and", flags), pattern
            if pattern.startswith(r"\b") and pattern.endswith(r"\b"):
                assert not re.search(pattern, f"x{said}x", flags), pattern
            if not flags:
                assert not re.search(pattern, said.lower() + " ") or said == said.lower()
        for pattern, instead in rule.get("swap", {}).items():
            for each in instead.split("|"):
                assert not re.fullmatch(pattern, each, flags), f"{pattern}: Vale would advise the word itself"


@pytest.mark.skipif(shutil.which("vale") is None, reason="Vale is not installed here; https://vale.sh has it")
def test_vale_takes_the_style(tmp_path: Path) -> None:
    """The program itself, where there is one: it finds the word and knows no fault of the style."""
    with ZipFile(BytesIO(written([with_slug(CLIENT, 1), with_slug(JARGON, 2)], "vale").content)) as archive:
        archive.extractall(tmp_path / "styles")
    settings = ("StylesPath = styles", "MinAlertLevel = suggestion", "[*.txt]", "BasedOnStyles = jargonbot", "")
    (tmp_path / ".vale.ini").write_text("\n".join(settings))
    (tmp_path / "letter.txt").write_text("A case of the reablement plan.\n")
    command = ["vale", "--output=JSON", "--no-exit", "letter.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    [found] = json.loads(done.stdout).values()
    assert {each["Match"] for each in found} == {"case", "reablement plan"}
