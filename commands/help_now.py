"""/help-now: whom to ring, for one person's eyes, wherever they are."""

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.answers.urgent_help import show_urgent_help
from bot.discord.client import JargonBot
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.localised import described
from bot.discord.kit.places import everywhere
from bot.strings import commands as strings


class HelpNow(Cog):
    """Nothing is stored or counted, and nobody is told."""

    @everywhere
    @app_commands.command(name="help-now", description=described(strings.help_now))
    async def help_now(self, interaction: Interaction) -> None:
        await show_urgent_help(interaction)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(HelpNow())
