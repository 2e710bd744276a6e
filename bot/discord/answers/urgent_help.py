"""Urgent help: a line with a button under whatever does not know, and behind it whom to ring, for one person alone."""

from collections.abc import Iterable, Iterator
from typing import Any

from discord import ui

from bot.discord.kit.audience import own_nation
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.slug import slug_of
from bot.glossary.urgent_help import Helpline, directory
from bot.strings import nations
from bot.strings import urgent_help as strings

_NATIONS = {slug_of(each): each for each in NATIONS}


def urgent_line() -> ui.Section[Any]:
    """The same sentence for everyone, and the button beside it."""
    return ui.Section(ui.TextDisplay(strings.line()), accessory=UrgentButton())


async def show_urgent_help(interaction: Interaction) -> None:
    """Answer with whom to ring, in the person's nation or else the server's; nobody else sees it."""
    settled = interaction.client.jargon.preferences.now(server_of(interaction))
    view = UrgentHelp(own_nation(interaction) or settled.nation, settled.own_line)
    await interaction.response.send_message(view=view, ephemeral=True)


class UrgentHelp(View):
    """Whom to ring in a nation, or in each where none is known, for every need; below it the other nations."""

    def __init__(self, nation: str = "", own_line: str = "") -> None:
        super().__init__()
        known = nation if nation in NATIONS else ""
        by_need = directory().by_need(known)
        self.add_item(ui.TextDisplay(strings.title(known)))
        if own_line:
            self.add_item(ui.TextDisplay(strings.own_line(line(own_line))))
        for need, helplines in by_need.items():
            rows = (f"## {strings.needs()[need]}", *_rows(helplines, known))
            self.add_item(ui.TextDisplay("\n".join(rows)))
        those = [each for helplines in by_need.values() for each in helplines]
        self.add_item(ui.TextDisplay(f"{_checked(those, with_pages=bool(known))}\n-# {strings.alone()}"))
        if any(each.nations for each in directory().helplines):
            self.add_item(ui.TextDisplay(strings.other_nation() if known else strings.choose_nation()))
            self.add_item(ui.ActionRow(*(NationButton(slug) for slug, name in _NATIONS.items() if name != known)))


def _rows(helplines: Iterable[Helpline], nation: str) -> Iterator[str]:
    for each in helplines:
        yield strings.entry(each.name, each.reach, each.about, () if nation else each.nations)


def _checked(helplines: Iterable[Helpline], *, with_pages: bool) -> str:
    """The earliest day on which any of them was checked, and the pages of those who say so."""
    days = [each.checked_on for each in helplines if each.checked_on]
    pages = {each.source.organisation: each.source.url for each in helplines} if with_pages else {}
    links = ", ".join(f"[{line(name)}]({url})" for name, url in pages.items())
    return strings.checked(min(days), links) if days else ""


class UrgentButton(LastingButton, wire="urgent", label=strings.button):
    """Shows whom to ring, to the person alone. Nobody is told who pressed it."""

    async def press(self, interaction: Interaction) -> None:
        await show_urgent_help(interaction)


class NationButton(LastingButton, wire="urgent-in"):
    """Shows the numbers of a nation in place of those that are shown."""

    arguments = f"(?P<nation>{'|'.join(_NATIONS)})"

    def __init__(self, nation: str) -> None:
        self.nation = _NATIONS[nation]
        super().__init__(nation, label=nations.name(self.nation))

    async def press(self, interaction: Interaction) -> None:
        own_line = interaction.client.jargon.preferences.now(server_of(interaction)).own_line
        await interaction.response.edit_message(view=UrgentHelp(self.nation, own_line))
