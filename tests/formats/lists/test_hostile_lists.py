"""Lists made to eat time: each costs no more than its length."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.formats import read
from bot.glossary.checks.finding import GlossaryError
from tests.fixtures.work import growth

NAME = '"a": "b"'
SHAPES: dict[str, Callable[[int], str]] = {
    "ones": lambda size: json.dumps([1] * size),
    "one name again and again": lambda size: f'{{"terms": [{{{", ".join(NAME for _ in range(size))}}}]}}',
    "empty groups": lambda size: json.dumps([{}] * size),
    "faults": lambda size: json.dumps({"terms": [{"label": "a", "wrong": "b"}] * size}),
    "one line of commas": lambda size: "term,definition\n" + "," * size,
    "empty lines": lambda size: "term,definition\n" + "\n" * size,
    "rows that are too long": lambda size: "term,definition\n" + "a,b,c\n" * size,
    "names in a row": lambda size: "term," * size + "\n",
    "tags that do not end": lambda size: "term,definition\na," + "<a href=" * size,
    "brackets": lambda size: "term,definition\na," + "[a](" * size,
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=list(SHAPES))
def test_twice_as_much_costs_about_twice_as_much(tmp_path: Path, shape: Callable[[int], str]) -> None:
    """And whatever is told of it is short."""
    file = tmp_path / "words"

    def told(size: int) -> int:
        file.write_text(shape(size), encoding="utf-8")
        try:
            return len(read(file).entries)
        except GlossaryError as error:
            return len(str(error))

    assert growth(told, 1_000) < 2.6
    assert told(2_000) < 3_000  # entries, or signs of what is told


@pytest.mark.parametrize(
    "entry",
    [
        lambda number: {"term": "Hush room", "definition": f"Text {number}."},
        lambda number: {"label": "Hush room", "definitions": [{"kind": "plain", "text": f"Text {number}."}]},
    ],
    ids=["of others", "of ours"],
)
def test_a_crowd_of_one_name_is_refused(tmp_path: Path, entry: Callable[[int], dict[str, object]]) -> None:
    """Joining them would take minutes; a word with some meanings is read as before."""
    file = tmp_path / "words.json"
    file.write_text(json.dumps([entry(number) for number in range(1_001)]))
    with pytest.raises(GlossaryError, match="1,001 entries have this name"):
        read(file)
    file.write_text(json.dumps([entry(number) for number in range(20)]))
    [term] = read(file).terms
    assert len(term.definitions) == 20


def test_more_entries_than_a_dictionary_has_are_refused(tmp_path: Path) -> None:
    """In a sentence, before anything is made of them."""
    file = tmp_path / "words.json"
    file.write_text(json.dumps({f"a{number}": "b" for number in range(50_001)}))
    with pytest.raises(GlossaryError, match="more than 50,000 entries"):
        read(file)
