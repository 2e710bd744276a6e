"""Forms that people send, whether they opened them before or after the bot was last started."""

import discord
from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.kit.forms import receive
from bot.discord.kit.interaction import Interaction


class Forms(Cog):
    """Hears of every form that is sent."""

    @Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        if interaction.type is discord.InteractionType.modal_submit:
            await receive(interaction)


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(Forms())
