"""Whom to ring, and the phrases that put it first: data that must be right, and never claim to know people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.glossary.checks.finding import GlossaryError
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.term import Source
from bot.glossary.text.fold import MAX_TEXT, fold
from bot.glossary.text.word_lists import word_tree
from bot.glossary.urgent_help import (
    Directory,
    Helpline,
    Need,
    directory,
    letter_speaks_of_danger,
    lint_helplines,
    speaks_of_danger,
)
from bot.strings.urgent_help import line, needs
from tests.fixtures.shipped import shipped_reading

TODAY = date(2026, 11, 26)
GOOD = Helpline(
    need=Need.LIFE_IN_DANGER,
    name="The Guild",
    reach="Ring 1234",
    source=Source(title="Ring us", organisation="The Guild", url="https://example.org/ring"),
    also=("https://example.org/elsewhere",),
    checked_on=TODAY,
    review_by=TODAY + timedelta(days=180),
)


def said_of(helpline: Helpline, today: date = TODAY) -> list[str]:
    """What `jargonbot check` would print of a directory with this entry alone."""
    return [str(each) for each in lint_helplines(Directory(helplines=(helpline,)), today, ())]


def test_every_shipped_number_has_its_pages() -> None:
    """Of each it is known who says so, where else it was read, and on which day."""
    slugs = {term.slug for term in shipped_reading().terms}
    checked = max(each.checked_on for each in directory().helplines if each.checked_on)
    assert [str(each) for each in lint_helplines(directory(), checked, slugs)] == []
    assert len(directory().cards) > 10


@pytest.mark.parametrize("nation", NATIONS)
def test_in_every_nation_there_is_help_for_every_need(nation: str) -> None:
    """With 999 and the Samaritans among it, and nothing that holds only elsewhere."""
    by_need = directory().by_need(nation)
    assert [need for need in Need if not by_need[need]] == []
    assert by_need[Need.LIFE_IN_DANGER][0].reach == "Ring 999"
    assert by_need[Need.THOUGHTS_OF_SUICIDE][0].reach == "Ring 116 123"
    assert all(nation in each.nations or not each.nations for those in by_need.values() for each in those)
    assert any(each.nations for each in by_need[Need.ABUSE_AT_HOME])


def test_without_a_nation_all_are_shown_and_every_nation_is_one_that_is_known() -> None:
    """A misspelt one would hide its number from everybody who chose theirs."""
    shown = [each for those in directory().by_need().values() for each in those]
    assert len(shown) == len(directory().helplines)
    assert {nation for each in shown for nation in each.nations} == set(NATIONS)
    assert set(needs()) == set(Need)


def test_the_line_names_what_the_directory_holds() -> None:
    """The two numbers that stand everywhere are checked with the others."""
    reaches = {each.reach for each in directory().helplines}
    assert {"Ring 999", "Ring 116 123"} <= reaches
    assert "999" in line()
    assert "116 123" in line()


def test_a_number_that_was_not_read_again_in_time_is_an_error() -> None:
    """On the day of its review it still holds, a day later it does not."""
    assert GOOD.review_by
    assert said_of(GOOD, GOOD.review_by) == []
    [said] = said_of(GOOD, GOOD.review_by + timedelta(days=1))
    assert said.startswith("help.yaml: error in “The Guild”: It was to be read again by 2027-05-25.")


@pytest.mark.parametrize(
    ("faulty", "said"),
    [
        (replace(GOOD, source=Source(title="Ring us")), "Its source has no organisation and no url."),
        (replace(GOOD, source=Source()), "Its source has no title and no organisation and no url."),
        (replace(GOOD, also=()), "Only one page says it."),
        (replace(GOOD, also=(GOOD.source.url,)), "Only one page says it."),
        (replace(GOOD, checked_on=None), "It has no “checked_on” or no “review_by”."),
        (replace(GOOD, review_by=None), "It has no “checked_on” or no “review_by”."),
        (replace(GOOD, checked_on=TODAY + timedelta(days=1)), "which is still to come."),
        (replace(GOOD, review_by=TODAY + timedelta(days=200)), "It is trusted for more than half a year."),
    ],
)
def test_a_number_that_nobody_vouches_for_is_an_error(faulty: Helpline, said: str) -> None:
    """Each fault by itself, with a way to mend it."""
    found = said_of(faulty)
    assert any(said in each for each in found)
    assert all(": error in “The Guild”" in each for each in found)


def test_a_card_that_is_no_entry_is_an_error() -> None:
    """A slug that was misspelt, or renamed, would quietly take the line off a card."""
    [said] = lint_helplines(Directory(helplines=(), cards=frozenset({"abuze"})), TODAY, {"abuse"})
    assert "abuze" in str(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("helplines: [{need: hunger, name: A, reach: B}]", "helplines.0.need"),
        ("helplines: [{need: abuse_at_home, name: A, reach: B, phone: C}]", "helplines.0.phone"),
        ("helplines: [{need: abuse_at_home, name: A, reach: B, review_by: soon}]", "helplines.0.review_by"),
        ("helplines: [", "no YAML"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, text: str, said: str) -> None:
    """With the place in it, and no traceback."""
    file = tmp_path / "help.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError, match=said):
        directory(file)


def test_phrases_are_folded_texts_of_several_words_each_named_once() -> None:
    """One word alone, such as suicide, is asked about by people who read a letter."""
    phrases = word_tree("danger_phrases")
    assert [phrase for phrase in phrases if fold(phrase) != phrase or " " not in phrase] == []
    assert len(set(phrases)) == len(phrases)


def test_no_name_of_a_word_holds_a_phrase() -> None:
    """It could not be asked about any more. (What leads to a word and is never shown, may: “being abused”.)"""
    labels = [label for term in shipped_reading().terms for label in (term.label, *term.aliases)]
    assert [label for label in labels if speaks_of_danger(label)] == []


@pytest.mark.parametrize(
    "text",
    [
        "I want to DIE.",
        "i dont want to live",
        "She’s NOT BREATHING!!",
        "I’m being abused",
        "x " * MAX_TEXT + "kill myself",
    ],
)
def test_a_phrase_is_met_in_any_letters(text: str) -> None:
    """With capitals, signs and either apostrophe, and far down in a long text."""
    assert speaks_of_danger(text)


@pytest.mark.parametrize("text", ["", "I want to diet", "want, he said, to die", "hit me up", "unkill myself"])
def test_a_part_of_a_phrase_is_none(text: str) -> None:
    """Words are whole, and stand side by side."""
    assert not speaks_of_danger(text)


@pytest.mark.parametrize("phrase", [*word_tree("danger_phrases"), *word_tree("danger_in_letters")])
def test_a_letter_speaks_of_danger_with_either_list(phrase: str) -> None:
    """Across the end of a line, too; and those of letters are folded texts."""
    assert fold(phrase) == phrase
    assert letter_speaks_of_danger(f"We know that\n{phrase.replace(' ', chr(10), 1)}, and what to do.")


@pytest.mark.parametrize(
    "text",
    [
        "On the phone you told us that you want to end your life.",
        "You said that your husband hit you, and that you feel unsafe at home.",
        "You spoke of thoughts of killing yourself.",
        "We understand that you were harming yourself last winter.",
        "You are afraid of your partner, who locked you in.",
    ],
)
def test_a_letter_speaks_to_its_reader(text: str) -> None:
    """It says “you” where a person says “I”."""
    assert letter_speaks_of_danger(text)


@pytest.mark.parametrize("text", ["", "You can go home on Friday.", "Your carer sent us a letter.", "Self help groups"])
def test_most_letters_speak_of_no_danger(text: str) -> None:
    """Where the line stands under everything nobody reads it."""
    assert not letter_speaks_of_danger(text)
