"""`jargonbot explain`, and what the terminal says of discussions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.strings.urgent_help import line, more_in_terminal
from tests.cli.conftest import Invoke

LETTER = "We believe in coproduction, not in consultation alone."


def test_a_text_is_explained_in_its_order(invoke: Invoke) -> None:
    """Each word with its first definition and where that comes from, and what people advise saying instead."""
    done = invoke("explain", LETTER)
    in_order = ["Co-production", "An equal relationship", "Source: Statutory guidance, The Department."]
    in_order += ["Consider using instead", "working together: It is plainer. (Advised by The Guild.)"]
    in_order += ["Consultation", "Asking people what they think", "No source was given."]
    places = [done.stdout.find(each) for each in in_order]
    assert done.exit_code == 0
    assert -1 not in places
    assert places == sorted(places)


def test_a_text_on_the_input_is_explained(invoke: Invoke) -> None:
    """A letter in a file needs no pasting, whatever its bytes."""
    assert invoke("explain", "-", stdin=LETTER).stdout == invoke("explain", LETTER).stdout


@pytest.mark.parametrize("text", ["Good morning", ""])
def test_a_text_without_jargon_is_told(invoke: Invoke, text: str) -> None:
    """An empty answer would look like a fault; and whoever looked for help finds it beneath."""
    done = invoke("explain", text)
    told = f"We know none of the words in this text as jargon.\n{line()} {more_in_terminal()}\n"
    assert (done.exit_code, done.stdout) == (0, told)


def test_a_text_with_a_listed_phrase_is_explained_beneath_the_line(invoke: Invoke) -> None:
    """It may be somebody's letter; programs get what they always got."""
    text = "He writes: I want to die. Coproduction."
    assert invoke("explain", text).stdout.splitlines()[:2] == [f"{line()} {more_in_terminal()}", "Co-production"]
    assert [each["slug"] for each in json.loads(invoke("explain", "--json", text).stdout)] == ["co-production"]


def test_a_text_with_a_word_that_touches_danger_ends_with_the_line(invoke: Invoke, tmp_path: Path) -> None:
    """As the card of such a word has it: whoever reads of abuse in a letter about themselves is told whom to ring."""
    words = tmp_path / "danger.yaml"
    words.write_text("terms:\n- {label: Neglect, definition: When care is not given.}\n", encoding="utf-8")
    invoke("import", str(words))
    assert invoke("explain", "They wrote of neglect.").stdout.splitlines()[-1] == f"{line()} {more_in_terminal()}"
    assert line() not in invoke("explain", LETTER).stdout


def test_the_json_of_an_explanation(invoke: Invoke) -> None:
    """The places count characters of the text as it was given."""
    found = json.loads(invoke("explain", "--json", f"🙂 {LETTER}").stdout)
    assert [each["slug"] for each in found] == ["co-production", "consultation"]
    assert all(f"🙂 {LETTER}"[each["start"] : each["end"]] == each["text"] for each in found)


def test_the_terminal_says_where_people_argue_about_a_word(invoke: Invoke) -> None:
    """With the author, why it is worth reading, and an address that can be copied."""
    told = invoke("ask", "co-production").stdout
    assert "What others have written about it" in told
    assert "What equal means by A. Writer. Equal is the hard part. https://example.org/talk" in told
    assert "What others have written about it" not in invoke("ask", "consultation").stdout


def test_letters_with_several_meanings_name_the_others(invoke: Invoke) -> None:
    """Nobody is told one meaning as if there were no other; the JSON has them, too."""
    letter = "Ask your PA."
    shown = invoke("explain", letter).stdout
    [spot] = json.loads(invoke("explain", "--json", letter).stdout)
    assert spot["others"]
    assert f"It can also mean: {', '.join(spot['others'])}" in shown
