"""The front: every way through the words, each with its groups in a menu, so that a word is two choices away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from heapq import nlargest

from discord import app_commands, ui

from bot.discord.browsing.lists import (
    ALL,
    FRONT,
    ON_PAGE,
    GroupMenu,
    Place,
    group_options,
    pages_of,
    show_list,
)
from bot.discord.browsing.options import MOST_OPTION, Option, menu_of
from bot.discord.browsing.stops import MOST_STOPS, spread
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import bare, cut
from bot.discord.kit.view import View
from bot.errors import JargonError
from bot.glossary.browsing import Contents, Group, Way, groups_like, name_of
from bot.strings import browsing as strings

MOST_PAGES = 6  # of the list of all groups, in the menu of the largest
_CHOSEN = "list:"


class FrontView(View):
    """A menu for each way that has any words."""

    def __init__(self, contents: Contents) -> None:
        super().__init__()
        self.add_item(ui.TextDisplay(strings.front(contents.size) if contents.size else strings.empty()))
        for way in Way:
            if options := [*_options(contents, way)]:
                self.add_item(ui.ActionRow(GroupMenu(menu_of(strings.way(way), options), way)))


class FrontButton(LastingButton, wire=FRONT, label=strings.other_lists):
    """Shows all ways in the place of the list that is shown."""

    async def press(self, interaction: Interaction) -> None:
        view = FrontView(interaction.client.jargon.glossary(server_of(interaction)).contents)
        await interaction.response.edit_message(view=view)


async def browse(interaction: Interaction, chosen: Mapping[Way, str]) -> None:
    """Answer the command with the front, or with the list that was `chosen`, of whose name any part may be typed.

    An empty text means all groups of the way.

    Raises:
        JargonError: several were.
    """
    contents = interaction.client.jargon.glossary(server_of(interaction)).contents
    if not chosen:
        await show_alone(interaction, FrontView(contents))
        return
    if len(chosen) > 1:
        raise JargonError(strings.one_way_at_a_time())
    [(way, typed)] = chosen.items()
    if typed.startswith(_CHOSEN):
        await show_list(interaction, Place(way, typed.removeprefix(_CHOSEN)))
        return
    group = next(iter(groups_like(contents, way, typed)), None)
    await show_list(interaction, Place(way, group.key if group else ALL), "" if group or not typed else strings.gone())


def group_choices(interaction: Interaction, way: Way, typed: str) -> list[app_commands.Choice[str]]:
    """At most 25 groups of a way to choose from; the largest ones for an empty text. The value names the group."""
    contents = interaction.client.jargon.glossary(server_of(interaction)).contents
    groups = groups_like(contents, way, typed) if typed.strip() else _largest(contents, way, MOST_STOPS)
    named = ((cut(bare(name_of(way, each)), MOST_OPTION), each.key) for each in groups[:MOST_STOPS])
    return [app_commands.Choice(name=name, value=f"{_CHOSEN}{key}") for name, key in named]


def _options(contents: Contents, way: Way) -> Iterator[Option]:
    """All groups of a way; where a menu has no room for them, the largest, and last some pages of the list of all."""
    groups = contents.groups(way)
    if len(groups) <= MOST_STOPS:
        yield from group_options(way, groups)
    else:
        pages = spread(pages_of(groups), MOST_PAGES)
        yield from group_options(way, _largest(contents, way, MOST_STOPS - len(pages)))
        for page in pages:
            yield Option(f"{ALL}:{page}", strings.all_from(way, name_of(way, groups[page * ON_PAGE])))


def _largest(contents: Contents, way: Way, most: int) -> list[Group]:
    """The groups with most words, in their own order."""
    groups = contents.groups(way)
    kept = {each.key for each in nlargest(most, groups, key=lambda group: len(group.rows))}
    return [each for each in groups if each.key in kept]
