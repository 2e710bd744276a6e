"""/explain and the message menu "Explain the jargon": every known word of a text, for one person's eyes."""

import discord
from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.answers.explanation import explain_nothing, explain_privately
from bot.discord.answers.letter import PastedText
from bot.discord.answers.message_text import text_of
from bot.discord.client import JargonBot
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.localised import described
from bot.discord.kit.places import everywhere
from bot.strings import commands as strings
from bot.strings import explanation as explanation_strings


class Explain(Cog):
    """Nothing of the text is stored."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.menu = everywhere(
            app_commands.ContextMenu(name=described(strings.explain_menu), callback=self.explain_message)
        )

    async def cog_load(self) -> None:
        self.bot.tree.add_command(self.menu)

    async def cog_unload(self) -> None:
        self.bot.tree.remove_command(self.menu.name, type=self.menu.type)

    async def explain_message(self, interaction: Interaction, message: discord.Message) -> None:
        if text := text_of(message):
            await explain_privately(interaction, text)
        else:
            await explain_nothing(interaction, explanation_strings.no_text())

    @everywhere
    @app_commands.command(description=described(strings.explain))
    async def explain(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(PastedText())


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Explain(bot))
