"""The button for one of the terms that may be meant."""

from __future__ import annotations

import re
from typing import Self

from bot.discord.answers.answer import show_instead
from bot.discord.kit.buttons import SLUG, LastingButton
from bot.discord.kit.interaction import Interaction, server_of


class MeaningButton(LastingButton, template=f"meaning:{SLUG}"):
    """One of the terms that may be meant; a press shows it in place of the question."""

    def __init__(self, slug: str, label: str = "…") -> None:
        self.slug = slug
        super().__init__(f"meaning:{slug}", label)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls(match["slug"])

    async def press(self, interaction: Interaction) -> None:
        await show_instead(interaction, interaction.client.jargon.page(self.slug, server_of(interaction)))
