"""The form of /explain: one large field for a letter or a message."""

from __future__ import annotations

import re
from typing import Any

import discord

from bot import strings as words
from bot.discord.answers.explanation import explain_privately
from bot.discord.kit.forms import Answers, LastingForm, paragraph
from bot.discord.kit.interaction import jargon_of, server_of


class PastedText(LastingForm):
    """What is pasted is explained in private. It is never kept, so the form does not open again with it."""

    template = "pasted"

    def __init__(self) -> None:
        super().__init__(self.template, words.EXPLAIN_TITLE)
        self.ask(words.EXPLAIN_FIELD, paragraph("text", required=True))

    @classmethod
    async def submitted(cls, interaction: discord.Interaction[Any], match: re.Match[str], answers: Answers) -> None:
        await explain_privately(interaction, jargon_of(interaction).explain(answers["text"], server_of(interaction)))
