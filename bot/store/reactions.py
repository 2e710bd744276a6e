"""Operations on answers, on the reactions to them, and the open marks that come of these and of forms."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime

from bot.feedback.reactions import Reaction, Sign, TrackedAnswer
from bot.store.port import Connection, Row
from bot.store.rows import delete, insert, now, row_of, select, to_ms


@dataclass(frozen=True, slots=True)
class RecordAnswer:
    """A message showed a term; reactions to the message count against the term.

    `wording` is the fingerprint of what it said, so that a review can tell whether the words changed since.
    `question_id` is the message that it replies to; 0 for none.
    """

    server_id: int
    channel_id: int
    message_id: int
    slug: str
    wording: str = ""
    question_id: int = 0
    shown_at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> bool:
        """Whether somebody reacted to the message before it was known as an answer."""
        renewed = "(server_id, message_id) do update set slug = excluded.slug, wording = excluded.wording"
        insert(db, "answers", row_of(self), f"on conflict {renewed}")
        early = "select 1 from reactions where server_id = :server_id and message_id = :message_id limit 1"
        return bool(db.query(early, server_id=self.server_id, message_id=self.message_id))


@dataclass(frozen=True, slots=True)
class ForgetMessages:
    """These messages are gone from Discord: nothing more is asked about them, and their flags stay."""

    server_id: int
    message_ids: tuple[int, ...]

    def apply(self, db: Connection) -> None:
        gone = "update answers set gone = 1 where server_id = :server_id and message_id = :message_id"
        db.execute_many(gone, [{"server_id": self.server_id, "message_id": each} for each in self.message_ids])


@dataclass(frozen=True, slots=True)
class ForgetChannel:
    """A channel is gone, or closed to us: nothing more is asked about its messages, and their flags stay."""

    server_id: int
    channel_id: int

    def apply(self, db: Connection) -> None:
        gone = "update answers set gone = 1 where server_id = :server_id and channel_id = :channel_id"
        db.execute(gone, **asdict(self))


@dataclass(frozen=True, slots=True)
class AddReaction:
    """The mark is there. Its result is the term that the message shows; empty for a message we do not know."""

    reaction: Reaction
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> str:
        row = row_of(self.reaction) | {"reacted_at": to_ms(self.at)}
        insert(db, "reactions", row, "on conflict do nothing")
        return slug_shown(db, self.reaction.server_id, self.reaction.message_id)


@dataclass(frozen=True, slots=True)
class RemoveReaction:
    """The mark is gone. Its result is the term that the message shows."""

    reaction: Reaction

    def apply(self, db: Connection) -> str:
        delete(db, "reactions", **row_of(self.reaction))
        return slug_shown(db, self.reaction.server_id, self.reaction.message_id)


@dataclass(frozen=True, slots=True)
class ClearReactions:
    """All marks on a message are gone, or all of one reason, or of one emoji. Its result is the term shown."""

    server_id: int
    message_id: int
    reason: str | None = None
    emoji: str | None = None

    def apply(self, db: Connection) -> str:
        delete(db, "reactions", **asdict(self))
        return slug_shown(db, self.server_id, self.message_id)


@dataclass(frozen=True, slots=True)
class MatchReactions:
    """The people who put a sign on a message are these, as Discord says; of `apart` it may speak too late.

    Its result is the term that the message shows; empty where nothing was to change.
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
        sign: Row = {"server_id": self.server_id, "message_id": self.message_id, "emoji": emoji, "burst": int(burst)}
        kept = {row["person_id"] for row in select(db, "reactions", **sign)}
        gone, come = kept - self.people - self.apart, self.people - kept - self.apart
        for each in gone:
            delete(db, "reactions", **sign, person_id=each)
        for each in come:
            row = sign | {"person_id": each, "reason": self.reason, "reacted_at": to_ms(self.at)}
            insert(db, "reactions", row)
        return slug_shown(db, self.server_id, self.message_id) if gone or come else ""


def tracked_answers(db: Connection) -> list[TrackedAnswer]:
    """The answers that may still be on Discord, newest first."""
    counts: dict[tuple[int, int], Counter[Sign]] = {}
    for row in db.query(
        "select server_id, message_id, emoji, burst, count(*) as people from reactions "
        "group by server_id, message_id, emoji, burst"
    ):
        signs = counts.setdefault((row["server_id"], row["message_id"]), Counter())
        signs[row["emoji"], bool(row["burst"])] = row["people"]
    flagged = {row["message_id"] for row in db.query("select distinct message_id from flags where message_id != 0")}
    rows = db.query(
        "select server_id, channel_id, message_id, slug from answers where gone = 0 order by message_id desc"
    )
    return [
        TrackedAnswer(
            **row,
            counts=counts.get((row["server_id"], row["message_id"]), Counter()),
            flagged=row["message_id"] in flagged,
        )
        for row in rows
    ]


def replies_to(db: Connection, server_id: int, question_ids: Iterable[int]) -> list[tuple[int, int]]:
    """The channels and messages of the answers that reply to these messages, and may still be on Discord."""
    rows = [
        row for each in question_ids for row in select(db, "answers", server_id=server_id, question_id=each, gone=0)
    ]
    return [(row["channel_id"], row["message_id"]) for row in rows]


def slug_shown(db: Connection, server_id: int, message_id: int) -> str:
    """The term that a message shows; empty when it is no answer of ours."""
    return next((row["slug"] for row in select(db, "answers", server_id=server_id, message_id=message_id)), "")


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
