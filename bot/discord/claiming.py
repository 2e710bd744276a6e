"""Each interaction is one process's to handle: during a deploy, two hear of the same for a moment."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import discord

if TYPE_CHECKING:
    from bot.discord.client import JargonBot

AUTOCOMPLETE = discord.InteractionType.autocomplete.value


def claim_interactions(bot: JargonBot) -> None:
    """Have every command, press, choice and form claimed as it comes from Discord, before the library knows of it.

    What is offered while somebody types is not: Discord takes the first of two offers, and there are many of them.
    """
    parsers = bot._connection.parsers  # the one place through which all of them come
    parse = parsers["INTERACTION_CREATE"]
    coming: set[asyncio.Task[None]] = set()

    async def handle(data: Any) -> None:
        bot.handlers.note()
        if await bot.sharing.takes(int(data["id"])):
            parse(data)
            await asyncio.sleep(0)  # until whoever answers is noted, too

    def parse_claimed(data: Any) -> None:
        if data["type"] == AUTOCOMPLETE:
            parse(data)
            return
        task = asyncio.create_task(handle(data))
        coming.add(task)
        task.add_done_callback(coming.discard)

    if not bot.jargon.fellows.is_alone:
        parsers["INTERACTION_CREATE"] = parse_claimed
