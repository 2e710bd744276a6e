"""All that a server has of its own as a file, sent to the curator alone."""

from __future__ import annotations

import asyncio
import io

import discord

from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.view import fitting
from bot.errors import JargonError
from bot.service import exported
from bot.strings import desk as desk_strings
from bot.strings import exporting as strings


async def export(interaction: Interaction, form: str) -> None:
    """Send the file, and say what is in it.

    Raises:
        JargonError: there is nothing of its own, or files cannot be sent here.
    """
    if not interaction.app_permissions.attach_files:
        raise JargonError(desk_strings.no_files_here())
    glossary = interaction.client.jargon.glossary(server_of(interaction))
    if not glossary.layers:
        raise JargonError(strings.nothing_to_export())
    await interaction.response.defer(ephemeral=True, thinking=True)
    made = await asyncio.to_thread(exported, glossary, form)
    file = discord.File(io.BytesIO(made.text.encode()), f"glossary.{form}")
    await interaction.followup.send(fitting(strings.exported(made.own, made.changed, made.hidden)), file=file)
