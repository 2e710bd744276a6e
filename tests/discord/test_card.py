from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from discord import ui
from hypothesis import given, settings

from bot.discord.answers import card_text
from bot.discord.answers.asking import choices
from bot.discord.answers.card import Card
from bot.discord.desk.outlook import Outlook
from bot.discord.desk.queue import QueueView
from bot.discord.kit.text import units
from bot.feedback.definition_ref import keyed
from bot.feedback.flagged_word import FlaggedWord
from bot.feedback.flags import FlagCounts
from bot.feedback.queue import FlagRow
from bot.formats import read_shipped
from bot.glossary.model.term import Definition, Kind, Term
from bot.glossary.snapshot import Glossary
from bot.service import Page
from rehearsal import reading
from tests.discord import nasty
from tests.discord.taken import faults_of_message, texts


def page_of(term: Term, *, local: bool = False) -> Page:
    return Page(term, Glossary([term]).relations(term.slug), local=local)


def assert_discord_takes(view: ui.LayoutView) -> None:
    assert faults_of_message(view) == []
    assert all(text.strip() for text in texts(view))


@settings(max_examples=60)
@given(nasty.terms)
def test_no_term_breaks_its_card(term: Term) -> None:
    """Any text, any number of definitions and relations: Discord takes the card, and nobody is mentioned."""
    for local in (False, True):
        card = Card(replace(page_of(term, local=local), counts={"": FlagCounts(people=3)}))
        assert_discord_takes(card)
        text = "\n".join(texts(card))
        assert not re.search(r"@(everyone|here)|(?<!\\)<@", text)
        assert not local or "](https://evil" not in text


def test_a_term_of_many_definitions_shows_the_first_ones() -> None:
    """A merged import may hold more than a message has room for."""
    many = tuple(Definition(kind=Kind.PLAIN, text=f"Meaning {number}.") for number in range(100))
    card = Card(page_of(Term(slug="many", label="Many", definitions=many)))
    assert_discord_takes(card)
    assert "Meaning 0." in texts(card)[1]


@pytest.mark.parametrize("flagged", [False, True])
def test_every_shipped_definition_has_the_width_of_the_card(*, flagged: bool) -> None:
    """On a phone a text beside a button is a thin column, so that its buttons stand in a row beneath it; all fit."""
    glossary = Glossary(read_shipped().terms)
    for term in glossary.terms.values():
        everything = dict.fromkeys(("", *keyed(term)), FlagCounts(people=3, comments=2))
        page = Page(term, glossary.relations(term.slug), counts=everything if flagged else {})
        card = Card(page)
        assert_discord_takes(card)
        [box] = card.to_components()  # type: ignore[no-untyped-call]
        rows = [(above, each) for above, each in pairwise(box["components"]) if each["type"] == reading.ACTION_ROW]
        for (key, definition), (above, row) in zip(card_text.shown_definitions(page), rows, strict=True):
            assert above["type"] == reading.TEXT_DISPLAY
            assert above["content"].startswith(f"## {card_text.kind_name(definition)}")
            assert all(key in button["custom_id"] for button in row["components"])
            assert "Comment or flag" in row["components"][0]["label"]
        assert len(texts(card)) > len(rows)


def test_a_term_without_definition_says_so() -> None:
    """A label alone is a page, too."""
    assert "Nobody has written yet" in "".join(texts(Card(page_of(Term(slug="bare", label="Bare")))))


def test_the_queue_fits_with_any_labels() -> None:
    """On each of its pages, and they hold all the rows."""
    since = datetime(2026, 1, 1, tzinfo=UTC)
    rows = [FlagRow("*" * 200, f"slug-{number}", 1, {"flagged": 1}, since) for number in range(50)]
    words = [FlaggedWord((row,), 1, frozenset(), 0) for row in rows]
    pages = [QueueView(Outlook(words, all_words=50), number) for number in range(7)]
    for page in pages:
        assert_discord_takes(page)
    assert sum("1 person" in text for page in pages for text in texts(page)) == 50


def test_choices_fit_whatever_the_labels() -> None:
    """Discord refuses all choices for one name over 100 characters, so the topic may be cut too."""
    terms = [Term(slug=f"long-{number}", label="👩‍👧" * 60, topics=(f"{number}" * 200,)) for number in range(3)]
    assert all(0 < units(choice.name) <= 100 for choice in choices(terms))
    assert len({choice.name for choice in choices(terms)}) == 3
