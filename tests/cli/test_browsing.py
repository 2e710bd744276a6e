"""Looking through the words in the terminal."""

from __future__ import annotations

import json

import pytest

from bot.strings import urgent_help
from tests.cli.conftest import Invoke, Run


def test_the_ways_are_named_as_they_are_typed(invoke: Invoke) -> None:
    """Only those that the glossary has anything for."""
    told = invoke("browse")
    assert told.exit_code == 0
    first, *rows = told.stdout.splitlines()
    assert first.startswith("There are 7 words here.")
    assert rows == ["  letter: By letter", "  topic: By topic", "  source: By source", "  short-forms: Short forms"]


def test_a_way_lists_its_groups_and_a_group_its_words(invoke: Invoke) -> None:
    """Any part of a name may be typed, without quotation marks."""
    assert invoke("browse", "letter").stdout.splitlines()[:3] == ["By letter", "  A: 1 word", "  C: 2 words"]
    assert invoke("browse", "topic", "working", "TOGETHER").stdout == "Topic: Working together\n  Co-production\n"
    assert invoke("browse", "short-forms", "p").stdout.splitlines() == [
        "Short forms: P",
        "  PA: Personal assistant",
        "  PA: Public address",
    ]


def test_the_json_of_each(invoke: Invoke) -> None:
    """As the contract of the command line says; nothing else is printed."""
    assert json.loads(invoke("browse", "--json").stdout)[1] == {"way": "topic", "groups": 5}
    assert json.loads(invoke("browse", "--json", "letter").stdout)[1] == {"group": "C", "words": 2}
    assert json.loads(invoke("browse", "--json", "source", "guild").stdout) == [
        {"slug": "co-production", "name": "Co-production", "beside": "Our words"}
    ]


def test_a_list_that_is_not_there_exits_with_1(invoke: Invoke) -> None:
    """With those that are, and where to find help; in JSON an empty list."""
    told = invoke("browse", "topic", "xylophones")
    assert told.exit_code == 1
    assert told.stdout.startswith("That list is not here")
    assert "  Rights: 1 word" in told.stdout
    assert told.stdout.strip().endswith(urgent_help.more_in_terminal())
    told = invoke("browse", "--json", "topic", "xylophones")
    assert (told.exit_code, json.loads(told.stdout)) == (1, [])


@pytest.mark.parametrize("words", [("browse", "colour"), ("browse", "--nonsense")])
def test_what_is_not_understood_exits_with_2(run: Run, words: tuple[str, ...]) -> None:
    """And names the ways there are."""
    assert run(*words).returncode == 2
