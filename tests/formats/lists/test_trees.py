"""JSON and YAML of other people: lists of entries, and words with their texts, whatever stands around them."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.formats import read
from bot.formats.reading import Reading
from bot.glossary.checks.finding import GlossaryError

REAL = Path(__file__).resolve().parents[3].parent / "shared/real-glossaries"
TWO = {"Hush room": ["A room without noise."], "Step-free": ["Without stairs."]}
LIST = [
    {"term": "Hush room", "definition": "A room without noise."},
    {"term": "Step-free", "definition": "Without stairs."},
]
PAIRS = {"Hush room": "A room without noise.", "Step-free": "Without stairs."}


def reading_of(folder: Path, value: Any, name: str = "words.json") -> Reading:
    file = folder / name
    text = value if isinstance(value, str) else json.dumps(value) if name.endswith("json") else yaml.dump(value)
    file.write_text(text, encoding="utf-8")
    return read(file)


def words_of(reading: Reading) -> dict[str, list[str]]:
    return {each.label: [definition.text for definition in each.definitions] for each in reading.terms}


@pytest.mark.parametrize("name", ["words.json", "words.yaml"])
@pytest.mark.parametrize(
    "value",
    [
        LIST,
        PAIRS,
        {name: [text] for name, text in PAIRS.items()},
        {name: {"meaning": text} for name, text in PAIRS.items()},
        {each["term"].lower(): each for each in LIST},
        [{name: text} for name, text in PAIRS.items()],
        {"glossary": LIST},
        {"title": "Our words", "description": "Of the day centre", "data": {"words": LIST}},
        {"version": "1", "glossary": PAIRS},
        {"H": LIST[:1], "S": LIST[1:]},
        {"H": {"Hush room": PAIRS["Hush room"]}, "S": {"Step-free": PAIRS["Step-free"]}},
        {"terms": [{"name": name, "description": text} for name, text in PAIRS.items()]},
        [{"title": name, "text": {"en": text, "fr": "Autre chose."}} for name, text in PAIRS.items()],
        [{"slug": name[0], "en": {"term": name, "def": text}, "de": {"term": "x"}} for name, text in PAIRS.items()],
    ],
)
def test_every_shape_is_read(tmp_path: Path, value: Any, name: str) -> None:
    """Whatever people call the parts, and wherever the list stands."""
    assert words_of(reading_of(tmp_path, value, name)) == TWO


def test_json_lines_are_read(tmp_path: Path) -> None:
    """One entry a line, each with that line."""
    reading = reading_of(tmp_path, "\n".join(map(json.dumps, LIST)))
    assert words_of(reading) == TWO
    with pytest.raises(GlossaryError) as caught:
        reading_of(tmp_path, '{"term": "a", "definition": "b"}\n{"term": "a" "definition": "b"}\n')
    assert [each.place.line for each in caught.value.findings] == [2]


def test_names_that_nobody_knows_are_told_and_left_out(tmp_path: Path) -> None:
    """What is null is left out; a list holds whole names, a text several."""
    reading = reading_of(
        tmp_path,
        [
            {"id": 7, "term": "Hush room", "definition": "Quiet.", "colour": "red", "aliases": ["quiet; calm", None]},
            {"id": 8, "term": "Tap", "definition": None, "synonyms": "spout; cock", "category": "Water"},
        ],
    )
    assert [(each.aliases, each.topics) for each in reading.terms] == [
        (("quiet; calm",), ()),
        (("spout", "cock"), ("Water",)),
    ]
    [warning] = reading.warnings
    assert "“colour”, “id”" in warning.what


def test_entries_know_their_lines(tmp_path: Path) -> None:
    """Also in JSON, whose readers do not tell them."""
    text = json.dumps({"words": [*LIST, {"term": "x" * 300, "definition": "y"}]}, indent=1)
    with pytest.raises(GlossaryError) as caught:
        reading_of(tmp_path, text)
    [finding] = caught.value.findings
    assert text.splitlines()[finding.place.line - 1].strip() == "{"
    assert finding.place.line == 11


def test_a_word_with_several_texts_has_several_meanings(tmp_path: Path) -> None:
    """One acronym may stand for several things."""
    reading = reading_of(tmp_path, {"WG": ["working group", "water gate"]})
    assert [(each.label, each.definitions[0].text) for each in reading.terms] == [
        ("WG", "working group"),
        ("WG", "water gate"),
    ]


def test_links_by_keys_find_the_entries(tmp_path: Path) -> None:
    """One to the entry itself is left out and counted; one to nothing stays, in case that comes later."""
    entries = [
        {"slug": "hush_room", "term": "Hush room", "definition": "x", "ref": ["step", "hush_room"]},
        {"slug": "step", "term": "Step-free", "definition": "y", "ref": ["later", "hush_room"]},
    ]
    reading = reading_of(tmp_path, [{**each, "colour": "red"} for each in entries])
    linked = [[relation.target for relation in each.relations] for each in reading.terms]
    assert linked == [["Step-free"], ["later", "Hush room"]]
    assert any("One entry is linked to itself" in each.what for each in reading.warnings)


@pytest.mark.parametrize(
    ("value", "part"),
    [
        ([], "There is no word"),
        ({}, "There is no word"),
        ({"words": []}, "no list of words"),
        ([1, 1, 1], "no list of words"),
        ("[1]", "no list of words"),
        ('"words"', "no list of words"),
        ({"terms": [{"wrong": "1"}] * 3}, "None of these names holds the words: “wrong”"),
        ([{"name": "Sam", "age": "7"}], "not one of them holds a meaning"),
        ([{"colour": "red", "size": "2"}], "None of these names holds the words"),
    ],
)
def test_what_is_no_list_of_words_is_refused(tmp_path: Path, value: Any, part: str) -> None:
    """In a few lines, none of which speaks of YAML."""
    with pytest.raises(GlossaryError) as caught:
        reading_of(tmp_path, value)
    assert part in str(caught.value)
    assert "- label" not in str(caught.value)


def test_null_is_nothing_unless_it_is_quoted(tmp_path: Path) -> None:
    """YAML has four ways to write that there is none."""
    text = "- term: Hush room\n  meaning: ~\n  aliases: [quiet, ~, null, 'null']\n- term: x\n  meaning: y\n"
    first = reading_of(tmp_path, text, "words.yaml").terms[0]
    assert (first.definitions, first.aliases) == ((), ("quiet",))
    ours = "terms:\n- label: Hush room\n  aliases: [quiet, ~, null, 'null']\n  definition: null\n"
    [term] = reading_of(tmp_path, ours, "words.yaml").terms
    assert (term.definitions, term.aliases) == ((), ("quiet", "null"))


@pytest.mark.parametrize("name", ["words.txt", "words"])
def test_yaml_is_known_by_what_its_names_mean(tmp_path: Path, name: str) -> None:
    """A list of entries, whatever the file is called."""
    text = "# ours\n- acronym: QRT\n  meaning: Quiet response team\n"
    assert words_of(reading_of(tmp_path, text, name)) == {"QRT": ["Quiet response team"]}


@pytest.mark.parametrize("text", ["[[hush]]Hush room:: A room.\n", "[words]\na = b\n", "{|\n! a\n", "{\\rtf1 a}"])
def test_other_brackets_are_no_json(tmp_path: Path, text: str) -> None:
    """AsciiDoc, settings, tables of wikis and old word processors begin with brackets, too."""
    with pytest.raises(GlossaryError, match="shows no format"):
        reading_of(tmp_path, text, "words.txt")


def test_markup_becomes_text(tmp_path: Path) -> None:
    """Tags and entities, and links within the page that the list was."""
    entry = {
        "term": "Carers&#8217; caf&eacute; &amp; garden",
        "definition": "<p>A <b>place</b>.<br/>See [tap](#tap).</p>",
    }
    assert words_of(reading_of(tmp_path, [entry])) == {"Carers’ café & garden": ["A place.\nSee tap."]}


def test_a_real_list_in_many_languages_is_read_in_english() -> None:
    """Eight of its 403 links lead to their own entry, and two to none; NA and null are words there."""
    file = REAL / "glosario/glossary.yml"
    if not file.exists():
        pytest.skip(f"{file} is not here")
    reading = read(file)
    terms = reading.terms
    assert (len(terms), sum(len(each.aliases) for each in terms)) == (633, 47)
    labels = {each.label for each in terms}
    links = [(each.label, relation.target) for each in terms for relation in each.relations]
    assert (len(links), len({frozenset(link) for link in links if link[1] in labels})) == (395, 295)


@pytest.mark.parametrize("name", ["words.json", "words.yaml"])
@pytest.mark.parametrize("beside", [{"meta": {"count": 2, "made": "today"}}, {"_info": {"by": "us"}}])
def test_what_tells_of_the_file_is_no_word(tmp_path: Path, name: str, beside: dict[str, Any]) -> None:
    """It is counted, and the words beside it are read."""
    reading = reading_of(tmp_path, {"data": {"glossary": LIST}, **beside}, name)
    assert words_of(reading) == TWO
    assert reading.warnings


def test_a_number_says_nothing_of_a_word(tmp_path: Path) -> None:
    """A version or a count beside words and their texts is none."""
    assert words_of(reading_of(tmp_path, {"version": "1.0", "count": 2, **PAIRS})) == TWO
