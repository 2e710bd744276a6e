"""The packs of a server: what it publishes, to which it is subscribed, and leaving one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from discord import ui

from bot.discord.browsing.options import Option, menu_of
from bot.discord.feedback.change import offers_changed
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import LastingButton, button_of
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.menus import LastingMenu
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import cut, line, weight
from bot.discord.kit.view import View
from bot.errors import JargonError
from bot.feedback.packs import Publication, Subscription
from bot.strings import pack_addresses as address_strings
from bot.strings import packs as strings

PACK = r"(?P<pack>[0-9a-f]{32})"
MOST_ROW = 340  # of 4,000 units for a head and ten rows


class PacksView(View):
    """All of them, and what can be done; `told` stands above, what was just done."""

    def __init__(
        self, subscribed: Sequence[tuple[Subscription, int]], published: Publication | None, told: str = ""
    ) -> None:
        super().__init__()
        budget = MessageBudget()
        for text in (told, *_rows(subscribed, published)):
            if shown := budget.spend(text):
                self.add_item(ui.TextDisplay(shown))
        self.add_item(ui.ActionRow(button_of("pack-subscribe"), button_of("pack-publish")))
        if subscribed:
            self.add_item(ui.ActionRow(LeaveMenu.of([each for each, _ in subscribed])))


def _rows(subscribed: Sequence[tuple[Subscription, int]], published: Publication | None) -> Iterator[str]:
    yield strings.packs_title()
    if published:
        yield strings.you_publish(line(published.title), published.edition, published.made_on)
    else:
        yield strings.you_publish_nothing()
    if not subscribed:
        yield strings.no_subscriptions()
        return
    yield strings.subscribed_to(len(subscribed))
    for each, waiting in subscribed:
        told = strings.subscription(
            line(each.title), line(each.publisher), each.edition, line(each.licence), waiting, each.key_sign
        )
        if each.address:
            told = f"{told}\n-# {address_strings.looked_for_at(line(each.address), each.looked_at)}"
        yield cut(told, MOST_ROW, weight)


async def show_packs(interaction: Interaction, told: str = "", *, anew: bool = False) -> None:
    """Show the packs of a server to the curator alone; where they pressed something in its place, unless `anew`."""
    jargon, server = interaction.client.jargon, server_of(interaction)
    subscribed, published = await jargon.subscribing.all(server), await jargon.publishing.last(server)
    view = PacksView(subscribed, published, interaction.client.clickable(told))
    if interaction.message and not anew and not interaction.response.is_done():
        await interaction.response.edit_message(view=view)
    else:
        await show_alone(interaction, view)


class LeaveMenu(LastingMenu, wire="pack-leave", for_curators="glossary"):
    """Chooses a pack to leave, and asks first."""

    @classmethod
    def of(cls, subscribed: Sequence[Subscription]) -> LeaveMenu:
        """The menu with these packs."""
        options = [Option(each.pack_id, each.title, each.publisher) for each in subscribed]
        menu: ui.Select[Any] = menu_of(strings.leave_menu(), options)
        return cls(menu)

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        jargon, server = interaction.client.jargon, server_of(interaction)
        found = (each for each, _ in await jargon.subscribing.all(server) if each.pack_id in values)
        if not (pack := next(found, None)):
            raise JargonError(strings.not_subscribed())
        await interaction.response.edit_message(view=AskLeaveView(pack))


class AskLeaveView(View):
    """What leaving a pack does, and the way back."""

    def __init__(self, pack: Subscription) -> None:
        super().__init__()
        self.add_item(ui.TextDisplay(strings.ask_leave(line(pack.title))))
        self.add_item(ui.ActionRow(LeavePackButton(pack.pack_id), StayButton()))


class LeavePackButton(LastingButton, wire="pack-leave-it", label=strings.leave, for_curators="glossary"):
    """Leaves the pack."""

    arguments = PACK

    def __init__(self, pack_id: str, label: str = "") -> None:
        self.pack_id = pack_id
        super().__init__(pack_id, label=label)

    async def press(self, interaction: Interaction) -> None:
        left = await interaction.client.jargon.subscribing.leave(server_of(interaction), self.pack_id)
        offers_changed(interaction)
        await show_packs(interaction, strings.left(line(left.title)))


class StayButton(LastingButton, wire="pack-stay", label=strings.stay, for_curators="glossary"):
    """Leaves everything as it is."""

    async def press(self, interaction: Interaction) -> None:
        await show_packs(interaction)
