"""The end of the road: asking for a word that nobody explains yet. Nothing is kept before the button is pressed."""

from __future__ import annotations

import discord

from bot.discord.answers.spoken import by_a_person, spoken_to
from bot.discord.feedback.home import desk_of
from bot.discord.feedback.seeking import Asked
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.text import units
from bot.errors import HiddenWordError, JargonError
from bot.feedback.wanted import askable, word_in
from bot.glossary.search.match import Outcome
from bot.glossary.search.question import Question
from bot.service import Answer
from bot.strings import wanted as strings

# https://docs.discord.com/developers/components/reference#anatomy-of-a-component
MOST_ID = 100


def ask_button(answer: Answer, *, public: bool) -> LastingButton | None:
    """The button, where nothing fits and the word may be kept; None elsewhere.

    In private its id holds the word. In public it holds none, for everybody's client is sent it: there the word is read
    again in the message that asked.
    """
    word = word_in(answer.query) if answer.outcome is Outcome.NONE and not answer.urgent else ""
    if not word:
        return None
    if public:
        return AskThereButton()
    return AskButton(word) if units(AskButton.id_of(word)) <= MOST_ID else None


class AskButton(LastingButton, wire="ask-for", label=strings.ask):
    """Asks for the word that is in its id; anybody can write one, so it is looked at again."""

    arguments = r"(?P<word>[^\n]+)"

    def __init__(self, word: str) -> None:
        self.word = word
        super().__init__(word)

    async def press(self, interaction: Interaction) -> None:
        await _ask_for(interaction, askable(self.word))


class AskThereButton(LastingButton, wire="ask-there", label=strings.ask):
    """Asks for the word in the message to which its own replies."""

    async def press(self, interaction: Interaction) -> None:
        await _ask_for(interaction, await _word_asked(interaction))


async def _ask_for(interaction: Interaction, word: str) -> None:
    desk, jargon = desk_of(interaction), interaction.client.jargon
    if not desk:
        raise JargonError(strings.nobody_reads())
    found = jargon.define(word, server_of(interaction))
    if found.hidden:
        raise HiddenWordError(found.hidden.label, found.hidden.reason)
    if found.page:
        raise JargonError(strings.already_here())
    await jargon.wanted.ask_for(desk, word, interaction.user.id, str(interaction.id))
    await interaction.response.send_message(view=Asked(word), ephemeral=True)


async def _word_asked(interaction: Interaction) -> str:
    """The word in the question as it stands now; Discord gives a bot the words of messages that mention it.

    https://docs.discord.com/developers/events/gateway#message-content-intent

    Raises:
        JargonError: it is gone, or may not be read.
    """
    reference, us = interaction.message and interaction.message.reference, interaction.client.user
    if not (reference and reference.message_id and interaction.channel_id and us):
        raise JargonError(strings.question_gone())
    room = interaction.client.get_partial_messageable(interaction.channel_id, guild_id=interaction.guild_id)
    try:
        question = await room.fetch_message(reference.message_id)
    except DISCORD_FAILURES as error:
        raise JargonError(strings.question_gone()) from error
    return _word_of(question, us.id)


def _word_of(question: discord.Message, us: int) -> str:
    """The same word as was looked up: in all that was said, or in what was said after our name."""
    spoken = spoken_to(question, us) if by_a_person(question, us) else None
    if not spoken:
        raise JargonError(strings.question_gone())
    return word_in(spoken.tail if Question.of(spoken.tail).asks else spoken.text)
