"""Operations on answers: the messages that show a term."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import datetime

from bot.feedback.reactions import Sign, TrackedAnswer
from bot.store.clock import now, to_ms
from bot.store.port import Connection


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
