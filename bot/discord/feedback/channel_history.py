"""What stands on the messages of a channel, as a comparison with Discord asks for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Literal

import discord
from discord.http import HTTPClient

from bot.discord.answers.card import card_of
from bot.discord.answers.card_text import flag_lines
from bot.discord.feedback.change import FlagsChanged
from bot.discord.feedback.flagging import FlagButton
from bot.discord.feedback.server_emoji import name_of
from bot.discord.kit.audience import aloud
from bot.discord.kit.closed_rooms import ClosedRooms, Doing, RoomClosedError
from bot.errors import JargonError
from bot.feedback.both_sides import GoneError, NotNowError, SeenMessage
from bot.feedback.reactions import Room, Sign, TrackedAnswer
from bot.service import Jargon

# https://docs.discord.com/developers/resources/message
PAGE = 100
# https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
UNKNOWN_CHANNEL = 10003
UNKNOWN_MESSAGE = 10008
ReasonOf = Callable[[int, str], str]  # what an emoji stands for in a server; empty when it is no flag there


class ChannelHistory:
    """Asks Discord by its HTTP calls: the library's iterators make a call more than it takes."""

    def __init__(
        self, http: HTTPClient, reason: ReasonOf, closed: ClosedRooms, own_id: int, active: Iterable[Room] = ()
    ) -> None:
        self._http = http
        self._active = active
        self._reason = reason
        self._closed = closed
        self._own_id = own_id
        self._answers: list[tuple[int, str, _Shown]] = []

    async def page(self, channel_id: int, up_to: int | None) -> tuple[Sequence[SeenMessage], int]:
        """The messages up to an id, newest first, and the lowest id that they cover."""
        with _allowed(channel_id, self._closed):
            messages = await self._http.logs_from(channel_id, PAGE, before=up_to + 1 if up_to else None)
        shown = [self._shown(channel_id, each) for each in messages]
        return shown, shown[-1].message_id if len(shown) == PAGE else 0

    async def look(self, channel_id: int, message_id: int) -> None:
        """See whether one message is there."""
        with _allowed(channel_id, self._closed):
            await self._http.get_message(channel_id, message_id)

    def active_rooms(self) -> Iterable[Room]:
        """The rooms where somebody wrote that are to be looked into, too."""
        return self._active

    def reason(self, server_id: int, emoji: str) -> str:
        """What an emoji stands for in a server today; empty when it is no flag there."""
        return self._reason(server_id, emoji)

    def compared(self, answer: TrackedAnswer, seen: SeenMessage) -> None:
        """Keep a message in mind that may be flagged or speaks of flags; the others need no comparison."""
        if isinstance(seen, _Shown) and (seen.counts or seen.flag_lines or answer.flagged):
            self._answers.append((answer.server_id, answer.slug, seen))

    def outdated(self, jargon: Jargon) -> Iterator[FlagsChanged]:
        """Those compared since this was asked last that say something else of flags than they would today.

        Their change was stored, but the edit that was to show it never reached Discord.
        """
        compared, self._answers = self._answers, []
        for server_id, slug, shown in compared:
            with suppress(JargonError):  # the term is gone
                if shown.flag_lines != _flag_lines_now(jargon, slug, server_id):
                    yield FlagsChanged(server_id, slug, shown.channel_id, shown.message_id)

    def _shown(self, channel_id: int, message: Any) -> _Shown:
        ours = int(message["author"]["id"]) == self._own_id
        return _Shown(self._http, self._closed, channel_id, message, ours=ours)


def active_rooms(guilds: Iterable[discord.Guild]) -> list[Room]:
    """Channels and threads that we may look into, and the newest message in each, as Discord told us when we came."""
    return [
        Room(guild.id, each.id, each.last_message_id)
        for guild in guilds
        for each in rooms_of(guild)
        if each.last_message_id and may_look(each)
    ]


def rooms_of(guild: discord.Guild) -> list[RoomOfServer]:
    """The channels and threads of a server in which messages stand."""
    return [*guild.text_channels, *guild.voice_channels, *guild.stage_channels, *guild.threads]


def may_look(room: discord.abc.GuildChannel | discord.Thread) -> bool:
    """Whether we may read what stands in a room; in the chat of a voice channel that takes Connect, too.

    https://docs.discord.com/developers/resources/message#get-channel-messages
    """
    if isinstance(room, discord.Thread) and room.parent is None:
        return False  # its rights are those of its channel, of which we were not told
    ours = room.permissions_for(room.guild.me)
    spoken = isinstance(room, discord.VoiceChannel | discord.StageChannel)
    return ours.view_channel and ours.read_message_history and (ours.connect or not spoken)


RoomOfServer = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread


class _Shown:
    """One message of a page. Emoji that look different to Discord may be one sign to us."""

    def __init__(self, http: HTTPClient, closed: ClosedRooms, channel_id: int, message: Any, *, ours: bool) -> None:
        self._http = http
        self._closed = closed
        self.slug = next(_slugs(message.get("components", ())), "") if ours else ""
        self.channel_id = channel_id
        self.message_id = int(message["id"])
        self.flag_lines = flag_lines(message.get("components", ()))
        self.counts: Counter[Sign] = Counter()
        self._looks: dict[Sign, list[str]] = {}
        for reaction in message.get("reactions", ()):
            look = discord.PartialEmoji.from_dict(reaction["emoji"])
            self._add(name_of(look), look, reaction)

    def _add(self, name: str, look: discord.PartialEmoji, reaction: Any) -> None:
        details = reaction.get("count_details") or {"normal": reaction["count"], "burst": 0}
        for burst, number in ((False, details["normal"]), (True, details["burst"])):
            if number:
                self.counts[name, burst] += number
                asked = f"{look.name}:{look.id}" if look.id else str(look.name)
                self._looks.setdefault((name, burst), []).append(asked)

    async def people(self, sign: Sign) -> frozenset[int]:
        """Who put a sign there, a hundred in one call; bots are nobody."""
        with _allowed(self.channel_id, self._closed):
            return frozenset([each for look in self._looks[sign] for each in await self._all(look, sign[1])])

    async def _all(self, look: str, burst: bool) -> list[int]:
        users: list[Any] = []
        kind: Literal[0, 1] = 1 if burst else 0
        while True:
            after = int(users[-1]["id"]) if users else None
            page = await self._http.get_reaction_users(
                self.channel_id, self.message_id, look, PAGE, after=after, type=kind
            )
            users += page
            if len(page) < PAGE:
                return [int(each["id"]) for each in users if not each.get("bot")]


def _flag_lines_now(jargon: Jargon, slug: str, server_id: int) -> frozenset[str]:
    with aloud(jargon, server_id):
        return flag_lines(card_of(jargon.page(slug, server_id)).to_components())


def _slugs(components: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The terms that the buttons on a message are about."""
    for each in components:
        if match := FlagButton.pattern().fullmatch(each.get("custom_id", "")):
            yield match["slug"]
        yield from _slugs([each["accessory"]] if "accessory" in each else ())
        yield from _slugs(each.get("components", ()))


@contextmanager
def _allowed(channel_id: int, closed: ClosedRooms) -> Iterator[None]:
    """What is unknown is gone; what is closed to us may be open again.

    https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
    """
    try:
        with closed.knock(channel_id, Doing.LOOK):
            yield
    except RoomClosedError as error:
        raise NotNowError(str(error)) from error
    except discord.NotFound as error:
        if error.code in (UNKNOWN_CHANNEL, UNKNOWN_MESSAGE):
            raise GoneError(f"Discord shows this no more: {error}") from error
        raise NotNowError(f"Discord does not know this now: {error}") from error
