"""Welsh: the labels and headings of a card, and the plurals of the language."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bot.discord.answers.card import Card
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.term import Definition, Kind, Relation, RelationKind, Source, Term
from bot.glossary.snapshot import Glossary
from bot.service import Page
from bot.strings import answers, plurals, site
from bot.strings.catalogue import languages
from bot.strings.commands import names
from bot.strings.language import ENGLISH, speaking
from bot.strings.translation import unchecked
from tests.house.test_catalogue import messages

WELSH = "cy"
TERM = Term(
    slug="care-plan",
    label="Care plan",
    aliases=("Support plan",),
    definitions=(
        Definition(
            kind=Kind.PLAIN,
            text="It says how you want to live.",
            source=Source(title="Guide", organisation="Us"),
            nation="Wales",
            checked_on=date(2026, 11, 3),
        ),
        Definition(kind=Kind.FORMAL, text="A plan under the Act.", source=Source(title="Act")),
    ),
    relations=(Relation(kind=RelationKind.CONSIDER_USING_INSTEAD, target="my plan", why="It is mine."),),
)


def shown() -> str:
    """The card with all that stands on its buttons, as Discord is sent it."""
    page = Page(TERM, Glossary([TERM]).relations(TERM.slug))
    card = Card(page, today=date(2026, 11, 27))
    return json.dumps(card.to_components(), ensure_ascii=False)


def test_a_card_has_welsh_headings_around_what_is_written_in_english() -> None:
    """Headings, where the text comes from, its nation and the buttons; the texts stay as they are."""
    with speaking(WELSH):
        text = shown()
    for said in ("Saesneg clir", "Ffynhonnell: Guide, Us.", "Ystyriwch ddefnyddio yn lle hyn"):
        assert said in text
    for said in ("Rhagor", "Rhoi sylw neu godi baner"):
        assert said in text
    assert "Cymru" in text
    assert "It says how you want to live." in text


def test_what_welsh_lacks_is_said_in_english() -> None:
    """Whole: no sentence is half Welsh and half English."""
    with speaking(WELSH):
        assert answers.no_answer("xyz") == "We do not explain “xyz” yet. It is not your spelling."
        assert answers.no_source() == "Ni roddwyd ffynhonnell."


def test_nations_have_their_welsh_names() -> None:
    """All four; in a form of words that does not change their beginning."""
    with speaking(WELSH):
        said = [answers.holds_in(each) for each in NATIONS]
    assert {*said} == {f"Cenedl: {each}." for each in ("Lloegr", "Yr Alban", "Cymru", "Gogledd Iwerddon")}


def test_days_are_said_in_welsh() -> None:
    """With the months of the language."""
    with speaking(WELSH):
        assert answers.checked(date(2026, 11, 3)) == "Gwiriwyd ar 3 Tachwedd 2026."


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "neb"),
        (1, "1 person"),
        (2, "2 berson"),
        (3, "3 pherson"),
        (4, "4 o bobl"),
        (6, "6 pherson"),
        (1_000, "1,000 o bobl"),
    ],
)
def test_the_plurals_are_those_of_welsh(number: int, said: str) -> None:
    """Six of them (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html#cy)."""
    with speaking(WELSH):
        assert plurals.people(number) == said
        assert said in answers.flagged_by(number) or not number


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "Nid oes geiriau yma."),
        (1, "Mae 1 gair yma."),
        (2, "Mae 2 air yma."),
        (3, "Mae 3 gair yma."),
        (6, "Mae 6 gair yma."),
        (777, "Mae 777 o eiriau yma."),
    ],
)
def test_words_on_a_page_are_counted_in_welsh(number: int, said: str) -> None:
    """The number changes the word behind it."""
    with speaking(WELSH):
        assert site.words(number) == said


def test_no_sentence_of_the_pages_is_missing() -> None:
    """Each that is theirs alone, with all that it tells."""
    english, welsh = (
        {key: each.variables for key, each in messages(language).items() if key.startswith("site-")}
        for language in (ENGLISH, WELSH)
    )
    assert english == welsh
    assert len(english) > 40


def test_commands_have_welsh_names() -> None:
    """Discord has no Welsh yet; that they would be taken is shown of every language."""
    with speaking(WELSH):
        welsh = names()
    assert (welsh["define"], welsh["help-now"], welsh["my flags"]) == ("diffinio", "cymorth-nawr", "baneri")


def test_people_are_told_that_nobody_has_checked_the_words() -> None:
    """In the language itself, and in English for who only tries it; a language that was checked says nothing."""
    assert {each: bool(unchecked(each)) for each in languages() if each in (ENGLISH, WELSH)} == {
        ENGLISH: False,
        WELSH: True,
    }
    assert unchecked(WELSH).endswith("No Welsh speaker has checked these words yet.")
