"""Forms that were sent, also such as were opened before the bot was started anew."""

from __future__ import annotations

import discord
from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.desk.decision import DecisionForm
from bot.discord.desk.definition_form import DefinitionForm
from bot.discord.desk.raid import WaveForm
from bot.discord.feedback.comment_form import CommentForm
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.lasting_form import receive

FORMS = (CommentForm, DecisionForm, DefinitionForm, WaveForm)


class Forms(Cog):
    """Gives each to the class whose it is."""

    @Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        if interaction.type is discord.InteractionType.modal_submit:
            await receive(interaction, FORMS)


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(Forms())
