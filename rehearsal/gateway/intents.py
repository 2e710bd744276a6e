"""Intents: which events a bot asked for (https://discord.com/developers/docs/events/gateway#gateway-intents)."""

from __future__ import annotations

from enum import IntFlag


class Intent(IntFlag):
    """The intents whose events the sandbox can send."""

    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    GUILD_MESSAGE_REACTIONS = 1 << 10
    DIRECT_MESSAGES = 1 << 12
    DIRECT_MESSAGE_REACTIONS = 1 << 13
    MESSAGE_CONTENT = 1 << 15


# Every bit that stands for an intent; others are invalid.
KNOWN = sum(1 << bit for bit in (*range(17), 20, 21, 24, 25))
PRIVILEGED = Intent.GUILD_MEMBERS | Intent.GUILD_PRESENCES | Intent.MESSAGE_CONTENT

_LIMITED_FLAGS = {
    Intent.GUILD_MEMBERS: 1 << 15,
    Intent.MESSAGE_CONTENT: 1 << 19,
    Intent.GUILD_PRESENCES: 1 << 13,
}

_IN_GUILDS = {
    "GUILD": Intent.GUILDS,
    "CHANNEL": Intent.GUILDS,
    "THREAD": Intent.GUILDS,
    "MESSAGE_REACTION": Intent.GUILD_MESSAGE_REACTIONS,
    "MESSAGE": Intent.GUILD_MESSAGES,
    "GUILD_MEMBER": Intent.GUILD_MEMBERS,
}
_IN_DIRECT_MESSAGES = {
    "MESSAGE_REACTION": Intent.DIRECT_MESSAGE_REACTIONS,
    "MESSAGE": Intent.DIRECT_MESSAGES,
}


def application_flags(allowed: int) -> int:
    """How an application says which privileged intents are switched on for it, in fewer than 100 guilds.

    https://discord.com/developers/docs/resources/application#application-object-application-flags
    """
    return sum(bit for intent, bit in _LIMITED_FLAGS.items() if allowed & intent)


def needed(event: str, *, in_guild: bool) -> int:
    """The intent an event needs; 0 for those that always come, such as INTERACTION_CREATE."""
    if event == "GUILD_MEMBER_UPDATE":
        return 0  # the only member whose changes are told is the bot itself, which hears of them always
    families = _IN_GUILDS if in_guild else _IN_DIRECT_MESSAGES
    matching = [family for family in families if event.startswith(f"{family}_")]
    return families[max(matching, key=len)] if matching else 0
