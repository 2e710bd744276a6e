"""What a curator has before them, and showing them the next view in place of the one they used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from discord import ui

from bot.discord.desk.filters import filter_in, is_at_desk
from bot.discord.desk.whose_word import is_home
from bot.discord.feedback.readers_check import is_reader
from bot.discord.kit.interaction import Interaction, server_of
from bot.errors import JargonError
from bot.feedback.desk_filter import EVERYTHING, DeskFilter
from bot.feedback.flagged_word import DeskWord, FlaggedWord, after
from bot.feedback.packs import Offer
from bot.feedback.suggestion import SuggestedWord
from bot.service import Page


def _no_page(_slug: str) -> Page | None:
    return None


@dataclass(frozen=True, slots=True)
class Outlook:
    """The words that a filter shows of `all_words` that wait, in order, to the curator `by`.

    So many of all are `suggestions`, so many `offers` of packs, and so many are decided `for_everyone`. The curator
    `reads`, if they have a role of people who draw on support. `page_of` gives the page of a word by its slug; None
    where the word is gone.
    """

    words: Sequence[DeskWord] = ()
    shown: DeskFilter = EVERYTHING
    all_words: int = 0
    by: int = 0
    page_of: Callable[[str], Page | None] = _no_page
    suggestions: int = 0
    reads: bool = False
    offers: int = 0
    for_everyone: int = 0

    @classmethod
    async def of(cls, interaction: Interaction, shown: DeskFilter | None = None) -> Outlook:
        """What is open now, as the desk shows it at which the interaction was, or by another filter."""
        shown = filter_in(interaction) if shown is None else shown
        jargon, server = interaction.client.jargon, server_of(interaction)

        def page_of(slug: str) -> Page | None:
            with suppress(JargonError):
                return jargon.page(slug, server)
            return None

        words = await jargon.desk.words(server, at_home=is_home(interaction))
        suggestions = sum(isinstance(each, SuggestedWord) for each in words)
        offers, reads = sum(isinstance(each, Offer) for each in words), is_reader(interaction)
        shared = sum(isinstance(each, FlaggedWord) and each.is_for_everyone for each in words)
        by = interaction.user.id
        return cls(shown.of(words), shown, len(words), by, page_of, suggestions, reads, offers, shared)

    @property
    def is_chosen(self) -> bool:
        """Whether some words are left out."""
        return self.shown != EVERYTHING

    def find(self, slug: str) -> DeskWord | None:
        """The word of this slug; None where it is not shown."""
        return next((word for word in self.words if word.slug == slug), None)

    def place(self, word: DeskWord) -> int:
        """Its place among the words that are shown, from 1."""
        return next((place for place, each in enumerate(self.words, start=1) if each.slug == word.slug), 0)

    def coming(self, word: DeskWord | None) -> list[DeskWord]:
        """What the curator comes to after a word, or from the first on; without what others are looking at."""
        return after(self.words, word, self.by)


async def show(interaction: Interaction, view: ui.LayoutView) -> None:
    """Answer with a view: in place of the message of the desk that was used, else in a message of its own."""
    if is_at_desk(interaction):
        await interaction.response.edit_message(view=view)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)
