"""/settings: what a server settles for itself, by those who manage it."""

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.desk.settings import show_settings
from bot.discord.kit.curators import require_manager
from bot.discord.kit.interaction import FOR_CURATORS, Interaction, server_of
from bot.discord.kit.localised import described
from bot.discord.kit.places import on_servers
from bot.strings import commands as strings


class Settings(Cog):
    """Changes what is given, and opens the panel with all that is settled."""

    def __init__(self, bot: JargonBot) -> None:
        self.preferences = bot.jargon.preferences

    @on_servers
    @app_commands.command(description=described(strings.settings), extras=FOR_CURATORS)
    @app_commands.describe(private=described(strings.settings_private), mentions=described(strings.settings_mentions))
    async def settings(
        self, interaction: Interaction, private: bool | None = None, mentions: bool | None = None
    ) -> None:
        require_manager(interaction)
        await self.preferences.settle(server_of(interaction), private=private, mentions=mentions)
        await show_settings(interaction)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Settings(bot))
