"""A button that is named by a word, and shows all about it to whoever presses it."""

from collections.abc import Iterable
from typing import Any

from discord import ui

from bot.discord.answers.answer import show
from bot.discord.kit.audience import own_page
from bot.discord.kit.buttons import MOST_LABEL, TermButton
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.names import names
from bot.service import Page


class WordButton(TermButton, wire="word"):
    """What stands around it, such as a comparison, stays as it is."""

    async def press(self, interaction: Interaction) -> None:
        await show(interaction, own_page(interaction, self.slug), private=True)


def word_buttons(pages: Iterable[Page]) -> ui.ActionRow[Any]:
    """A row with a button for each of at most five terms."""
    named = names((each.term for each in pages), MOST_LABEL)
    return ui.ActionRow(*(WordButton(slug, name) for slug, name in named.items()))
