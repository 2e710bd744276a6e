"""The line under a public answer that says it was flagged: it confirms a flag, and tells the next reader."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

import discord

from bot.app import JargonBot
from bot.errors import JargonError
from bot.ui.card import Card, card_of

log = logging.getLogger(__name__)
GATHER_SECONDS = 0.25


class FlagNotice:
    """Renews the card of a flagged answer; many flags in a short time make one edit."""

    def __init__(self, bot: JargonBot) -> None:
        self._bot = bot
        self._waiting: set[int] = set()

    async def renew(self, channel_id: int, server_id: int, message_id: int) -> None:
        """Show on the message how many people flagged its term, as it stands a moment from now."""
        if message_id in self._waiting:
            return
        self._waiting.add(message_id)
        await asyncio.sleep(GATHER_SECONDS)
        self._waiting.discard(message_id)
        try:
            shown = await self._bot.jargon.flagging.shown(server_id, message_id)
            page = self._bot.jargon.page(shown.slug, server_id)
        except (LookupError, JargonError):
            return
        await self._edit(channel_id, message_id, card_of(replace(page, flagged_by=shown.people)))

    async def _edit(self, channel_id: int, message_id: int, card: Card) -> None:
        channel = self._bot.get_partial_messageable(channel_id)
        try:
            await channel.get_partial_message(message_id).edit(view=card)
        except discord.HTTPException as error:
            log.info("The flag notice on message %d could not be renewed: %s", message_id, error)
