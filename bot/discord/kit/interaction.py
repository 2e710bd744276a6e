"""What every command, button and form needs to know of an interaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, cast

import discord

from bot.discord.client import JargonBot
from bot.errors import RefusedError
from bot.service import Jargon
from bot.strings import errors as strings

PRIVATE_CHAT = 0


@dataclass(frozen=True, slots=True)
class FlagsChanged:
    """Something happened to the flags on a term; it may have happened on a public answer."""

    event: ClassVar[str] = "flags_changed"

    server_id: int
    slug: str
    channel_id: int | None = None
    message_id: int | None = None


def bot_of(interaction: discord.Interaction[Any]) -> JargonBot:
    """Our client; discord.py types the client of a `DynamicItem` too widely."""
    return cast(JargonBot, interaction.client)


def jargon_of(interaction: discord.Interaction[Any]) -> Jargon:
    """The glossary and its flags."""
    return bot_of(interaction).jargon


def server_of(interaction: discord.Interaction[Any]) -> int:
    """The id of the server; 0 in a private chat."""
    return interaction.guild_id or PRIVATE_CHAT


def community_of(interaction: discord.Interaction[Any]) -> str:
    """The name of the server, as a source of its own words."""
    return interaction.guild.name if interaction.guild else ""


def require_curator(interaction: discord.Interaction[Any]) -> None:
    """Let only those go on who may look after this server's words, at this moment.

    Discord's own command permissions are a default that a server can change, and a right may be gone
    since a form was opened, so commands, buttons and forms all ask.

    Raises:
        RefusedError: the person is no curator, or this is no server.
    """
    if interaction.guild_id is None or not isinstance(interaction.user, discord.Member):
        raise RefusedError(strings.ONLY_IN_SERVERS)
    chosen = bot_of(interaction).settings.curators.roles
    if not (interaction.permissions.manage_guild or any(map(interaction.user.get_role, chosen))):
        raise RefusedError(strings.ONLY_CURATORS)


def flags_changed(interaction: discord.Interaction[Any], slug: str) -> None:
    """Tell whoever shows flags that those on a term have changed; a public answer shows it first."""
    message = interaction.message
    public = message.id if message and not message.flags.ephemeral else None
    change = FlagsChanged(server_of(interaction), slug, interaction.channel_id, public)
    bot_of(interaction).dispatch(FlagsChanged.event, change)
