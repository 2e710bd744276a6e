"""Deleting what nobody needs any more: of servers that removed the bot, old answers, and flags answered long ago."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.store.answers import OF_NO_TERM
from bot.store.people import NOBODY
from bot.store.port import Connection
from bot.store.preferences import Remember, note
from bot.store.rows import delete, insert, to_ms
from bot.store.shards import ONLY, Shards
from bot.store.terms import BASE

BOT = "bot"  # under which the database keeps the id of the bot that last used it
# Every table that has rows of servers; a test holds this against the tables.
OF_SERVERS = (
    *("answers", "blocks", "claims", "departures", "drafts", "flags", "notices", "preferences", "reactions"),
    *("readers_checks", "writings", "contributions", "publications", "subscriptions", "pack_words"),
    *("replies", "reviews", "revisions", "seekers", "suggestions", "terms", "versions", "wanted", "weekly"),
)
BEGUN = datetime(2026, 1, 1, tzinfo=UTC)  # before the first version
UNANSWERED = timedelta(days=1)  # so long a reaction may wait for the word of which answer it is on


@dataclass(frozen=True, slots=True)
class NotePresence:
    """The bot is in these servers now, and in no other: some came back, others have left while it was away.

    Where another bot used the database last, such as that of a rehearsal, nobody has left. Of the servers of other
    `shards` nothing is known.
    """

    bot_id: int
    servers: frozenset[int]
    at: datetime
    shards: Shards = ONLY

    def apply(self, db: Connection) -> None:
        for each in self.servers:
            delete(db, "departures", server_id=each)
        if note(db, BOT) == str(self.bot_id):
            for each in sorted(self.shards.among(servers_known(db)) - self.servers):
                NoteDeparture(each, self.at).apply(db)
        Remember(BOT, str(self.bot_id)).apply(db)


@dataclass(frozen=True, slots=True)
class NoteDeparture:
    """A server has removed the bot. One that was noted already left when it first did."""

    server_id: int
    at: datetime

    def apply(self, db: Connection) -> None:
        insert(db, "departures", {"server_id": self.server_id, "left_at": to_ms(self.at)}, "on conflict do nothing")


@dataclass(frozen=True, slots=True)
class NoteReturn:
    """A server has the bot again; nothing of it is lost."""

    server_id: int

    def apply(self, db: Connection) -> None:
        delete(db, "departures", server_id=self.server_id)


@dataclass(frozen=True, slots=True)
class PurgeServers:
    """All rows of the servers of these shards that left before a moment go. Its result is which.

    One that a clock which was ahead has dated later than `at` left at that moment; so did one that was dated before
    there was a jargonbot, by a clock that had not been set yet. Those that have the bot are `there`, whatever was
    noted: who was there may be stored after a long wait for the database, and later than a server's return.
    """

    before: datetime
    at: datetime
    shards: Shards = ONLY
    there: frozenset[int] = frozenset()

    def apply(self, db: Connection) -> frozenset[int]:
        for row in db.query("select server_id from departures"):
            if row["server_id"] in self.there:
                NoteReturn(row["server_id"]).apply(db)
        wrong = "left_at > :at or left_at < :begun"
        db.execute(f"update departures set left_at = :at where {wrong}", at=to_ms(self.at), begun=to_ms(BEGUN))
        left = db.query("select server_id from departures where left_at < :before", before=to_ms(self.before))
        gone = self.shards.among(row["server_id"] for row in left if row["server_id"] != BASE)
        for table in OF_SERVERS:
            for each in gone:
                db.execute(f"delete from {table} where server_id = :gone", gone=each)
        if gone:
            db.execute("update changes set what = ''")  # in which they are named
        return gone


@dataclass(frozen=True, slots=True)
class DropOld:
    """What is older than a moment goes: answers without open flags, and flags and suggestions that were answered then.

    With an answer go the reactions to it that are closed, and reactions to what turned out to be no answer. Decisions
    stay; who made one of them is forgotten with the flags that it answered.
    """

    answers: datetime
    answered: datetime
    at: datetime

    def apply(self, db: Connection) -> None:
        values = {
            **{"answers": to_ms(self.answers), "answered": to_ms(self.answered), "at": to_ms(self.at)},
            **{"unanswered": to_ms(self.at - UNANSWERED), "nothing": OF_NO_TERM, "nobody": NOBODY},
        }
        for statement in _DROP:
            db.execute(statement, **values)


def departed(db: Connection) -> frozenset[int]:
    """The servers that have left, and are not purged yet."""
    return frozenset(row["server_id"] for row in db.query("select server_id from departures"))


def servers_known(db: Connection) -> frozenset[int]:
    """Every server that has a row."""
    found = " union ".join(f"select server_id from {table}" for table in OF_SERVERS)
    return frozenset(row["server_id"] for row in db.query(found)) - {BASE}


_LONG_ANSWERED = """
    delete from {table} where exists (
        select 1 from reviews
        where reviews.server_id = {table}.server_id and reviews.review_id = {table}.review_id and decided_at < :answered
    )
"""
_DROP = (
    "update answers set shown_at = :at where shown_at > :at",
    """
    delete from answers where shown_at < :answers
        and not exists (
            select 1 from reactions
            where reactions.server_id = answers.server_id and reactions.message_id = answers.message_id
                and review_id is null
        )
        and not exists (
            select 1 from flags
            where flags.server_id = answers.server_id and flags.slug = answers.slug
                and flags.message_id = answers.message_id and review_id is null
        )
    """,
    """
    delete from reactions where reacted_at < :unanswered and not exists (
        select 1 from answers
        where answers.server_id = reactions.server_id and answers.message_id = reactions.message_id
    )
    """,
    "delete from reactions where review_id = :nothing and reacted_at < :answered",
    *(_LONG_ANSWERED.format(table=table) for table in ("reactions", "flags", "replies")),
    "delete from seekers where asked_at < :answered",
    "delete from suggestions where decided_at < :answered",
    "update reviews set decided_by = :nobody where decided_at < :answered and decided_by != :nobody",
)
