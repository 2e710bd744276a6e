"""Operations on the reactions to answers, and the open marks that come of these and of forms."""

from dataclasses import asdict, dataclass, field
from datetime import datetime

from bot.feedback.reactions import Reaction, Sign
from bot.store.answers import is_there, slug_shown
from bot.store.port import Connection, Row
from bot.store.rows import delete, insert, now, row_of, select, to_ms


@dataclass(frozen=True, slots=True)
class AddReaction:
    """The mark is there, and so is the message, whatever we thought.

    Its result is the term that the message shows; empty for a message we do not know.
    """

    reaction: Reaction
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> str:
        row = row_of(self.reaction) | {"reacted_at": to_ms(self.at)}
        insert(db, "reactions", row, "on conflict do nothing")
        is_there(db, self.reaction.server_id, self.reaction.message_id)
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
