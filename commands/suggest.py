"""/suggest and the message menu "Suggest a word from this": a word for those who look after the words to publish."""

import discord
from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.answers.message_text import text_of
from bot.discord.client import JargonBot
from bot.discord.feedback.suggesting import open_form
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.localised import described
from bot.discord.kit.places import everywhere
from bot.feedback.suggestion import from_message
from bot.glossary.text.visible import visible
from bot.strings import commands as strings


class Suggest(Cog):
    """Nothing is stored before the form is sent, of a message neither."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.menu = everywhere(
            app_commands.ContextMenu(name=described(strings.suggest_menu), callback=self.suggest_from)
        )

    async def cog_load(self) -> None:
        self.bot.tree.add_command(self.menu)

    async def cog_unload(self) -> None:
        self.bot.tree.remove_command(self.menu.name, type=self.menu.type)

    async def suggest_from(self, interaction: Interaction, message: discord.Message) -> None:
        await open_form(interaction, from_message(visible(text_of(message))))

    @everywhere
    @app_commands.command(description=described(strings.suggest))
    async def suggest(self, interaction: Interaction) -> None:
        await open_form(interaction)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Suggest(bot))
