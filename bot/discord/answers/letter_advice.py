"""Advice to somebody who writes a letter, for their eyes alone; nothing of it is kept."""

import asyncio
from typing import ClassVar

from discord import ui

from bot.discord.answers.letter import letter_in
from bot.discord.answers.urgent_help import urgent_line
from bot.discord.kit.attached import file_in
from bot.discord.kit.forms import LastingForm, Sent, paragraph
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import TextView, texts_on_pages
from bot.discord.kit.saying import say, show_alone
from bot.discord.kit.text import cut, line
from bot.errors import JargonError
from bot.glossary.writing import Advice, advice_on
from bot.service import Letter
from bot.service.letter_advice import measured, told
from bot.strings import explanation as explanation_strings
from bot.strings import letter_advice as strings
from bot.strings import letters as letter_strings

MOST_ROWS = 16  # of one kind; who mends these sees the next. A word may have several, one for each piece of advice
MOST_ROW = 500  # with who says so, which stands last
MOST_MESSAGES = 5


class WritingForm(LastingForm, wire="writing"):
    """What is pasted, or in a file, is read as its readers may read it. It is never kept: else it is given back."""

    questions: ClassVar = {"text": strings.field}
    sometimes: ClassVar = ("file",)
    keeps = False

    def __init__(self) -> None:
        super().__init__(strings.title())
        self.ask(strings.field(), paragraph("text"))
        self.ask(explanation_strings.file_field(), ui.FileUpload(custom_id="file", required=False))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        file, text = file_in(interaction), sent.answers["text"]
        if not file and not text.strip():
            raise JargonError(strings.nothing_given())
        await interaction.response.defer(ephemeral=True, thinking=True)
        await _advise(interaction, await letter_in(interaction, file) if file else Letter(text))


async def _advise(interaction: Interaction, letter: Letter) -> None:
    glossary = interaction.client.jargon.glossary(server_of(interaction))
    advice = await asyncio.to_thread(advice_on, letter.text, glossary)  # as much as a letter holds takes its time
    if advice.urgent:
        await show_alone(interaction, TextView(()).add_item(urgent_line()))
    for part in texts_on_pages(_blocks(advice))[:MOST_MESSAGES]:
        await show_alone(interaction, TextView(part))
    for each in letter_strings.unread(letter.pictures, is_whole=letter.is_whole):
        await say(interaction, each)


def _blocks(advice: Advice) -> list[str]:
    """How hard it is first, then each kind with its rows."""
    blocks = [
        "\n".join((strings.private(), *([] if advice.findings else [strings.nothing()]), *measured(advice.difficulty)))
    ]
    for heading, rows in told(advice, line):
        shown = [f"- {cut(row, MOST_ROW)}" for row in rows[:MOST_ROWS]]
        more = [strings.more(len(rows) - MOST_ROWS)] if len(rows) > MOST_ROWS else []
        blocks.append("\n".join((f"## {heading}", *shown, *more)))
    return [*blocks, f"-# {strings.only_advice()}"] if advice.findings else blocks
