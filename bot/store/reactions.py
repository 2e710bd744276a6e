"""Operations on answers, on the reactions to them, and the open marks that come of these and of forms."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from bot.feedback.reactions import Reaction, Sign, TrackedAnswer
from bot.store.port import Connection
from bot.store.rows import now, to_ms


@dataclass(frozen=True, slots=True)
class RecordAnswer:
    """A message showed a term; reactions to the message count against the term.

    `wording` is the fingerprint of what it said, so that a review can tell whether the words changed since.
    """

    server_id: int
    channel_id: int
    message_id: int
    slug: str
    wording: str = ""
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> bool:
        """Whether somebody reacted to the message before it was known as an answer."""
        db.execute(
            """
            insert into answers (server_id, message_id, channel_id, slug, wording, shown_at)
            values (:server_id, :message_id, :channel_id, :slug, :wording, :at)
            on conflict (server_id, message_id) do update set slug = excluded.slug, wording = excluded.wording
            """,
            **(asdict(self) | {"at": to_ms(self.at)}),
        )
        early = "select 1 from reactions where server_id = :server_id and message_id = :message_id limit 1"
        return bool(db.query(early, server_id=self.server_id, message_id=self.message_id))


@dataclass(frozen=True, slots=True)
class ForgetMessages:
    """These messages are gone from Discord: nothing more is asked about them, and their flags stay."""

    server_id: int
    message_ids: tuple[int, ...]

    def apply(self, db: Connection) -> None:
        db.execute_many(
            "update answers set gone = 1 where server_id = :server_id and message_id = :message_id",
            [{"server_id": self.server_id, "message_id": each} for each in self.message_ids],
        )


@dataclass(frozen=True, slots=True)
class ForgetChannel:
    """A channel is gone, or closed to us: nothing more is asked about its messages, and their flags stay."""

    server_id: int
    channel_id: int

    def apply(self, db: Connection) -> None:
        db.execute(
            "update answers set gone = 1 where server_id = :server_id and channel_id = :channel_id", **asdict(self)
        )


def tracked_answers(db: Connection) -> list[TrackedAnswer]:
    """The answers that may still be on Discord, newest first."""
    counts: dict[tuple[int, int], Counter[Sign]] = {}
    for row in db.query(
        "select server_id, message_id, emoji, burst, count(*) as people from reactions "
        "group by server_id, message_id, emoji, burst"
    ):
        signs = counts.setdefault((row["server_id"], row["message_id"]), Counter())
        signs[row["emoji"], bool(row["burst"])] = row["people"]
    rows = db.query(
        "select server_id, channel_id, message_id, slug from answers where gone = 0 order by message_id desc"
    )
    return [TrackedAnswer(**row, counts=counts.get((row["server_id"], row["message_id"]), Counter())) for row in rows]


def slug_shown(db: Connection, server_id: int, message_id: int) -> str:
    """The term that a message shows; empty when it is no answer of ours."""
    known = "select slug from answers where server_id = :server_id and message_id = :message_id"
    return next((row["slug"] for row in db.query(known, server_id=server_id, message_id=message_id)), "")


@dataclass(frozen=True, slots=True)
class AddReaction:
    """The mark is there. Its result is the term that the message shows; empty for a message we do not know."""

    reaction: Reaction
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> str:
        mark = self.reaction
        db.execute(
            """
            insert into reactions (server_id, message_id, person_id, reason, emoji, burst, reacted_at)
            values (:server_id, :message_id, :person_id, :reason, :emoji, :burst, :at) on conflict do nothing
            """,
            **_columns(mark),
            at=to_ms(self.at),
        )
        return slug_shown(db, mark.server_id, mark.message_id)


@dataclass(frozen=True, slots=True)
class RemoveReaction:
    """The mark is gone. Its result is the term that the message shows."""

    reaction: Reaction

    def apply(self, db: Connection) -> str:
        mark = self.reaction
        db.execute(
            """
            delete from reactions where server_id = :server_id and message_id = :message_id
                and person_id = :person_id and reason = :reason and emoji = :emoji and burst = :burst
            """,
            **_columns(mark),
        )
        return slug_shown(db, mark.server_id, mark.message_id)


@dataclass(frozen=True, slots=True)
class ClearReactions:
    """All marks on a message are gone, or all of one reason, or of one emoji. Its result is the term shown."""

    server_id: int
    message_id: int
    reason: str | None = None
    emoji: str | None = None

    def apply(self, db: Connection) -> str:
        db.execute(
            """
            delete from reactions where server_id = :server_id and message_id = :message_id
                and reason = coalesce(:reason, reason) and emoji = coalesce(:emoji, emoji)
            """,
            **asdict(self),
        )
        return slug_shown(db, self.server_id, self.message_id)


@dataclass(frozen=True, slots=True)
class MatchReactions:
    """The people who put a sign on a message are these, as Discord says; of `apart` it may speak too late.

    Its result is the term that the message shows.
    """

    server_id: int
    message_id: int
    sign: Sign
    reason: str
    people: frozenset[int]
    apart: frozenset[int] = frozenset()
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> str:
        emoji, burst = self.sign
        sign = {"server_id": self.server_id, "message_id": self.message_id, "emoji": emoji, "burst": int(burst)}
        of_sign = "server_id = :server_id and message_id = :message_id and emoji = :emoji and burst = :burst"
        kept = {row["person_id"] for row in db.query(f"select person_id from reactions where {of_sign}", **sign)}
        db.execute_many(
            f"delete from reactions where {of_sign} and person_id = :person_id",
            [sign | {"person_id": each} for each in kept - self.people - self.apart],
        )
        known = {"reason": self.reason, "at": to_ms(self.at)}
        db.execute_many(
            "insert into reactions (server_id, message_id, emoji, burst, person_id, reason, reacted_at) "
            "values (:server_id, :message_id, :emoji, :burst, :person_id, :reason, :at)",
            [sign | known | {"person_id": each} for each in self.people - kept - self.apart],
        )
        return slug_shown(db, self.server_id, self.message_id)


def _columns(mark: Reaction) -> dict[str, Any]:
    return {
        "server_id": mark.server_id,
        "message_id": mark.message_id,
        "person_id": mark.person_id,
        "reason": mark.reason,
        "emoji": mark.emoji,
        "burst": int(mark.burst),
    }


# A cross join, for SQLite reads the left table first then, be it one term's answers or all, and finds the reactions
# to each by their key. Left to itself it may start at the reactions: https://sqlite.org/optoverview.html#crossjoin
OPEN = """
    select answers.server_id, slug, '' as definition, person_id, reason, reacted_at as at, answers.wording
    from answers cross join reactions
    where reactions.server_id = answers.server_id and reactions.message_id = answers.message_id and review_id is null
    union all
    select server_id, slug, definition, person_id, reason, flagged_at, wording
    from flags where review_id is null
"""
