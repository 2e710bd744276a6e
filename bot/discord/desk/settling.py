"""What a curator has before them once a difference is decided."""

from __future__ import annotations

from contextlib import suppress

from bot.discord.desk.going_on import go_on
from bot.discord.desk.review import show_word
from bot.discord.desk.whose_word import Word
from bot.discord.feedback.change import flags_changed
from bot.discord.kit.interaction import Interaction
from bot.errors import NothingOpenError
from bot.feedback.flagged_word import FlaggedWord


async def settled(interaction: Interaction, word: Word, told: str) -> None:
    """Say what was decided; show what is left to decide of the word, or what else is open on it, or what comes next."""
    flags_changed(interaction, word.slug)
    done = interaction.client.clickable(told)
    if await open_word(interaction, word) is None:
        await go_on(interaction, done=done)
    else:
        await show_word(interaction, word.named, done=done)


async def open_word(interaction: Interaction, word: Word) -> FlaggedWord | None:
    """What is open on a word now; None where nothing is."""
    with suppress(NothingOpenError):
        return await interaction.client.jargon.desk.word(word.server_id, word.slug)
    return None
