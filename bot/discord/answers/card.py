"""The card: one term as a message of Components V2, in the order in which a tired person reads."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary

from discord import ui

from bot.discord.answers.easy_read import EasyReadButton
from bot.discord.answers.more import MoreButton
from bot.discord.answers.related import related, related_words
from bot.discord.answers.short import short_texts
from bot.discord.answers.urgent_help import urgent_line
from bot.discord.feedback.discussion import DiscussionButton
from bot.discord.feedback.flagging import FlagButton
from bot.discord.kit.audience import in_plain_text
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import button_of
from bot.discord.kit.view import View
from bot.feedback.definition_ref import WHOLE
from bot.glossary.model.term import Kind
from bot.glossary.urgent_help import directory
from bot.service import Page
from bot.strings import flags as strings
from bot.strings import urgent_help as urgent_strings
from bot.strings.language import spoken

# A box around all; a section is itself, its text and its button; a row of five buttons, and one of a menu.
BOX, SECTION, CONTROLS = 1, 3, 8


class Card(View):
    """A short answer about a term, a row of buttons to all else, and a menu of other words; beneath it an `aside`.

    One that only its reader sees may have a button that shows it to everyone.
    """

    def __init__(
        self, page: Page, aside: str = "", today: date | None = None, *, can_be_shown_to_all: bool = False
    ) -> None:
        super().__init__()
        budget = MessageBudget()
        budget.spend_parts(BOX + CONTROLS)
        beneath = [*_texts([f"-# {aside}"] if aside else [], budget)]
        items = _items(page, budget, today or _today(), _buttons(page, can_be_shown_to_all=can_be_shown_to_all))
        for item in (ui.Container(*items), *beneath):
            self.add_item(item)
        self.stop()  # its buttons outlive it, so discord.py need not keep one card for each message

    def to_components(self) -> list[dict[str, Any]]:
        """What is sent to Discord. A card does not change, and is sent often, so this is put together once."""
        return self._components

    @cached_property
    def _components(self) -> list[dict[str, Any]]:
        return super().to_components()


# To build a card takes 0.8 ms of processor time, the mean of the shipped words (`python -m benchmarks.cards`).
# The language, whether it is plain text, and whether its only reader can show it to everyone make another card.
_CARDS: WeakKeyDictionary[Page, dict[tuple[str, bool, bool], tuple[date, Card]]] = WeakKeyDictionary()


def card_of(page: Page, *, can_be_shown_to_all: bool = False) -> Card:
    """The card of a page as it is said now; it is kept as long as the page is, until the day ends.

    The one that its only reader can show to everyone is another, so that no public message ever has that button.
    """
    today, manner, cards = _today(), (spoken(), in_plain_text(), can_be_shown_to_all), _CARDS.setdefault(page, {})
    if manner not in cards or cards[manner][0] != today:
        cards[manner] = (today, Card(page, today=today, can_be_shown_to_all=can_be_shown_to_all))
    return cards[manner][1]


def _items(page: Page, budget: MessageBudget, today: date, buttons: Iterable[ui.Item[Any]]) -> Iterator[ui.Item[Any]]:
    title, *texts = short_texts(page, today)
    yield from _texts([title], budget)
    if page.term.slug in directory().cards and budget.spend(urgent_strings.line(), SECTION):
        yield urgent_line()
    yield from _texts(texts, budget)
    yield ui.ActionRow(*buttons)
    if in_plain_text() and related(page):
        yield ui.ActionRow(button_of(f"words-around:{page.term.slug}"))
    elif menu := related_words(page):
        yield ui.ActionRow(menu)


def _buttons(page: Page, *, can_be_shown_to_all: bool) -> Iterator[ui.Item[Any]]:
    slug = page.term.slug
    if page.term.of_kind(Kind.EASY_READ):
        yield EasyReadButton(slug)
    yield MoreButton(slug)
    yield FlagButton(slug, WHOLE)
    if comments := sum(each.comments for each in page.counts.values()):
        yield DiscussionButton(slug, WHOLE, label=strings.see_comments(comments))
    if can_be_shown_to_all:
        yield button_of(f"everyone:{slug}")


def _texts(texts: Iterable[str], budget: MessageBudget) -> Iterator[ui.Item[Any]]:
    return (ui.TextDisplay(shown) for text in texts if (shown := budget.spend(text)))


def _today() -> date:
    return datetime.now(UTC).date()
