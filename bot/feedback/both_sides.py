"""The two sides of a comparison: what Discord shows, and our copy of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from bot.errors import JargonError
from bot.feedback.reactions import Room, Sign, TrackedAnswer


class GoneError(JargonError):
    """A message or a room is deleted: Discord says that it is unknown."""


class NotNowError(JargonError):
    """Discord does not let us look there now. That may pass, so it says nothing about what is there."""


class SeenMessage(Protocol):
    """A message as Discord shows it: how many people stand behind each sign, be it a flag or none.

    `slug` is the term whose buttons it has, where the message is ours; else it is empty.
    """

    @property
    def message_id(self) -> int: ...

    @property
    def slug(self) -> str: ...

    @property
    def counts(self) -> Mapping[Sign, int]: ...

    async def people(self, sign: Sign) -> frozenset[int]:
        """Who put a sign there.

        Raises:
            GoneError: the message is deleted.
            NotNowError: we may not look now.
        """


class History(Protocol):
    """What Discord shows. Each method that asks it raises GoneError or NotNowError, as `SeenMessage.people` does."""

    async def page(self, channel_id: int, up_to: int | None) -> tuple[Sequence[SeenMessage], int]:
        """Up to 100 messages of a room, the newest of which has at most this id; and how far they reach back.

        That is the lowest id they cover, 0 at the beginning of the room. None stands for the newest there are.
        """

    async def look(self, channel_id: int, message_id: int) -> None:
        """See whether one message is there."""

    def active_rooms(self) -> Iterable[Room]:
        """The rooms where somebody wrote, and the newest message there; of ours there may be none."""

    def reason(self, server_id: int, emoji: str) -> str:
        """What an emoji stands for in a server today; empty when it is no flag there."""

    def compared(self, answer: TrackedAnswer, seen: SeenMessage) -> None:
        """Hear what became of an answer of ours."""


class OurCopy(Protocol):
    """What we keep of the reactions."""

    async def rooms(self) -> list[Room]:
        """The rooms with answers that are recent or have open flags, and may still be on Discord."""

    async def answers(self, room: Room, up_to: int) -> list[TrackedAnswer]:
        """Those of one room up to an id, newest first, some hundreds at most."""

    async def found(self, room: Room, shown: Mapping[int, str]) -> frozenset[int]:
        """These messages are answers, and show these terms. The ids of those that we did not know."""

    async def match(
        self, answer: TrackedAnswer, sign: Sign, reason: str, people: frozenset[int], apart: frozenset[int]
    ) -> str:
        """These people stand behind a sign; of those `apart` an event has told us later.

        A sign without a reason is no flag today: those who are gone are withdrawn, and nobody is added. The result is
        the slug of the term; empty where our copy was right.
        """

    async def forget_messages(self, server_id: int, message_ids: Iterable[int]) -> None:
        """These messages are gone."""

    async def forget_channel(self, server_id: int, channel_id: int) -> None:
        """A channel is gone, with all its messages."""

    async def renew(self, server_id: int, slug: str) -> None:
        """Let the counts of a term show what has changed."""
