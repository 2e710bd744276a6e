"""The card: one term as a message of Components V2, in the order in which a tired person reads."""

from collections.abc import Iterable, Iterator
from typing import Any
from weakref import WeakKeyDictionary

from discord import ui

from bot.discord.answers import card_text
from bot.discord.answers.urgent_help import urgent_line
from bot.discord.feedback.discussion import DiscussionButton
from bot.discord.feedback.flagging import FlagButton
from bot.discord.kit.budget import MessageBudget
from bot.glossary.model.term import Definition
from bot.glossary.urgent_help import directory
from bot.service import Page
from bot.strings import flags as strings
from bot.strings import urgent_help as urgent_strings

# A box around all; a section is itself, its text and its button; a definition its text, a row and the first button.
BOX, SECTION, DEFINITION, BUTTON = 1, 3, 3, 1
FOR_THE_REST = 10  # the relations, and what people say about the word


class Card(ui.LayoutView):
    """A term with its definitions, each with its buttons beneath it, then its relations; beneath it an `aside`."""

    def __init__(self, page: Page, aside: str = "") -> None:
        super().__init__(timeout=None)
        budget = MessageBudget()
        budget.spend_parts(BOX)
        beneath = [*_texts([f"-# {aside}"] if aside else [], budget)]
        for item in (ui.Container(*_items(page, budget)), *beneath):
            self.add_item(item)
        self.stop()  # its buttons outlive it, so discord.py need not keep one card for each message


# To build a card takes 0.9 ms of processor time (the mean of the shipped words), all else in an answer 0.4 ms.
_CARDS: WeakKeyDictionary[Page, Card] = WeakKeyDictionary()


def card_of(page: Page) -> Card:
    """The card of a page; it is the same for everyone, so it is kept as long as the page is."""
    if page not in _CARDS:
        _CARDS[page] = Card(page)
    return _CARDS[page]


def _items(page: Page, budget: MessageBudget) -> Iterator[ui.Item[Any]]:
    yield from _texts([card_text.title(page)], budget)
    if page.term.slug in directory().cards and budget.spend(urgent_strings.LINE, SECTION):
        yield urgent_line()
    for key, each in card_text.shown_definitions(page):
        yield from _definition(page, key, each, budget)
    yield from _texts(card_text.after_definitions(page), budget)


def _definition(page: Page, key: str, each: Definition, budget: MessageBudget) -> Iterator[ui.Item[Any]]:
    """Its text, as wide as the card: beside a button it would be a thin column on a phone."""
    text = card_text.definition(each, page.counts_of(key), trusted=not page.local)
    if not (shown := budget.spend(text, DEFINITION, FOR_THE_REST)):
        return
    yield ui.TextDisplay(shown)
    buttons = ui.ActionRow[Any](FlagButton(page.term.slug, key))
    label = _discussion_label(page, key)
    if label and budget.spend_parts(BUTTON, FOR_THE_REST):
        buttons.add_item(DiscussionButton(page.term.slug, key, label=label))
    yield buttons


def _discussion_label(page: Page, key: str) -> str:
    """What the second button says; empty where there is nothing to read."""
    counts = page.counts_of(key)
    if counts.comments:
        return strings.see_comments(counts.comments)
    return strings.SEE_DISCUSSION if counts.reviews or page.term.discussions else ""


def _texts(texts: Iterable[str], budget: MessageBudget) -> Iterator[ui.Item[Any]]:
    return (ui.TextDisplay(shown) for text in texts if (shown := budget.spend(text)))
