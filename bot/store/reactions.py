"""Operations on the reactions to answers, and the open marks that come of these and of forms."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime

from bot.feedback.flags import HOUR, flags_too_often
from bot.feedback.reactions import Reaction, Sign
from bot.store.answers import is_there, slug_shown
from bot.store.port import Connection, Row
from bot.store.rows import delete, insert, now, row_of, select, to_ms, where


@dataclass(frozen=True, slots=True)
class Added:
    """The term that the message shows, empty for a message we do not know; and whether the mark was not there yet."""

    slug: str = ""
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class AddReaction:
    """The mark is there, and so is the message, whatever we thought.

    One that is there already keeps its reason, though its emoji may have another by now. Who was erased since they set
    it, while this waited, is not brought back: `erased` says so.
    """

    reaction: Reaction
    erased: Callable[[Connection], bool] = lambda _: False
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> Added:
        if self.erased(db):
            return Added()
        added = db.query(_ADD, **row_of(self.reaction), reacted_at=to_ms(self.at))
        slug = is_there(db, self.reaction.server_id, self.reaction.message_id) or ""
        return Added(slug, is_new=bool(added))


@dataclass(frozen=True, slots=True)
class RemoveReaction:
    """The mark is gone, whatever its emoji stood for. Its result is the term that the message shows.

    It is empty where there was no such mark: we hear of every emoji, for today's flags are not those of yesterday.
    """

    reaction: Reaction

    def apply(self, db: Connection) -> str:
        gone = _withdraw(db, **_mark(self.reaction))
        shown = slug_shown(db, self.reaction.server_id, self.reaction.message_id) if gone else ""
        return shown or ""


@dataclass(frozen=True, slots=True)
class ClearReactions:
    """All marks on a message are gone, or all of one reason, or of one emoji.

    Its result is the term that the message shows; empty where there were none.
    """

    server_id: int
    message_id: int
    reason: str | None = None
    emoji: str | None = None

    def apply(self, db: Connection) -> str:
        gone = _withdraw(db, **asdict(self))
        shown = slug_shown(db, self.server_id, self.message_id) if gone else ""
        return shown or ""


@dataclass(frozen=True, slots=True)
class MatchReactions:
    """The people who put a sign on a message are these, as Discord says; of `apart` it may speak too late.

    Of those whom `erased` gives nobody comes back by what still stands on Discord: only what they set anew counts.
    A sign without a `reason` is no flag now: whoever made it one still counts, and nobody new; nor does one who has
    flagged very often within an hour. The result is the term that the message shows; empty where nothing was to change.
    """

    server_id: int
    message_id: int
    sign: Sign
    reason: str
    people: frozenset[int]
    apart: frozenset[int] = frozenset()
    erased: Callable[[Connection, frozenset[int]], frozenset[int]] = lambda _db, _people: frozenset()
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> str:
        emoji, burst = self.sign
        sign: Row = {"server_id": self.server_id, "message_id": self.message_id, "emoji": emoji, "burst": int(burst)}
        kept = {row["person_id"] for row in select(db, "reactions", **sign)}
        gone = kept - self.people - self.apart
        come = self.people - kept - self.apart if self.reason else frozenset()
        come -= self.erased(db, come)
        for each in gone:
            delete(db, "reactions", **sign, person_id=each)
        for each in (each for each in come if not flags_too_often(self._in_the_last_hour(db, each))):
            row = sign | {"person_id": each, "reason": self.reason, "reacted_at": to_ms(self.at)}
            insert(db, "reactions", row)
        shown = slug_shown(db, self.server_id, self.message_id) if gone or come else ""
        return shown or ""

    def _in_the_last_hour(self, db: Connection, person_id: int) -> int:
        made = """
            select count(*) as flags from reactions where person_id = :person_id and server_id = :server_id
                and reacted_at > :since and reacted_at <= :at
        """
        since = to_ms(self.at - HOUR)
        [counted] = db.query(made, person_id=person_id, server_id=self.server_id, since=since, at=to_ms(self.at))
        return int(counted["flags"])


_ADD = """
    insert into reactions (server_id, message_id, person_id, reason, emoji, burst, reacted_at)
    select :server_id, :message_id, :person_id, :reason, :emoji, :burst, :reacted_at
    where not exists (
        select 1 from reactions where server_id = :server_id and message_id = :message_id
            and person_id = :person_id and emoji = :emoji and burst = :burst
    )
    returning message_id
"""


def _mark(reaction: Reaction) -> Row:
    """What makes a mark the one that it is. The reason is what its emoji stood for when it came."""
    return {name: value for name, value in row_of(reaction).items() if name != "reason"}


def _withdraw(db: Connection, **values: object) -> bool:
    """Take the marks with these values away; whether there were any."""
    return bool(db.query(f"delete from reactions {where(**values)} returning person_id", **values))


# A cross join, for SQLite reads the left table first then, be it one term's answers or all, and finds the reactions
# to each by their key. Left to itself it may start at the reactions: https://sqlite.org/optoverview.html#crossjoin
OPEN = """
    select answers.server_id, slug, '' as definition, person_id, reason, reacted_at as at, answers.wording,
        0 as outside
    from answers cross join reactions
    where reactions.server_id = answers.server_id and reactions.message_id = answers.message_id and review_id is null
        and slug != ''
    union all
    select server_id, slug, definition, person_id, reason, flagged_at, wording, outside
    from flags where review_id is null
"""
