"""Long lists on several pages."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from discord import ui

from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.page_number import MOST_PAGES
from bot.discord.kit.text import cut, weight
from bot.discord.kit.view import View
from bot.strings import pages as strings

T = TypeVar("T")
MOST_ON_PAGE = 3800  # of 4,000, so that a sentence above them fits, too
MOST_BLOCKS = 30


class TextView(View):
    """Texts, one beneath the other."""

    def __init__(self, texts: Iterable[str]) -> None:
        super().__init__()
        for text in texts:
            self.add_item(ui.TextDisplay(text))


def page_of(items: Sequence[T], number: int, size: int) -> tuple[Sequence[T], int, int]:
    """The items of one page, its number from 0 and how many pages there are; the nearest page there is."""
    pages = min(max(1, -(-len(items) // size)), MOST_PAGES)
    number = min(max(number, 0), pages - 1)
    return items[number * size : (number + 1) * size], number, pages


def texts_on_pages(texts: Iterable[str]) -> list[list[str]]:
    """Texts in as many pages as they need."""
    pages: list[list[str]] = []
    budget = MessageBudget(text=0)
    for text in texts:
        whole = cut(text, MOST_ON_PAGE, weight)
        if not budget.holds(whole):
            pages.append([])
            budget = MessageBudget(text=MOST_ON_PAGE, parts=MOST_BLOCKS)
        pages[-1].append(budget.spend(whole))
    return pages[:MOST_PAGES] or [[]]


def turners(number: int, pages: int, button: Callable[[int, str], ui.Item[Any]]) -> list[ui.Item[Any]]:
    """The buttons to the pages before and after; `button` makes one for a page."""
    before = [button(number - 1, strings.previous())] if number > 0 else []
    return [*before, *([button(number + 1, strings.next())] if number + 1 < pages else [])]
