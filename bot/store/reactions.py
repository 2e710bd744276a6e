"""Operations on answers and the reactions to them, and the open flags that come of both and of forms."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlite_utils import Database

from bot.store.clock import now_ms


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
    at: int = field(default_factory=now_ms)

    def apply(self, db: Database) -> bool:
        """Whether somebody reacted to the message before it was known as an answer."""
        db.execute(
            """
            insert into answers (server_id, message_id, channel_id, slug, wording, shown_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (server_id, message_id) do update set slug = excluded.slug, wording = excluded.wording
            """,
            [self.server_id, self.message_id, self.channel_id, self.slug, self.wording, self.at],
        )
        early = "select 1 from reactions where server_id = ? and message_id = ? limit 1"
        return db.execute(early, [self.server_id, self.message_id]).fetchone() is not None


@dataclass(frozen=True, slots=True)
class Reaction:
    """One person's mark on one message: its emoji, and the reason that the emoji stands for."""

    server_id: int
    message_id: int
    person_id: int
    reason: str
    burst: bool = False
    emoji: str = ""


@dataclass(frozen=True, slots=True)
class AddReaction:
    """The mark is there. Its result is the term that the message shows; empty for a message we do not know."""

    reaction: Reaction
    at: int = field(default_factory=now_ms)

    def apply(self, db: Database) -> str:
        mark = self.reaction
        db.execute(
            "insert into reactions (server_id, message_id, person_id, reason, emoji, burst, reacted_at) "
            "values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
            [mark.server_id, mark.message_id, mark.person_id, mark.reason, mark.emoji, mark.burst, self.at],
        )
        return slug_shown(db, mark.server_id, mark.message_id)


@dataclass(frozen=True, slots=True)
class RemoveReaction:
    """The mark is gone. Its result is the term that the message shows."""

    reaction: Reaction

    def apply(self, db: Database) -> str:
        mark = self.reaction
        db.table("reactions").delete_where(
            "server_id = ? and message_id = ? and person_id = ? and reason = ? and emoji = ? and burst = ?",
            [mark.server_id, mark.message_id, mark.person_id, mark.reason, mark.emoji, mark.burst],
        )
        return slug_shown(db, mark.server_id, mark.message_id)


@dataclass(frozen=True, slots=True)
class ClearReactions:
    """All marks on a message are gone, or all of one reason, or of one emoji. Its result is the term shown."""

    server_id: int
    message_id: int
    reason: str | None = None
    emoji: str | None = None

    def apply(self, db: Database) -> str:
        db.execute(
            "delete from reactions where server_id = ? and message_id = ? "
            "and reason = coalesce(?, reason) and emoji = coalesce(?, emoji)",
            [self.server_id, self.message_id, self.reason, self.emoji],
        )
        return slug_shown(db, self.server_id, self.message_id)


@dataclass(frozen=True, slots=True)
class Flag:
    """One person's flag on a term, or on one definition of it, for one reason; `since` in UTC milliseconds."""

    server_id: int
    slug: str
    person_id: int
    reason: str
    since: int
    definition: str = ""


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


def open_flags(db: Database, server_id: int | None = None) -> list[Flag]:
    """The open flags of one server, or of all, oldest first: each person once for a definition and reason."""
    where = "" if server_id is None else "where server_id = ?"
    rows = db.query(
        f"""
        select server_id, slug, definition, person_id, reason, min(at) as since from ({OPEN}) {where}
        group by server_id, slug, definition, person_id, reason
        order by since, person_id
        """,
        [] if server_id is None else [server_id],
    )
    return [Flag(**row) for row in rows]


def slug_shown(db: Database, server_id: int, message_id: int) -> str:
    """The term that a message shows; empty when it is no answer of ours."""
    shown = db.query("select slug from answers where server_id = ? and message_id = ?", [server_id, message_id])
    return next((row["slug"] for row in shown), "")
