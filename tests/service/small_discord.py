"""What Discord would show, as plain sets: for tests of the comparison with what we keep."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.feedback.reconciliation import GoneError, SeenMessage

Sign = tuple[str, bool]
REASONS = {"🚩": "flagged", "❓": "hard_to_understand"}
PAGE = 100


@dataclass
class Message:
    """One message, with who stands behind each sign."""

    message_id: int
    signs: dict[Sign, set[int]] = field(default_factory=lambda: defaultdict(set))


class SmallDiscord:
    """Channels of messages, and how often it was asked."""

    def __init__(self, meanwhile: Callable[[], Awaitable[None]] | None = None) -> None:
        """`meanwhile` is what happens after each look at it, before the one who looked hears of it."""
        self._meanwhile = meanwhile
        self.channels: dict[int, dict[int, Message]] = defaultdict(dict)
        self.pages = 0
        self.asked = 0

    def post(self, channel_id: int, message_id: int) -> Message:
        """A new message."""
        return self.channels[channel_id].setdefault(message_id, Message(message_id))

    async def page(self, channel_id: int, up_to: int) -> tuple[Sequence[SeenMessage], int]:
        self.pages += 1
        if channel_id not in self.channels:
            raise GoneError("Unknown Channel")
        ids = sorted((each for each in self.channels[channel_id] if each <= up_to), reverse=True)[:PAGE]
        seen = [Seen(self, channel_id, each) for each in ids]
        await self.go_on()
        return seen, ids[-1] if len(ids) == PAGE else 0

    async def go_on(self) -> None:
        """Time passes."""
        if self._meanwhile:
            await self._meanwhile()

    def reason(self, emoji: str) -> str:
        return REASONS.get(emoji, "")

    def compared(self, server_id: int, slug: str, seen: SeenMessage) -> None:
        """It has no cards to compare."""


class Seen:
    """A message as it was when its page was asked for; its people are asked for anew."""

    def __init__(self, discord: SmallDiscord, channel_id: int, message_id: int) -> None:
        self._discord = discord
        self._channel_id = channel_id
        self.message_id = message_id
        signs = discord.channels[channel_id][message_id].signs
        self.counts: Mapping[Sign, int] = Counter({sign: len(people) for sign, people in signs.items() if people})

    async def people(self, sign: Sign) -> frozenset[int]:
        self._discord.asked += 1
        message = self._discord.channels.get(self._channel_id, {}).get(self.message_id)
        if message is None:
            raise GoneError("Unknown Message")
        people = frozenset(message.signs[sign])
        await self._discord.go_on()
        return people
