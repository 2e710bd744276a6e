"""The form of /explain: one large field for a letter or a message."""

import re

from bot.discord.answers.explanation import explain_privately
from bot.discord.kit.forms import Answers, LastingForm, paragraph
from bot.discord.kit.interaction import Interaction, server_of
from bot.strings import explanation as strings


class PastedText(LastingForm, wire="pasted"):
    """What is pasted is explained in private. It is never kept, so the form does not open again with it."""

    def __init__(self) -> None:
        super().__init__(strings.TITLE)
        self.ask(strings.FIELD, paragraph("text", required=True))

    @classmethod
    async def submitted(cls, interaction: Interaction, match: re.Match[str], answers: Answers) -> None:
        await explain_privately(interaction, interaction.client.jargon.explain(answers["text"], server_of(interaction)))
