"""Files that people give: fetched from Discord, no larger than may be, and in no more than a moment."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, cast

import discord

from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import Interaction
from bot.errors import JargonError
from bot.strings import own_imports as strings

PATIENCE = 10.0  # seconds; Discord waits for fifteen minutes for what follows a first reply


async def content_of(
    file: discord.Attachment, most: int, *, too_large: str = "", cannot_fetch: Callable[[], str] = strings.cannot_fetch
) -> bytes:
    """The content of a file of at most so many bytes, whatever Discord said of its size.

    Raises:
        JargonError: it is larger, or cannot be fetched, in these sentences or in those of words that are brought in.
    """
    content = b""
    if file.size <= most:
        try:
            async with asyncio.timeout(PATIENCE):
                content = await file.read()
        except DISCORD_FAILURES as error:
            raise JargonError(cannot_fetch()) from error
    if max(file.size, len(content)) > most:
        raise JargonError(too_large or strings.too_large(most // 1024))
    return content


def file_in(interaction: Interaction) -> discord.Attachment | None:
    """The first file of a form that was sent; None where there is none."""
    data = cast(Mapping[str, Any], interaction.data or {})
    described: Mapping[str, Any] = (data.get("resolved") or {}).get("attachments") or {}
    payload = next(iter(described.values()), None)
    return discord.Attachment(data=payload, state=interaction._state) if payload else None
