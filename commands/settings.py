"""/settings: what a server settles for itself, by its curators."""

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.kit.curators import require_manager
from bot.discord.kit.interaction import FOR_CURATORS, Interaction, server_of
from bot.discord.kit.places import on_servers
from bot.discord.kit.saying import say
from bot.strings import commands as strings
from bot.strings import settings as setting_strings


class Settings(Cog):
    """Shows what is settled, and changes what is given."""

    def __init__(self, bot: JargonBot) -> None:
        self.preferences = bot.jargon.preferences
        self.default = bot.settings.answers.private

    @on_servers
    @app_commands.command(description=strings.SETTINGS, extras=FOR_CURATORS)
    @app_commands.describe(private=strings.SETTINGS_PRIVATE, mentions=strings.SETTINGS_MENTIONS)
    async def settings(
        self, interaction: Interaction, private: bool | None = None, mentions: bool | None = None
    ) -> None:
        require_manager(interaction)
        settled = await self.preferences.settle(server_of(interaction), private=private, mentions=mentions)
        alone = self.default if settled.private is None else settled.private
        await say(interaction, setting_strings.settled(private=alone, mentions=settled.mentions))


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Settings(bot))
