"""Operations on answers and the reactions to them, and the open queue that comes of both."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlite_utils import Database

from bot.store.clock import now_ms


@dataclass(frozen=True, slots=True)
class RecordAnswer:
    """A message showed a term; reactions to the message count against the term."""

    server_id: int
    channel_id: int
    message_id: int
    slug: str
    at: int = field(default_factory=now_ms)

    def apply(self, db: Database) -> None:
        db.table("answers").upsert(
            {
                "server_id": self.server_id,
                "message_id": self.message_id,
                "channel_id": self.channel_id,
                "slug": self.slug,
                "shown_at": self.at,
            },
            pk=("server_id", "message_id"),
        )


@dataclass(frozen=True, slots=True)
class Reaction:
    """One person's mark on one message, with the reason that its emoji stands for."""

    server_id: int
    message_id: int
    person_id: int
    reason: str
    burst: bool = False


@dataclass(frozen=True, slots=True)
class AddReaction:
    """The mark is there."""

    reaction: Reaction
    at: int = field(default_factory=now_ms)

    def apply(self, db: Database) -> None:
        mark = self.reaction
        db.execute(
            "insert into reactions (server_id, message_id, person_id, reason, burst, reacted_at) "
            "values (?, ?, ?, ?, ?, ?) on conflict do nothing",
            [mark.server_id, mark.message_id, mark.person_id, mark.reason, mark.burst, self.at],
        )


@dataclass(frozen=True, slots=True)
class RemoveReaction:
    """The mark is gone."""

    reaction: Reaction

    def apply(self, db: Database) -> None:
        mark = self.reaction
        db.table("reactions").delete_where(
            "server_id = ? and message_id = ? and person_id = ? and reason = ? and burst = ?",
            [mark.server_id, mark.message_id, mark.person_id, mark.reason, mark.burst],
        )


@dataclass(frozen=True, slots=True)
class ClearReactions:
    """All marks on a message are gone, or all for one reason."""

    server_id: int
    message_id: int
    reason: str | None = None

    def apply(self, db: Database) -> None:
        db.execute(
            "delete from reactions where server_id = ? and message_id = ? and reason = coalesce(?, reason)",
            [self.server_id, self.message_id, self.reason],
        )


@dataclass(frozen=True, slots=True)
class Flag:
    """One person's flag on a term in a server, however many messages they reacted to."""

    server_id: int
    slug: str
    person_id: int
    reason: str
    since: int


def open_flags(db: Database, server_id: int | None = None) -> list[Flag]:
    """The open flags of one server, or of all, oldest first."""
    rows = db.query(
        """
        select answers.server_id, slug, person_id, reason, min(reacted_at) as since
        from reactions join answers using (server_id, message_id)
        where ?1 is null or answers.server_id = ?1
        group by answers.server_id, slug, person_id, reason
        order by since, person_id
        """,
        [server_id],
    )
    return [Flag(**row) for row in rows]


def flagged_by(db: Database, server_id: int, message_id: int) -> tuple[str, int]:
    """The term that a message showed, and how many people flagged that term in that server.

    Raises:
        LookupError: the message is no answer of ours.
    """
    shown = list(db.query("select slug from answers where server_id = ? and message_id = ?", [server_id, message_id]))
    if not shown:
        raise LookupError(f"message {message_id} is no answer")
    slug = shown[0]["slug"]
    return slug, len({flag.person_id for flag in open_flags(db, server_id) if flag.slug == slug})
