"""The open flags as a file."""

import io

import discord

from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.errors import JargonError
from bot.feedback.queue import as_csv
from bot.strings import desk as strings


class TableButton(LastingButton, wire="table", label=strings.download, for_curators="flags"):
    """Gives the open flags as a file, for people who review outside Discord; where none may be sent, it says so."""

    async def press(self, interaction: Interaction) -> None:
        if not interaction.app_permissions.attach_files:
            raise JargonError(strings.no_files_here())
        words = await interaction.client.jargon.desk.words(server_of(interaction))
        rows = [row for word in words for row in word.rows]
        # The mark at the start tells Excel that this is UTF-8.
        table = discord.File(io.BytesIO(as_csv(rows).encode("utf-8-sig")), "flags.csv")
        await interaction.response.send_message(strings.table(), file=table, ephemeral=True)
