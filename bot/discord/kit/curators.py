"""Who may look after a server's words, at this moment: the server decides it on Discord."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord

from bot.discord.kit.closed_rooms import Clock
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.errors import JargonError, RefusedError
from bot.strings import errors as strings

if TYPE_CHECKING:
    from bot.discord.client import JargonBot

KEPT_SECONDS = 60.0
# https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object
ROLE, USER, CHANNEL = 1, 2, 3
Rules = Mapping[tuple[int, int], bool]  # allowed or not, by the type and the id of whom or what it is said


@dataclass(frozen=True, slots=True)
class _Kept:
    until: float
    rules: Mapping[int, Rules]  # by the id of the command, or of the application for all without rules of their own


class Grants:
    """What servers granted and denied under Server Settings, Integrations: asked of Discord, and kept for a minute.

    `now` is a moment in seconds.
    """

    def __init__(self, bot: JargonBot, now: Clock) -> None:
        self._bot = bot
        self._kept: dict[int, _Kept] = {}
        self._changes = 0
        self.now = now

    def forget(self, server_id: int) -> None:
        """Ask anew: it was changed. What Discord is asked at this moment may be older."""
        self._changes += 1
        self._kept.pop(server_id, None)

    async def said(self, interaction: Interaction, command: str) -> bool | None:
        """Whether the server granted or denied the person a command where they are; None if it says nothing of them.

        The channel must not be denied; then what is said of the person counts, then of their roles, of which one is
        enough, and last of everybody. It never tells what a command asks for by default.
        https://docs.discord.com/developers/interactions/application-commands#permissions

        Raises:
            JargonError: Discord cannot be asked.
        """
        server = interaction.guild_id or 0
        rules = await self._rules(server)
        command_id = self._bot.registration.mentions.id_of(command)
        said = rules.get(command_id) or rules.get(self._bot.application_id or 0) or {}
        everywhere = said.get((CHANNEL, server - 1), True)
        if not said.get((CHANNEL, _channel(interaction)), everywhere):
            return False
        for kind, ids in ((USER, [interaction.user.id]), (ROLE, roles_of(interaction)), (ROLE, [server])):
            answers = [said[kind, each] for each in ids if (kind, each) in said]
            if answers:
                return any(answers)
        return None

    async def _rules(self, server: int) -> Mapping[int, Rules]:
        self._kept = {each: kept for each, kept in self._kept.items() if kept.until >= self.now()}
        kept = self._kept.get(server)
        if kept is None:
            application, changes = self._bot.application_id or 0, self._changes
            try:
                told = await self._bot.http.get_guild_application_command_permissions(application, server)
            except DISCORD_FAILURES as error:
                raise JargonError(strings.rights_unknown()) from error
            kept = _Kept(self.now() + KEPT_SECONDS, _read(told))
            if changes == self._changes:
                self._kept[server] = kept
        return kept.rules


async def require_curator(interaction: Interaction, command: str) -> None:
    """Let only those go on who may look after this server's words, at this moment.

    They may manage the server, were granted the command to which this belongs, or have a role that was chosen for it
    and were not denied the command. A right may be gone since a message or a form was opened, so buttons and forms
    ask each time.

    Raises:
        RefusedError: the person is no curator, or this is no server.
        JargonError: Discord cannot be asked what was granted.
    """
    if is_manager(interaction):
        return
    said = await interaction.client.grants.said(interaction, command)
    is_chosen = not curators_of(interaction).isdisjoint(roles_of(interaction))
    if not (is_chosen if said is None else said):
        raise RefusedError(strings.only_curators() if command == "flags" else strings.only_editors())


def require_manager(interaction: Interaction) -> None:
    """Let only those go on who may manage the server.

    Raises:
        RefusedError: the person may not, or this is no server.
    """
    if not is_manager(interaction):
        raise RefusedError(strings.only_managers())


def is_manager(interaction: Interaction) -> bool:
    """Whether the person may manage the server.

    Raises:
        RefusedError: this is no server.
    """
    if server_of(interaction) == PRIVATE_CHAT or not isinstance(interaction.user, discord.Member):
        raise RefusedError(strings.only_in_servers())
    return interaction.permissions.manage_guild


def roles_of(interaction: Interaction) -> Sequence[int]:
    """The ids of a person's roles, as the interaction brings them.

    The library's own `roles` and `get_role` look for them among those of the server, of which it knows none right
    after a start.
    """
    return tuple(interaction.user._roles) if isinstance(interaction.user, discord.Member) else ()


def curators_of(interaction: Interaction) -> frozenset[int]:
    """The roles whose members are curators: those that the server has chosen, else those of the bot's settings."""
    chosen = interaction.client.jargon.preferences.now(server_of(interaction)).curators
    return interaction.client.settings.curators.roles if chosen is None else chosen


def _channel(interaction: Interaction) -> int:
    """The channel; of a thread the one that it hangs on, since rules are set for channels and hold in their threads."""
    channel = interaction.channel
    return channel.parent_id if isinstance(channel, discord.Thread) else interaction.channel_id or 0


def _read(told: Iterable[Any]) -> Mapping[int, Rules]:
    return {int(each["id"]): dict(map(_rule, each["permissions"])) for each in told}


def _rule(one: Any) -> tuple[tuple[int, int], bool]:
    return (one["type"], int(one["id"])), one["permission"]
