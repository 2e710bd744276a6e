"""/random: any word, for whoever likes to learn one."""

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.answers.asking import random_command
from bot.discord.client import JargonBot
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.localised import described
from bot.discord.kit.places import everywhere
from bot.strings import commands as strings


class Random(Cog):
    """Answers as /define does."""

    @everywhere
    @app_commands.command(name="random", description=described(strings.random))
    @app_commands.describe(private=described(strings.define_private))
    async def any_word(self, interaction: Interaction, private: bool | None = None) -> None:
        await random_command(interaction, private=private)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Random(bot))
