"""/my flags: what a person flagged here, and what was answered."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext.commands import GroupCog

from bot.discord.client import JargonBot
from bot.discord.feedback.replies import MyFlags, MyFlagsButton, TakeBackButton
from bot.discord.kit.interaction import server_of
from bot.strings import flags as words


class My(GroupCog, group_name="my", group_description=words.MY):
    """Shown to the person alone. What was replied counts as read then."""

    def __init__(self, bot: JargonBot) -> None:
        self.discussions = bot.jargon.discussions

    @app_commands.command(description=words.MY_FLAGS)
    async def flags(self, interaction: discord.Interaction[Any]) -> None:
        server, person = server_of(interaction), interaction.user.id
        flags = await self.discussions.own_flags(server, person)
        await interaction.response.send_message(view=MyFlags(flags), ephemeral=True)
        await self.discussions.mark_read(server, person, flags)


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    bot.add_dynamic_items(MyFlagsButton, TakeBackButton)
    await bot.add_cog(My(bot))
