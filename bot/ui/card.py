"""The card: one term as a message of Components V2, in the order in which a tired person reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any
from weakref import WeakKeyDictionary

from discord import ui

from bot.jargon import Page
from bot.ui import page_text
from bot.ui.text import cut, units

# https://docs.discord.com/developers/components/reference: 4,000 characters of text in a message
# and 40 components, one of which is the box around the others
MOST_TEXT = 4000
MOST_BLOCKS = 39
LEAST_WORTH_SHOWING = 60


class Card(ui.LayoutView):
    """A term with its definitions, sources and relations."""

    def __init__(self, page: Page) -> None:
        super().__init__(timeout=None)
        box: ui.Container[Card] = ui.Container()
        for block in islice(fitting(page_text.blocks(page), MOST_TEXT), MOST_BLOCKS):
            box.add_item(ui.TextDisplay(block))
        self.add_item(box)
        self.stop()  # its buttons outlive it, so discord.py need not keep one card for each message
        self._finished: list[dict[str, Any]] | None = None

    def to_components(self) -> list[dict[str, Any]]:
        """The finished card; it is the same for everyone, so it is made once."""
        if self._finished is None:
            self._finished = super().to_components()  # type: ignore[no-untyped-call]
        return self._finished


_CARDS: WeakKeyDictionary[Page, Card] = WeakKeyDictionary()


def card_of(page: Page) -> Card:
    """The card of a page, kept as long as the page is: to build it costs more than to send it."""
    if page not in _CARDS:
        _CARDS[page] = Card(page)
    return _CARDS[page]


def fitting(texts: Iterable[str], most: int) -> Iterator[str]:
    """The texts until there is no more room for them; the one that does not fit is cut."""
    for text in texts:
        if most < LEAST_WORTH_SHOWING:
            return
        shown = cut(text, most)
        most -= units(shown)
        yield shown
