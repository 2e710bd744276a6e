"""Subscribing to a pack that somebody sends as a file, or to a newer edition of one."""

from __future__ import annotations

from discord import ui

from bot.discord.kit.attached import content_of, file_in
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.forms import LastingForm, Sent
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.text import line
from bot.discord.packs.listing import show_packs
from bot.errors import JargonError
from bot.service import Subscribed
from bot.service.packs import MOST_BYTES
from bot.strings import packs as strings


class SubscribeButton(LastingButton, wire="pack-subscribe", label=strings.subscribe, for_curators="glossary"):
    """Opens the form that takes the file."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(SubscribeForm())


class SubscribeForm(LastingForm, wire="pack-subscribe", for_curators="glossary"):
    """Asks for the file."""

    keeps = False

    def __init__(self) -> None:
        super().__init__(strings.subscribe())
        self.ask(strings.form_file(), ui.FileUpload(custom_id="file", required=True))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        file = file_in(interaction)
        if file is None:
            raise JargonError(strings.cannot_fetch())
        await interaction.response.defer(ephemeral=True, thinking=True)
        content = await content_of(file, MOST_BYTES)
        taken = await interaction.client.jargon.subscribing.take(server_of(interaction), content)
        await show_packs(interaction, told_of(taken), anew=True)


def told_of(taken: Subscribed) -> str:
    """What became of a pack that was brought."""
    pack = taken.subscription
    title, publisher = line(pack.title), line(pack.publisher)
    if taken.new:
        return strings.subscribed(title, publisher, pack.edition, taken.waiting)
    return (
        strings.same_edition(title, pack.edition) if taken.same else strings.newer(title, pack.edition, taken.waiting)
    )
