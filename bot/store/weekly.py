"""The words of the week: one row a server and week, and nobody's id."""

from dataclasses import dataclass
from datetime import datetime

from bot.store.port import Connection
from bot.store.rows import delete, row_of, select, to_ms

WEEKS_KEPT = 52
AHEAD = 1  # weeks by which two clocks may differ; what is later was written by one that was wrong


@dataclass(frozen=True, slots=True)
class ClaimWeek:
    """Take a week for a word, before it is shown. Its result is whether nobody else has: whoever has it shows the word.

    What is older than a year goes, and so does what a clock has dated ahead.
    """

    server_id: int
    week: int
    slug: str

    def apply(self, db: Connection) -> bool:
        values = {"server_id": self.server_id, "old": self.week - WEEKS_KEPT, "wrong": self.week + AHEAD}
        db.execute("delete from weekly where server_id = :server_id and (week < :old or week > :wrong)", **values)
        claim = """
            insert into weekly (server_id, week, slug)
            select :server_id, :week, :slug
            where not exists (select 1 from weekly where server_id = :server_id and week >= :week)
            returning week
        """
        return bool(db.query(claim, **row_of(self)))


@dataclass(frozen=True, slots=True)
class GiveWeekBack:
    """The word could surely not be shown: the week is free again."""

    server_id: int
    week: int

    def apply(self, db: Connection) -> None:
        delete(db, "weekly", server_id=self.server_id, week=self.week)


def words_of_weeks(db: Connection, server_id: int) -> dict[int, str]:
    """The words that a server was shown, by week, the oldest first."""
    return {row["week"]: row["slug"] for row in select(db, "weekly", "week", server_id=server_id)}


def shown_since(db: Connection, server_id: int, since: datetime) -> frozenset[str]:
    """The words that public answers on a server have shown since a moment."""
    shown = "select distinct slug from answers where server_id = :server_id and shown_at >= :since"
    return frozenset(row["slug"] for row in db.query(shown, server_id=server_id, since=to_ms(since)))
