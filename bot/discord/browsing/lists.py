"""The lists: the words of a group, or the groups of a way, a page at a time, each with a menu that leads on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from discord import ui

from bot.discord.answers.answer import show
from bot.discord.answers.urgent_help import urgent_line
from bot.discord.browsing.options import OPEN, Option, menu_of
from bot.discord.browsing.stops import stops
from bot.discord.kit.audience import own_page
from bot.discord.kit.buttons import LastingButton, button_of
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.menus import LastingMenu
from bot.discord.kit.names import names
from bot.discord.kit.pages import turners
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import cut, line, weight
from bot.discord.kit.view import View
from bot.glossary.browsing import Group, Row, Way, name_of
from bot.glossary.server_glossary import ServerGlossary
from bot.strings import browsing as strings
from bot.strings import pages as page_strings

ON_PAGE = 25  # as many as a menu has room for
FRONT = "browse"  # the wire of the button to the front, which knows these lists: `front.FrontButton`
ALL = "all"  # in place of the key of a group: the groups themselves
MOST_HEADING, MOST_ROW = 150, 135  # of 4,000 units for a heading and 25 rows
MOST_NAME = 40  # of what stands first and last on a page
WAY = f"(?P<way>{'|'.join(Way)})"
KEY = rf"(?P<key>[0-9a-f]{{16}}|{ALL})"
NUMBER = r"(?P<page>\d{1,5})"


@dataclass(frozen=True, slots=True)
class Place:
    """A page of a list: of the words of a group, by its key, or of all groups of a way."""

    way: Way
    key: str = ALL
    number: int = 0


class ListView(View):
    """One page of a list, the nearest that there is.

    Where the list is gone it says so, and shows those there are, and where to find urgent help.
    """

    def __init__(self, glossary: ServerGlossary, place: Place, told: str = "") -> None:
        super().__init__()
        group = glossary.contents.group(place.way, place.key)
        if group is None and place.key != ALL:
            place, told = Place(place.way), strings.gone()
        items: Sequence[Row | Group] = group.rows if group else glossary.contents.groups(place.way)
        pages = pages_of(items)
        place = replace(place, number=min(place.number, pages - 1))
        if told:
            self.add_item(ui.TextDisplay(told))
        self.add_item(ui.TextDisplay(_heading(place.way, group)))
        if pages > 1:
            self.add_item(ui.TextDisplay(page_strings.page(place.number + 1, pages)))
        if group:
            options = [*_word_options(glossary, place.way, _on_page(group.rows, place.number))]
            menu: LastingMenu = WordMenu(menu_of(strings.read_one(), options))
        else:
            options = [*group_options(place.way, _on_page(glossary.contents.groups(place.way), place.number))]
            menu = GroupMenu(menu_of(strings.choose_one(), options), place.way)
        if not options:
            self.add_item(ui.TextDisplay(strings.none_yet()))
        else:
            self.add_item(ui.TextDisplay("\n".join(map(_row, options))))
            self.add_item(ui.ActionRow(menu))
        if pages > 2:  # with two, a button does
            self.add_item(ui.ActionRow(PageMenu(_page_menu(items, place, pages), place.way, place.key)))
        turning = turners(place.number, pages, lambda to, label: TurnButton(place.way, place.key, to, label))
        self.add_item(ui.ActionRow(*turning, button_of(FRONT, strings.other_lists())))
        if told:  # somebody typed what we do not know
            self.add_item(urgent_line())


async def show_list(interaction: Interaction, place: Place, told: str = "") -> None:
    """Show a page of a list in the place of what is shown, or as the answer to a command."""
    view = ListView(interaction.client.jargon.glossary(server_of(interaction)), place, told)
    if interaction.message:
        await interaction.response.edit_message(view=view)
    else:
        await show_alone(interaction, view)


def pages_of(items: Sequence[object]) -> int:
    """How many pages a list has; an empty one has one."""
    return max(1, -(-len(items) // ON_PAGE))


def group_options(way: Way, groups: Sequence[Group]) -> Iterator[Option]:
    """A choice for each group, with how many words it has."""
    return (Option(each.key, name_of(way, each), strings.counted(way, len(each.rows))) for each in groups)


def _word_options(glossary: ServerGlossary, way: Way, rows: Sequence[Row]) -> Iterator[Option]:
    """A choice for each row; a word with several short forms may be there more than once, hence the number."""
    named = names((glossary[slug] for slug in {each.slug: None for each in rows}), MOST_ROW)
    for number, each in enumerate(rows):
        value = f"{number}:{each.slug}"
        if way is Way.SHORT_FORM and each.beside:
            yield Option(value, strings.short_form(each.name, each.beside))
        else:
            yield Option(value, named[each.slug], each.beside)


def _on_page(items: Sequence[Any], number: int) -> Sequence[Any]:
    return items[number * ON_PAGE : (number + 1) * ON_PAGE]


def _heading(way: Way, group: Group | None) -> str:
    if group is None:
        return f"# {strings.way(way)}"
    return strings.title(way, cut(line(name_of(way, group)), MOST_HEADING, weight))


def _row(option: Option) -> str:
    """What a choice says, in the text above the menu; what it is called in bold where more is told of it."""
    if not option.beneath:
        return f"- {cut(line(option.label), MOST_ROW, weight)}"
    name = cut(line(option.label), MOST_ROW, weight)
    return f"- **{name}**: {cut(line(option.beneath), MOST_ROW - weight(name), weight)}"


def _page_menu(items: Sequence[Row | Group], place: Place, pages: int) -> ui.Select[Any]:
    options = []
    for number in stops(place.number, pages):
        shown = _on_page(items, number)
        first, last = (cut(each.name, MOST_NAME) for each in (shown[0], shown[-1]))
        options.append(Option(str(number), strings.page(number + 1, first, last)))
    return menu_of(strings.go_to_page(), options)


class TurnButton(LastingButton, wire="browse-turn"):
    """Turns to the page before or after."""

    arguments = f"{WAY}:{KEY}:{NUMBER}"

    def __init__(self, way: str, key: str, page: int | str, label: str = "") -> None:
        self.place = Place(Way(way), key, int(page))
        super().__init__(way, key, str(page), label=label)

    async def press(self, interaction: Interaction) -> None:
        await show_list(interaction, self.place)


class PageMenu(LastingMenu, wire="browse-page"):
    """Goes to another page of a long list."""

    arguments = f"{WAY}:{KEY}"

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        [page] = values
        await show_list(interaction, Place(Way(self.match["way"]), self.match["key"], int(page)))


class GroupMenu(LastingMenu, wire="browse-group"):
    """Opens a group of a way, or a page of the list of all of them."""

    arguments = WAY

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        key, _, page = "".join(values).partition(":")
        await show_list(interaction, Place(Way(self.match["way"]), key, int(page or 0)))


class WordMenu(LastingMenu, wire="browse-word"):
    """Answers with the card of a word, to one person alone; the list stays where it is."""

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        slug = "".join(values).partition(":")[2]
        await show(interaction, own_page(interaction, slug), private=True)


class OpenButton(LastingButton, wire=OPEN):
    """Opens a list in a message of its own, so that what it was pressed on stays."""

    arguments = f"{WAY}:{KEY}"

    def __init__(self, way: str, key: str, label: str = "") -> None:
        self.place = Place(Way(way), key)
        super().__init__(way, key, label=label)

    async def press(self, interaction: Interaction) -> None:
        await show_alone(interaction, ListView(interaction.client.jargon.glossary(server_of(interaction)), self.place))
