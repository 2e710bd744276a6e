"""Buttons that outlive a restart, and whose errors are explained like those of commands."""

from __future__ import annotations

import re
from typing import Any, Self

import discord
from discord import ui

from bot.discord.kit.interaction import Interaction, require_curator
from bot.discord.kit.reporting import reports_errors
from bot.discord.kit.text import bare, cut
from bot.service import WHOLE

# https://docs.discord.com/developers/components/reference#button
MOST_LABEL = 80
SLUG = r"(?P<slug>[a-z0-9-]{1,80})"
_WHOLE = "whole"
KEY = rf"(?P<key>{_WHOLE}|[a-z][0-9a-f]{{8}}(?:\.\d)?)"
TARGET = f"{SLUG}:{KEY}"
FLAG_ID = r"(?P<flag>\d{1,20})"
PAGE = r"(?P<page>\d{1,2})"


class LastingButton(ui.DynamicItem[ui.Button[Any]], template="(?!)"):
    """A button that knows all it needs from its `custom_id`. Subclasses say what a press does."""

    def __init__(
        self, custom_id: str, label: str, *, style: discord.ButtonStyle = discord.ButtonStyle.secondary
    ) -> None:
        super().__init__(ui.Button(label=cut(bare(label), MOST_LABEL), custom_id=custom_id, style=style))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        return cls.from_match(match)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """The button that a `custom_id` names."""
        raise NotImplementedError

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        async with reports_errors(interaction):
            await self.press(interaction)

    async def press(self, interaction: Interaction) -> None:
        """Answer the press, or raise a JargonError that says why not."""
        raise NotImplementedError


class CuratorButton(LastingButton, template="(?!)"):
    """A button that only curators may press; the right is asked for at every press."""

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        async with reports_errors(interaction):
            require_curator(interaction)
            await self.press(interaction)


def target(slug: str, key: str) -> str:
    """A definition, or the whole answer, as a `custom_id` names it; `TARGET` reads it."""
    return f"{slug}:{_WHOLE if key == WHOLE else key}"


def key_of(match: re.Match[str]) -> str:
    """The key of the definition that a `custom_id` names; empty for the whole answer."""
    return WHOLE if match["key"] == _WHOLE else match["key"]
