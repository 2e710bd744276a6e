"""A gateway session: what a bot asked for, what it was sent, and what it missed while away."""

from __future__ import annotations

import datetime as dt
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from rehearsal.gateway.intents import needed
from rehearsal.wire import Json

REPLAY_LIMIT = 1000
# “a few minutes”: https://docs.discord.com/developers/events/gateway#initiating-a-disconnect
RESUMABLE = dt.timedelta(minutes=3)
Send = Callable[[Json], None]


@dataclass(eq=False)
class Session:
    """Outlives its connection (`send`), so that a dropped bot can resume and be sent what it missed.

    `left_at` is when the connection was lost.
    """

    intents: int
    shard: tuple[int, int] = (0, 1)
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    sequence: int = 0
    send: Send | None = None
    left_at: dt.datetime | None = None
    sent: deque[Json] = field(default_factory=lambda: deque(maxlen=REPLAY_LIMIT))

    def wants(self, event: str, guild_id: int | None) -> bool:
        """Whether this session's intents and shard cover the event."""
        intent = needed(event, in_guild=guild_id is not None)
        return self.covers(guild_id) and (not intent or bool(self.intents & intent))

    def covers(self, guild_id: int | None) -> bool:
        """Whether what happens in a guild, or in direct messages, is told to this session's shard."""
        return covers(*self.shard, guild_id)

    def dispatch(self, event: str, payload: Json) -> None:
        self.sequence += 1
        packet = {"op": 0, "s": self.sequence, "t": event, "d": payload}
        self.sent.append(packet)
        self.say(packet)

    def say(self, packet: Json) -> None:
        """Send a packet if the bot is there; unlike an event, it is not kept for later."""
        if self.send:
            self.send(packet)

    def can_replay_from(self, sequence: int, now: dt.datetime) -> bool:
        """Whether all that came after an event is still there, and the session, too."""
        oldest = self.sent[0]["s"] if self.sent else self.sequence + 1
        return oldest - 1 <= sequence and (self.left_at is None or now - self.left_at <= RESUMABLE)

    def replay(self, sequence: int, send: Send) -> None:
        self.send, self.left_at = send, None
        for packet in self.sent:
            if packet["s"] > sequence:
                send(packet)
        self.dispatch("RESUMED", {"_trace": []})


def covers(number: int, count: int, guild_id: int | None) -> bool:
    """Whether a shard has a guild. Direct messages belong to shard 0.

    https://discord.com/developers/docs/events/gateway#sharding
    """
    return number == ((guild_id >> 22) % count if guild_id else 0)
