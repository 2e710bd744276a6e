"""What a curator has before them, and showing them the next view in place of the one they used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from discord import ui

from bot.discord.desk.filters import filter_in, is_at_desk
from bot.discord.kit.interaction import Interaction, server_of
from bot.feedback.desk_filter import EVERYTHING, DeskFilter
from bot.feedback.flagged_word import FlaggedWord, after


@dataclass(frozen=True, slots=True)
class Outlook:
    """The words that a filter shows of `all_words` with open flags, in order, to the curator `by`."""

    words: Sequence[FlaggedWord] = ()
    shown: DeskFilter = EVERYTHING
    all_words: int = 0
    by: int = 0

    @classmethod
    async def of(cls, interaction: Interaction, shown: DeskFilter | None = None) -> Outlook:
        """What is open now, as the desk shows it at which the interaction was, or by another filter."""
        shown = filter_in(interaction) if shown is None else shown
        words = await interaction.client.jargon.desk.words(server_of(interaction))
        return cls(shown.of(words), shown, len(words), interaction.user.id)

    @property
    def is_chosen(self) -> bool:
        """Whether some words are left out."""
        return self.shown != EVERYTHING

    def find(self, slug: str) -> FlaggedWord | None:
        """The word of this slug; None where it is not shown."""
        return next((word for word in self.words if word.slug == slug), None)

    def place(self, word: FlaggedWord) -> int:
        """Its place among the words that are shown, from 1."""
        return next((place for place, each in enumerate(self.words, start=1) if each.slug == word.slug), 0)

    def coming(self, word: FlaggedWord | None) -> list[FlaggedWord]:
        """What the curator comes to after a word, or from the first on; without what others are looking at."""
        return after(self.words, word, self.by)


async def show(interaction: Interaction, view: ui.LayoutView) -> None:
    """Answer with a view: in place of the message of the desk that was used, else in a message of its own."""
    if is_at_desk(interaction):
        await interaction.response.edit_message(view=view)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)
