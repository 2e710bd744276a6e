"""Operations that make our copy of the reactions on an answer the same as what Discord shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sqlite_utils import Database

from bot.store.clock import now_ms
from bot.store.reactions import slug_shown

Sign = tuple[str, bool]  # an emoji, and whether the reaction is a burst


@dataclass(frozen=True, slots=True)
class Tracked:
    """A message that shows a term, and how many people stand in our copy of each sign on it."""

    server_id: int
    channel_id: int
    message_id: int
    slug: str
    counts: Counter[Sign]


@dataclass(frozen=True, slots=True)
class MatchReactions:
    """The people who put a sign on a message are these, as Discord says; of `apart` it may speak too late.

    Its result is the term that the message shows.
    """

    server_id: int
    message_id: int
    emoji: str
    reason: str
    burst: bool
    people: frozenset[int]
    apart: frozenset[int] = frozenset()
    at: int = field(default_factory=now_ms)

    def apply(self, db: Database) -> str:
        kept = {
            row["person_id"]
            for row in db.query(
                "select person_id from reactions where server_id = ? and message_id = ? and emoji = ? and burst = ?",
                [self.server_id, self.message_id, self.emoji, self.burst],
            )
        }
        place = (self.server_id, self.message_id, self.emoji, self.burst)
        db.conn.executemany(
            "delete from reactions "
            "where server_id = ? and message_id = ? and emoji = ? and burst = ? and person_id = ?",
            [(*place, each) for each in kept - self.people - self.apart],
        )
        db.conn.executemany(
            "insert into reactions (server_id, message_id, emoji, burst, person_id, reason, reacted_at) "
            "values (?, ?, ?, ?, ?, ?, ?)",
            [(*place, each, self.reason, self.at) for each in self.people - kept - self.apart],
        )
        return slug_shown(db, self.server_id, self.message_id)


@dataclass(frozen=True, slots=True)
class ForgetMessages:
    """These messages are gone from Discord: nothing more is asked about them, and their flags stay."""

    server_id: int
    message_ids: tuple[int, ...]

    def apply(self, db: Database) -> None:
        db.conn.executemany(
            "update answers set gone = 1 where server_id = ? and message_id = ?",
            [(self.server_id, each) for each in self.message_ids],
        )


@dataclass(frozen=True, slots=True)
class ForgetChannel:
    """A channel is gone, or closed to us: nothing more is asked about its messages, and their flags stay."""

    server_id: int
    channel_id: int

    def apply(self, db: Database) -> None:
        db.execute(
            "update answers set gone = 1 where server_id = ? and channel_id = ?", [self.server_id, self.channel_id]
        )


def tracked(db: Database) -> list[Tracked]:
    """The answers that may still be on Discord, newest first."""
    counts: dict[tuple[int, int], Counter[Sign]] = {}
    for row in db.query(
        "select server_id, message_id, emoji, burst, count(*) as people from reactions "
        "group by server_id, message_id, emoji, burst"
    ):
        signs = counts.setdefault((row["server_id"], row["message_id"]), Counter())
        signs[row["emoji"], bool(row["burst"])] = row["people"]
    rows = db.query(
        "select server_id, channel_id, message_id, slug from answers where not gone order by message_id desc"
    )
    return [Tracked(**row, counts=counts.get((row["server_id"], row["message_id"]), Counter())) for row in rows]
