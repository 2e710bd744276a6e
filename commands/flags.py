"""/flags: what people flagged in this server, for its curators."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext.commands import Cog

from bot.app import JargonBot
from bot.ui import words
from bot.ui.interaction import require_curator, server_of
from bot.ui.queue import QueueView


class Flags(Cog):
    """The open queue, shown to the curator alone."""

    def __init__(self, bot: JargonBot) -> None:
        self.flagging = bot.jargon.flagging

    @app_commands.command(description=words.FLAGS)
    @app_commands.guild_only()
    async def flags(self, interaction: discord.Interaction[Any]) -> None:
        require_curator(interaction)
        rows = await self.flagging.queue(server_of(interaction))
        await interaction.response.send_message(view=QueueView(rows), ephemeral=True)


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(Flags(bot))
