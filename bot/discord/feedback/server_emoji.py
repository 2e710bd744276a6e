"""Which emoji are flags in which server: those that it has chosen itself, else those of the bot's settings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import discord
import regex

from bot.discord.feedback.reactions import FlagEmoji
from bot.discord.kit.interaction import PRIVATE_CHAT
from bot.feedback.flags import Reason
from bot.feedback.reactions import Reaction
from bot.service.preferences import PreferenceBook

ServerOf = Callable[[int], int]  # the server of a channel, by their ids; 0 where there is none
_CUSTOM = re.compile(
    r"(?:<a?:\w{2,32}:)?(\d{15,20})>?"
)  # https://docs.discord.com/developers/reference#message-formatting
_UNICODE = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\ufe0f?\u20e3")


class ServerEmoji(FlagEmoji):
    """The flags of all servers. What is asked without a server is answered for the settings, then for any server."""

    def __init__(self, default: Mapping[str, Reason], preferences: PreferenceBook, server_of: ServerOf) -> None:
        super().__init__(default)
        self._default = default
        self._preferences = preferences
        self._server_of = server_of

    def within(self, servers: Mapping[int, int]) -> ServerEmoji:
        """The same, where the servers of some channels are known; the library forgets threads that are archived."""
        return ServerEmoji(self._default, self._preferences, lambda id_: servers.get(id_) or self._server_of(id_))

    def of(self, server_id: int) -> FlagEmoji:
        """The flags of one server."""
        chosen = self._preferences.now(server_id).emoji
        usual = {emoji: reason for emoji, reason in self._default.items() if reason not in chosen}
        return FlagEmoji(usual | {plain(each): reason for reason, those in chosen.items() for each in those})

    def settled(self, server_id: int) -> Mapping[Reason, tuple[str, ...]]:
        """The emoji of one server as they are typed, by reasons."""
        usual = {reason: tuple(each for each, its in self._default.items() if its is reason) for reason in Reason}
        return {reason: those for reason, those in {**usual, **self._preferences.now(server_id).emoji}.items() if those}

    def reaction(self, event: discord.RawReactionActionEvent) -> Reaction | None:
        """The flag that an event speaks of, in the server where it happened."""
        return self.of(event.guild_id or PRIVATE_CHAT).reaction(event)

    def in_channel(self, channel_id: int) -> FlagEmoji:
        """The flags of the server that has this channel."""
        return self.of(self._server_of(channel_id))

    def reason_of(self, name: str) -> str:
        """What an emoji stands for in the settings or, if nothing there, in some server."""
        in_servers = (self.of(server).reason_of(name) for server in self._preferences.servers())
        return super().reason_of(name) or next(filter(None, in_servers), "")


def is_emoji(typed: str) -> bool:
    """Whether this is one emoji: of Unicode, or a custom one as Discord writes it, or its id alone."""
    return bool(_CUSTOM.fullmatch(typed) or (_UNICODE.search(typed) and len(regex.findall(r"\X", typed)) == 1))


def plain(typed: str) -> str:
    """An emoji as it is compared: of a custom one the id."""
    match = _CUSTOM.fullmatch(typed)
    return match[1] if match else typed
