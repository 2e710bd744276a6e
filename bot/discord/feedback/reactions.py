"""Reactions as Discord tells of them: which emoji are flags."""

from __future__ import annotations

import re
from collections.abc import Mapping

import discord

from bot.discord.kit.interaction import PRIVATE_CHAT
from bot.feedback.reactions import Reaction

# Variation selectors choose how a sign looks, skin tones colour it: https://unicode.org/reports/tr51/
_LOOKS = re.compile("[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")


class FlagEmoji:
    """The emoji that count, with the reason that each stands for.

    A custom emoji is named by its id, never by its name, which anybody can choose.
    """

    def __init__(self, reasons: Mapping[str, str]) -> None:
        self._reasons = {_LOOKS.sub("", emoji): reason for emoji, reason in reasons.items()}

    def name(self, emoji: discord.PartialEmoji) -> str:
        """The one name of an emoji, however it looks."""
        return str(emoji.id) if emoji.id else _LOOKS.sub("", emoji.name or "")

    def reason(self, emoji: discord.PartialEmoji) -> str:
        """What an emoji stands for; empty when it is no flag."""
        return self.reason_of(self.name(emoji))

    def reason_of(self, name: str) -> str:
        """The same, by the name that `name` gives."""
        return self._reasons.get(name, "")

    def in_channel(self, channel_id: int) -> FlagEmoji:
        """Those that count in a channel."""
        return self

    def reaction(self, event: discord.RawReactionActionEvent) -> Reaction | None:
        """The flag that an event speaks of; None for any other emoji."""
        reason = self.reason(event.emoji)
        if not reason:
            return None
        server = event.guild_id or PRIVATE_CHAT
        return Reaction(server, event.message_id, event.user_id, reason, event.burst, self.name(event.emoji))
