"""Giving one's words for a word that is written together: the button under More, and the form behind it."""

from __future__ import annotations

from typing import ClassVar

from discord import ui

from bot.discord.kit.buttons import TermButton
from bot.discord.kit.form_ids import SLUG, shortened, slug_in
from bot.discord.kit.forms import LastingForm, Sent, paragraph
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.saying import say
from bot.errors import JargonError, LooksPersonalError
from bot.feedback.personal import personal_details
from bot.feedback.writing import MOST_TEXT
from bot.strings import flags as flag_strings
from bot.strings import writings as strings


class AddWordsButton(TermButton, wire="add-words", label=strings.add):
    """Opens the form with what the person gave before."""

    async def press(self, interaction: Interaction) -> None:
        jargon, server = interaction.client.jargon, server_of(interaction)
        own = await jargon.writing.own(server, self.slug, interaction.user.id)
        if not own and not jargon.writing.is_open(server, self.slug):
            raise JargonError(strings.not_open())
        await interaction.response.send_modal(WordsForm(self.slug, jargon.writing.label(server, self.slug), own))


class WordsForm(LastingForm, wire="words-for"):
    """One text; empty, what the person gave is taken back."""

    arguments = SLUG
    questions: ClassVar = {"text": strings.form_text}

    def __init__(self, slug: str, label: str, filled: str = "") -> None:
        super().__init__(strings.form_title(label), shortened(slug))
        self.ask(strings.form_text(), paragraph("text", most=MOST_TEXT, filled=filled))
        self.add_item(ui.TextDisplay(flag_strings.warning()))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        jargon, server, text = interaction.client.jargon, server_of(interaction), sent.answers["text"]
        slug = slug_in(sent.match, jargon, server)
        if not sent.as_it_is and (details := personal_details(text)):
            raise LooksPersonalError([(each.kind, each.text) for each in details], strings.readers())
        kept = await jargon.writing.contribute(server, slug, sent.act_id, interaction.user.id, text)
        await say(interaction, strings.stored() if kept else strings.taken_back())

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> WordsForm:
        jargon, server = interaction.client.jargon, server_of(interaction)
        slug = slug_in(sent.match, jargon, server)
        return cls(slug, jargon.writing.label(server, slug), sent.answers["text"])
