"""What Discord shows: channels full of answers, looked at as the bot looks at them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.config import Settings
from bot.feedback.both_sides import History, SeenMessage
from bot.feedback.reactions import Room, Sign, TrackedAnswer
from rehearsal import Sandbox
from rehearsal.guild import Channel, Guild, User
from rehearsal.message import Message

PAGES = "GET /channels/{channel_id}/messages"
PEOPLE = PAGES + "/{message_id}/reactions/{emoji_name}"
Happen = Callable[[], Awaitable[None]]


class Shown:
    """A channel of the sandbox; whoever reacts in it is known by a number from 0."""

    def __init__(self, sandbox: Sandbox, channel: Channel) -> None:
        self._sandbox, self.channel = sandbox, channel
        self._people: list[User] = []

    @property
    def guild(self) -> Guild:
        return self._sandbox.world.guild(self.channel.guild_id or 0)

    @property
    def pages(self) -> int:
        """How many pages of messages were asked for."""
        return self._sandbox.http.calls[PAGES]

    @property
    def asked(self) -> int:
        """How many lists of people were asked for."""
        return self._sandbox.http.calls[PEOPLE]

    def post(self) -> Message:
        """A new message of the bot's."""
        world = self._sandbox.world
        message = Message(world.ids.next(), self.channel, world.bot)
        self._sandbox.conversation.post(message)
        return message

    def elsewhere(self) -> Channel:
        """A channel of the same server that Discord does not show."""
        return Channel(self._sandbox.world.ids.next(), "gone", self.channel.guild_id)

    def person(self, number: int) -> int:
        """The id of a person."""
        while number >= len(self._people):
            self._people.append(self._sandbox.world.add_user(f"person {len(self._people)}"))
        return self._people[number].id

    def react(self, message: Message, number: int, sign: Sign) -> None:
        """A person puts a sign on a message, if it is not there already."""
        emoji, burst = sign
        user = self._sandbox.world.user(self.person(number))
        self._sandbox.conversation.react(message, user, emoji, burst=burst)

    def unreact(self, message: Message, number: int, sign: Sign) -> None:
        """A person takes a sign off, if it is there."""
        emoji, burst = sign
        user = self._sandbox.world.user(self.person(number))
        reaction = message.reactions.get(emoji)
        if reaction and user.id in (reaction.burst if burst else reaction.normal):
            self._sandbox.conversation.unreact(message, user, emoji, burst=burst)

    def clear(self, message: Message, emoji: str | None = None) -> None:
        """All signs of a message are taken off, or all of one emoji."""
        if emoji is None:
            self._sandbox.conversation.clear_reactions(message)
        else:
            self._sandbox.conversation.clear_emoji(message, emoji)

    def delete(self, message: Message) -> None:
        self._sandbox.conversation.delete(message)

    def signs(self) -> set[tuple[int, int, str, bool]]:
        """Every reaction that Discord shows: message, person, emoji and whether it is a burst."""
        return {
            (message.id, person, reaction.emoji, burst)
            for message in self._sandbox.world.history(self.channel).values()
            for reaction in message.reactions.values()
            for burst, people in ((False, reaction.normal), (True, reaction.burst))
            for person in people
        }


class Meanwhile:
    """A history while something happens: before each page is asked for, or after each look, before one hears of it."""

    def __init__(self, history: History, *, before: Happen | None = None, after: Happen | None = None) -> None:
        self._history, self._before, self._after = history, before or nothing, after or nothing

    async def page(self, channel_id: int, up_to: int | None) -> tuple[Sequence[SeenMessage], int]:
        await self._before()
        messages, reach = await self._history.page(channel_id, up_to)
        await self._after()
        return [_Seen(each, self._after) for each in messages], reach

    async def look(self, channel_id: int, message_id: int) -> None:
        await self._history.look(channel_id, message_id)

    def active_rooms(self) -> Iterable[Room]:
        return self._history.active_rooms()

    def reason(self, server_id: int, emoji: str) -> str:
        return self._history.reason(server_id, emoji)

    def compared(self, answer: TrackedAnswer, seen: SeenMessage) -> None:
        """Nobody here looks at the cards."""


@dataclass(frozen=True)
class _Seen:
    _seen: SeenMessage
    _after: Happen

    @property
    def message_id(self) -> int:
        return self._seen.message_id

    @property
    def slug(self) -> str:
        return self._seen.slug

    @property
    def counts(self) -> Mapping[Sign, int]:
        return self._seen.counts

    async def people(self, sign: Sign) -> frozenset[int]:
        people = await self._seen.people(sign)
        await self._after()
        return people


def usual_reason(server_id: int, emoji: str) -> str:
    """What an emoji stands for in servers that have chosen none."""
    return Settings().flags.emoji.get(emoji, "")


async def nothing() -> None:
    """Nothing happens."""
