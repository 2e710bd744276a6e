import re
from io import BytesIO
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
