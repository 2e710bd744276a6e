"""Buttons that outlive a restart, and whose errors are explained like those of commands."""

from __future__ import annotations

import re
from typing import Any, Self

import discord
from discord import ui

from bot.app import Explained
from bot.ui.answer import show_instead
from bot.ui.interaction import jargon_of, server_of
from bot.ui.text import bare, cut

# https://docs.discord.com/developers/components/reference#button
MOST_LABEL = 80
SLUG = r"(?P<slug>[a-z0-9-]{1,80})"


class LastingButton(ui.DynamicItem[ui.Button[Any]], template="(?!)"):
    """A button that knows all it needs from its `custom_id`. Subclasses say what a press does."""

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        async with Explained(interaction):
            await self.press(interaction)

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer the press, or raise a JargonError that says why not."""
        raise NotImplementedError


class MeaningButton(LastingButton, template=f"meaning:{SLUG}"):
    """One of the terms that may be meant; a press shows it in place of the question."""

    def __init__(self, slug: str, label: str = "…") -> None:
        self.slug = slug
        super().__init__(ui.Button(label=cut(bare(label), MOST_LABEL), custom_id=f"meaning:{slug}"))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        return cls(match["slug"])

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        await show_instead(interaction, jargon_of(interaction).page(self.slug, server_of(interaction)))
