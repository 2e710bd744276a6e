"""Forms that were sent, also such as were opened before the bot was started anew."""

from __future__ import annotations

from typing import Any

import discord
from discord.ext.commands import Cog

from bot.discord.answers.pasted_text import PastedText
from bot.discord.client import JargonBot
from bot.discord.desk.decision import DecisionForm
from bot.discord.desk.definition_form import DefinitionForm
from bot.discord.desk.raid import RaidForm
from bot.discord.desk.term_form import AddForm, EditForm
from bot.discord.feedback.comment_form import CommentForm
from bot.discord.kit.forms import receive

FORMS = (AddForm, CommentForm, DecisionForm, DefinitionForm, EditForm, PastedText, RaidForm)


class Forms(Cog):
    """Gives each to the class whose it is."""

    @Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        if interaction.type is discord.InteractionType.modal_submit:
            await receive(interaction, FORMS)


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(Forms())
