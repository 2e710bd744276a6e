"""Plain text has the same content: the same words in the same order, and nothing that only a picture of it says."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator
from contextvars import copy_context
from typing import Any

import pytest
from discord import ui
from hypothesis import given, settings

from bot.discord.answers.card import Card, card_of
from bot.discord.answers.easy_read import EasyReadView
from bot.discord.answers.more import MoreView
from bot.discord.answers.related import related
from bot.discord.answers.sheets import sheets_of
from bot.discord.answers.urgent_help import UrgentHelp
from bot.discord.answers.words_around import WordsAround
from bot.discord.kit import audience
from bot.discord.kit.plain_text import plain
from bot.glossary.model.keys import keyed
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.term import Kind, Term
from bot.service import Jargon, Page
from rehearsal import reading
from tests.discord import nasty
from tests.discord.taken import faults_of_message, ids, texts
from tests.discord.test_card import page_of
from tests.fixtures.accessible import barriers

importlib.import_module("commands.define")  # with all the buttons that cards show
_WORD = re.compile(r"https?://[^\s<>)*:]+(?<![.,])|\w+")
MOST_PAGES = 3
_MARKUP = re.compile(r"^#{1,3} |^-# |^> |(?<!\\)\*\*|(?<!\\)\]\(https?:", re.MULTILINE)


def in_plain_text(make: Callable[[], ui.LayoutView]) -> list[dict[str, Any]]:
    """A view as it goes to somebody who reads plain text."""

    def made() -> list[dict[str, Any]]:
        audience._PLAIN.set(True)
        return make().to_components()  # type: ignore[no-untyped-call,no-any-return]

    return copy_context().run(made)


def words(components: list[dict[str, Any]]) -> list[str]:
    """All words and addresses of a message, then the labels of its controls; without 🚩, which only stands beside."""
    parts = [*reading.walk(components)]
    shown = [part["content"] for part in parts if part["type"] == reading.TEXT_DISPLAY]
    labels = [part.get("label") or part.get("placeholder") or "" for part in parts if "custom_id" in part]
    return [*_WORD.findall("\n".join(shown)), *sorted(labels)]


def assert_the_same(make: Callable[[], ui.LayoutView]) -> None:
    rich: list[dict[str, Any]] = make().to_components()  # type: ignore[no-untyped-call]
    sent = in_plain_text(make)
    assert words(sent) == words(rich)
    parts = [*reading.walk(sent)]
    shown = "\n".join(part["content"] for part in parts if part["type"] == reading.TEXT_DISPLAY)
    assert not _MARKUP.search(shown), shown
    assert {part["type"] for part in parts} <= {reading.TEXT_DISPLAY, 1, 2}, "texts, rows and buttons alone"
    assert len(parts) <= len([*reading.walk(rich)])
    assert [*barriers(sent)] == []
    view = ui.LayoutView()
    view.to_components = lambda: sent  # type: ignore[method-assign]
    assert faults_of_message(view) == []


def views(page: Page) -> Iterator[Callable[[], ui.LayoutView]]:
    """All that a reader can see of a page, but for what is between the first pages of More and its last."""
    yield lambda: Card(page)
    yield lambda: Card(page, "An aside.", can_be_shown_to_all=True)
    pages = len(sheets_of(page))
    for number in {*range(min(pages, MOST_PAGES)), pages - 1}:
        yield lambda number=number: MoreView(page, number)  # type: ignore[misc]
    for key, each in keyed(page.term).items():
        if each.kind is Kind.EASY_READ:
            yield lambda key=key, each=each: EasyReadView(page, key, each)  # type: ignore[misc]


def test_every_shipped_term_has_the_same_content(shipped: Jargon) -> None:
    """Card, More and easy read; whatever nation comes first."""
    for number, term in enumerate(shipped.terms()):
        for make in views(shipped.page(term.slug, nation=("", *NATIONS)[number % 5])):
            assert_the_same(make)


@pytest.mark.parametrize("nation", ["", *NATIONS])
def test_urgent_help_has_the_same_content(nation: str) -> None:
    """In every nation."""
    assert_the_same(lambda: UrgentHelp(nation, "Ring **us** first"))


@settings(max_examples=8)
@given(nasty.terms)
def test_any_term_has_the_same_content(term: Term) -> None:
    """Whatever signs its texts have: what people typed is not taken for markup."""
    for make in views(page_of(term, local=True)):
        assert_the_same(make)


def test_the_menu_of_words_is_a_button_to_the_same_words(shipped: Jargon) -> None:
    """Each word with how it is related, and a button that brings its answer."""
    with_words = [page for term in shipped.terms() if related(page := shipped.page(term.slug))]
    assert with_words
    for page in with_words:
        around = {slug: shipped.page(slug).term for slug in related(page)}
        [menu] = [part for part in reading.walk(Card(page).to_components()) if part["type"] == 3]
        view = WordsAround(page, around)
        assert faults_of_message(view) == []
        assert [*barriers(view.to_components())] == []
        assert ids(view) == [f"word:{option['value']}" for option in menu["options"]]
        shown = "\n".join(texts(view))
        for option in menu["options"]:
            assert option["description"] in shown
        assert f"words-around:{page.term.slug}" in [
            part.get("custom_id")
            for part in reading.walk(in_plain_text(lambda page=page: Card(page)))  # type: ignore[misc]
        ]


def test_a_kept_card_is_not_given_to_who_reads_otherwise(shipped: Jargon) -> None:
    """Cards are kept by how they are read, so that nobody gets another's."""
    page = next(page for term in shipped.terms() if related(page := shipped.page(term.slug)))
    rich = card_of(page).to_components()
    assert any(part["type"] == 3 for part in reading.walk(rich))
    assert not any(part["type"] == 3 for part in reading.walk(in_plain_text(lambda: card_of(page))))
    assert card_of(page).to_components() == rich


def test_markup_goes_and_words_stay() -> None:
    """Headings end with a colon, a link with its address; what is escaped is somebody's own and stays."""
    assert plain("# Advocacy\n## Plain English\nIt **helps**.") == "Advocacy:\nPlain English:\nIt helps."
    assert plain("## Who sees it?\n-# 🚩 2 people flagged this") == "Who sees it?\n2 people flagged this"
    assert plain("-# Source: [Act [2014], s. 9](https://example.org/a_b)") == (
        "Source: Act [2014], s. 9 <https://example.org/a_b>"
    )
    typed = r"\# no heading \*\*stars\*\* \\[x](no link) 🚩 stays"
    assert plain(typed) == typed
