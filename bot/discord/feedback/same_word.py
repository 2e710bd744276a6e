"""What a person typed for a word that is there already: it becomes a part of that one, or is kept apart.

A form cannot follow a form, so it waits as a draft until they choose:
https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object
"""

from __future__ import annotations

from dataclasses import replace

import discord

from bot.discord.feedback.drafts import DraftButton, OpenDraftButton, sent_again
from bot.discord.kit.form_ids import SLUG_DIGITS, word_mark
from bot.discord.kit.forms import Sent
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.receiving import submit
from bot.errors import JargonError
from bot.strings import same_word as strings


def chosen_word(interaction: Interaction, sent: Sent, server_id: int) -> str:
    """The slug of the word, of those of a server, that a person chose to make it a part of.

    Raises:
        JargonError: it is gone.
    """
    terms = interaction.client.jargon.terms(server_id)
    if slug := next((each.slug for each in terms if word_mark(each.slug) == sent.word), ""):
        return slug
    raise JargonError(strings.not_there())


class JoinButton(DraftButton, wire="join"):
    """Sends it again, as a part of the word that the button names."""

    arguments = rf"(?P<draft>\d{{1,20}}):(?P<word>[0-9a-f]{{{SLUG_DIGITS}}})"
    style = discord.ButtonStyle.primary

    def __init__(self, draft_id: str, word: str, label: str = "") -> None:
        super().__init__(draft_id, word, label=label)
        self.word = word

    async def press(self, interaction: Interaction) -> None:
        form, sent = sent_again(await self.kept(interaction))
        await submit(interaction, form, replace(sent, word=self.word))


class KeepApartButton(OpenDraftButton, wire="apart", label=strings.keep_apart):
    """Opens the form with brackets after the name, and in them what tells the word from the other."""

    apart = True
