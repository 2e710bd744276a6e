"""Forms that were sent, also such as were opened before the bot was started anew."""

from __future__ import annotations

from typing import Any

import discord
from discord.ext.commands import Cog

from bot.app import JargonBot
from bot.ui.comment_form import CommentForm
from bot.ui.decision import DecisionForm
from bot.ui.definition_form import DefinitionForm
from bot.ui.lasting_form import receive
from bot.ui.wave import WaveForm

FORMS = (CommentForm, DecisionForm, DefinitionForm, WaveForm)


class Forms(Cog):
    """Gives each to the class whose it is."""

    @Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        if interaction.type is discord.InteractionType.modal_submit:
            await receive(interaction, FORMS)


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(Forms())
