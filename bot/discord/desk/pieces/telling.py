"""What a curator is told when a piece of a word is stored."""

from __future__ import annotations

from collections.abc import Iterable

from bot.discord.desk.on_card import how_shown
from bot.discord.desk.term_form import tell, told_changed
from bot.discord.desk.whose_word import Word
from bot.discord.feedback.change import flags_changed
from bot.discord.kit.interaction import Interaction
from bot.service import Revised, hints
from bot.strings import curation as strings


async def tell_stored(interaction: Interaction, word: Word, revised: Revised, further: Iterable[str] = ()) -> None:
    """That it is stored and who reads it, how a card shows it, and what could make it plainer."""
    if revised.after is None or revised.after == revised.before:
        await tell(interaction, [strings.nothing_changed()], [])
        return
    flags_changed(interaction, word.slug)
    shown = how_shown(interaction, revised.before, revised.after, word.server_id)
    told = [*told_changed(word, revised), *shown]
    await tell(interaction, [*told, *further], hints(revised.after, before=revised.before))
