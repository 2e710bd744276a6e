"""Options of menus: no two alike, none too long."""

from collections.abc import Container, Iterable
from typing import Any, NamedTuple

from discord import ui

from bot.discord.kit.text import bare, cut, units

# https://docs.discord.com/developers/components/reference#string-select-select-option-structure
MOST_OPTION = 100
OPEN = "browse-open"  # what a button to a list is called where it is pressed: `lists.OpenButton`


class Option(NamedTuple):
    """A choice: what is sent when it is chosen, what it is called, and what stands beneath it."""

    value: str
    label: str
    beneath: str = ""


def menu_of(placeholder: str, options: Iterable[Option]) -> ui.Select[Any]:
    """A menu of at most 25 options; those that would read alike get numbers."""
    menu: ui.Select[Any] = ui.Select(placeholder=placeholder)
    seen = set[str]()
    for each in options:
        label = apart(each.label, seen, MOST_OPTION)
        seen.add(label)
        menu.add_option(label=label, value=each.value, description=cut(bare(each.beneath), MOST_OPTION) or None)
    return menu


def apart(label: str, seen: Container[str], most: int) -> str:
    """A label of at most `most` UTF-16 units, with a number where one that was `seen` reads like it."""
    label = bare(label)
    shown, number = cut(label, most), 1
    while shown in seen:
        number += 1
        shown = cut(label, most - units(f" ({number})")) + f" ({number})"
    return shown
