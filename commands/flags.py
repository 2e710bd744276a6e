"""/flags: what people flagged in this server, for its curators to answer."""

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.desk.queue import QueueView
from bot.discord.kit.interaction import FOR_CURATORS, Interaction, server_of
from bot.strings import commands as strings


class Flags(Cog):
    """The open queue, shown to the curator alone."""

    def __init__(self, bot: JargonBot) -> None:
        self.reviewing = bot.jargon.reviewing

    @app_commands.command(description=strings.FLAGS, extras=FOR_CURATORS)
    @app_commands.guild_only()
    async def flags(self, interaction: Interaction) -> None:
        rows = await self.reviewing.queue(server_of(interaction))
        await interaction.response.send_message(view=QueueView(rows), ephemeral=True)


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(Flags(bot))
