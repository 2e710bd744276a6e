"""A letter that somebody has explained, and the sheet of its words to take to a meeting; nothing of it is kept."""

import io
from typing import ClassVar

import discord
from discord import ui

from bot.discord.answers.explanation import explain_privately
from bot.discord.kit.attached import content_of, file_in
from bot.discord.kit.forms import LastingForm, Sent, paragraph
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.saying import say
from bot.errors import JargonError
from bot.service import MOST_OF_A_LETTER, Letter, MeetingSheet
from bot.strings import explanation as explanation_strings
from bot.strings import letters as strings

SHEET = "words-for-my-meeting"


class PastedText(LastingForm, wire="pasted"):
    """What is pasted, or in a file, is explained in private. It is never kept: where it cannot be, it is given back."""

    questions: ClassVar = {"text": explanation_strings.field}
    sometimes: ClassVar = ("file",)
    keeps = False

    def __init__(self) -> None:
        super().__init__(explanation_strings.title())
        self.ask(explanation_strings.field(), paragraph("text"))
        self.ask(explanation_strings.file_field(), ui.FileUpload(custom_id="file", required=False))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        if file := file_in(interaction):
            await interaction.response.defer(ephemeral=True, thinking=True)
            await explain_letter(interaction, await letter_in(interaction, file))
        elif sent.answers["text"].strip():
            await explain_privately(interaction, sent.answers["text"])
        else:
            raise JargonError(explanation_strings.nothing_given())


async def letter_in(interaction: Interaction, file: discord.Attachment) -> Letter:
    """What a letter says that was given as a file.

    Raises:
        JargonError: it cannot be read, and what to do instead.
    """
    told = strings.too_large(MOST_OF_A_LETTER // 2**20)
    content = await content_of(file, MOST_OF_A_LETTER, too_large=told, cannot_fetch=strings.cannot_fetch)
    return await interaction.client.jargon.letters.read(content)


async def explain_letter(interaction: Interaction, letter: Letter) -> None:
    """Answer with the words of a letter, and the sheet of them."""
    found = await explain_privately(interaction, letter.text)
    for told in strings.unread(letter.pictures, is_whole=letter.is_whole):
        await say(interaction, told)
    if not found:
        return
    if interaction.app_permissions.attach_files:
        sheet = MeetingSheet.of(found, letter.text)
        files = [_file("html", sheet.as_html()), _file("txt", sheet.as_text())]
        await interaction.followup.send(strings.sheet_sent(), files=files, ephemeral=True)
    else:
        await say(interaction, strings.no_sheet_here())


def _file(suffix: str, text: str) -> discord.File:
    return discord.File(io.BytesIO(text.encode()), f"{SHEET}.{suffix}")
