"""What is kept of a person, shown to them alone: they take a copy, or delete it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO

import discord
from discord import ui

from bot.config import Settings
from bot.discord.feedback.change import person_erased
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.pages import TextView
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.errors import BusyError, JargonError
from bot.service import Held
from bot.strings import privacy as strings

log = logging.getLogger(__name__)
# What Discord takes of anybody: https://docs.discord.com/developers/reference#uploading-files
MOST_BYTES = 10 * 1024 * 1024 - 1024
FILE_NAME = "jargonbot-keeps-of-you.json"


async def show_privacy(interaction: Interaction) -> None:
    """Answer with what is kept of whoever asks."""
    held = await interaction.client.jargon.people.held(interaction.user.id)
    view = Privacy(held, interaction.client.settings)
    await interaction.response.send_message(view=view, ephemeral=True)


class Privacy(View):
    """All that is kept, by kinds, and how long; below it the two ways."""

    def __init__(self, held: Held, settings: Settings) -> None:
        super().__init__()
        for text in _texts(held, settings):
            self.add_item(ui.TextDisplay(text))
        self.add_item(ui.ActionRow(CopyButton(), EraseButton()))


def _texts(held: Held, settings: Settings) -> Iterator[str]:
    yield strings.title()
    yield f"{strings.scope()}\n{strings.kept(held.counts)}"
    yield strings.not_kept()
    yield strings.how_long(settings.retention.resolved_flags_days, settings.retention.copies_days)
    about = settings.about
    if about.contact or about.privacy:
        yield strings.whom_to_ask(line(about.contact), about.privacy)


class CopyButton(LastingButton, wire="privacy-copy", label=strings.copy):
    """Gives all of it as a file, to the person alone."""

    async def press(self, interaction: Interaction) -> None:
        if not interaction.app_permissions.attach_files:
            raise JargonError(strings.no_files())
        held = await interaction.client.jargon.people.held(interaction.user.id)
        copy = held.as_json().encode("utf-8", "backslashreplace")
        if len(copy) > MOST_BYTES:
            raise JargonError(strings.too_large())
        file = discord.File(BytesIO(copy), FILE_NAME)
        await interaction.response.send_message(strings.copy_sent(), file=file, ephemeral=True)


class EraseButton(LastingButton, wire="privacy-erase", label=strings.erase):
    """Says what that means, and asks once more."""

    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        held = await interaction.client.jargon.people.held(interaction.user.id)
        view = TextView([strings.sure(), *([strings.stays_blocked()] if held.counts["may_not_comment"] else [])])
        view.add_item(ui.ActionRow(EraseSurelyButton(), KeepButton()))
        await interaction.response.edit_message(view=view)


class EraseSurelyButton(LastingButton, wire="privacy-erase-surely", label=strings.erase_surely):
    """Deletes it. What readers see of it is renewed."""

    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        people = interaction.client.jargon.people
        erased = await people.erase(interaction.user.id)
        await interaction.response.edit_message(view=TextView([interaction.client.clickable(strings.erased())]))
        await person_erased(interaction.client, erased.terms, erased.answers)
        try:
            await people.scrub()
        except BusyError as error:  # what was deleted is overwritten already
            log.warning("The database could not be written anew after an erasure: %s", error)


class KeepButton(LastingButton, wire="privacy-keep", label=strings.keep):
    """Leaves all as it is."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.edit_message(view=TextView([strings.nothing_deleted()]))
