"""Subscribing to a pack, by its file or its address, or taking a newer edition of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from discord import ui

from bot.discord.feedback.change import offers_changed
from bot.discord.kit.attached import content_of, file_in
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.forms import LastingForm, Sent, short
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.text import line
from bot.discord.packs.listing import show_packs
from bot.errors import JargonError
from bot.service import Subscribed
from bot.service.packs import MOST_ADDRESS, MOST_BYTES
from bot.strings import pack_addresses as address_strings
from bot.strings import packs as strings


class SubscribeButton(LastingButton, wire="pack-subscribe", label=strings.subscribe, for_curators="glossary"):
    """Opens the form that takes it."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(SubscribeForm(interaction.client.jargon.subscribing.hosts))


class SubscribeForm(LastingForm, wire="pack-subscribe", for_curators="glossary"):
    """Asks for the file or, where whoever runs the bot has named `hosts`, for an address of one of them."""

    questions: ClassVar = {"address": address_strings.form_address_anywhere}
    sometimes: ClassVar = ("file", "address")

    def __init__(self, hosts: Sequence[str], filled: str = "") -> None:
        super().__init__(strings.subscribe())
        upload = ui.FileUpload[Any](custom_id="file", required=not hosts, min_values=0 if hosts else 1)
        self.ask(strings.form_file(), upload)
        if hosts:
            self.ask(address_strings.form_address(hosts), short("address", most=MOST_ADDRESS, filled=filled))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        file, address = file_in(interaction), sent.answers.get("address", "").strip()
        if bool(file) == bool(address):
            raise JargonError(strings.one_of_both())
        subscribing, server = interaction.client.jargon.subscribing, server_of(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        if file:
            taken = await subscribing.take(server, await content_of(file, MOST_BYTES))
        else:
            taken = await subscribing.take_from(server, address)
        offers_changed(interaction, is_news=taken.brings_something)
        await show_packs(interaction, told_of(taken), anew=True)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> SubscribeForm:
        return cls(interaction.client.jargon.subscribing.hosts, sent.answers.get("address", ""))


def told_of(taken: Subscribed) -> str:
    """What became of a pack that was brought."""
    pack = taken.subscription
    title, publisher = line(pack.title), line(pack.publisher)
    if taken.new:
        return strings.subscribed(title, publisher, pack.edition, taken.waiting)
    return (
        strings.same_edition(title, pack.edition) if taken.same else strings.newer(title, pack.edition, taken.waiting)
    )
