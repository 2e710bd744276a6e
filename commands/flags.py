"""/flags: what people flagged in this server, for its curators to answer."""

from __future__ import annotations

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.desk.blocked import AllowButton, BlockedButton
from bot.discord.desk.decision import DeclineButton, ResolveButton
from bot.discord.desk.definition_form import EditButton
from bot.discord.desk.queue import QueueButton, QueueView, TableButton, TellButton
from bot.discord.desk.raid import WaveButton
from bot.discord.desk.review import BlockButton, ClaimButton, HideButton, OpenButton
from bot.discord.feedback.comment_form import FlagButton
from bot.discord.feedback.discussion import DiscussionButton, DiscussionPageButton
from bot.discord.kit.interaction import Interaction, require_curator, server_of
from bot.strings import commands as strings

FOR_ALL = (FlagButton, DiscussionButton, DiscussionPageButton)
FOR_CURATORS = (
    *(OpenButton, ResolveButton, DeclineButton, EditButton, ClaimButton, HideButton, BlockButton),
    *(QueueButton, TableButton, TellButton, WaveButton, BlockedButton, AllowButton),
)


class Flags(Cog):
    """The open queue, shown to the curator alone."""

    def __init__(self, bot: JargonBot) -> None:
        self.reviewing = bot.jargon.reviewing

    @app_commands.command(description=strings.FLAGS)
    @app_commands.guild_only()
    async def flags(self, interaction: Interaction) -> None:
        require_curator(interaction)
        rows = await self.reviewing.queue(server_of(interaction))
        await interaction.response.send_message(view=QueueView(rows), ephemeral=True)


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    bot.add_dynamic_items(*FOR_ALL, *FOR_CURATORS)
    await bot.add_cog(Flags(bot))
