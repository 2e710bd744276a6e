from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from sqlite_utils import Database

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.reactions import Reaction, Room
from bot.feedback.reviews import Decision
from bot.store.answers import (
    ForgetMessages,
    RecordAnswer,
    answers_in,
    is_about_another,
    newest_answers,
    replies_to,
    rooms_with_answers,
)
from bot.store.connection import open_database
from bot.store.curators import untold
from bot.store.flags import all_counts, counts_of, open_flags
from bot.store.migrations import migrations
from bot.store.port import Connection
from bot.store.reactions import (
    AddReaction,
    ClearReactions,
    MatchReactions,
    RemoveReaction,
)
from bot.store.reviews import Decide, WithdrawRaid, open_matters, own_flags, reviews_for, unread_reviews
from bot.store.sqlite_connection import SqliteConnection
from bot.store.word_reviews import silent_people

ANSWERS, REACTIONS, TERMS = 50_000, 100_000, 250
BUSY, QUIET = 1, 2  # servers
MARK = Reaction(BUSY, 7, 7, "flagged", emoji="🚩")
LITTLE = 100_000
"""Steps of SQLite's machine that are enough for one term, message or person."""
ALL = 10_000_000
"""Steps that are enough to read every answer and reaction once, and to sort them: each costs about 30."""
STRIDE = 1000
"""Steps between two looks at the count."""

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
LATER = datetime(1980, 1, 1, tzinfo=UTC)  # so that it matters which answers have open flags
Work = Callable[[Connection], object]
ABOUT_ONE: dict[str, Work] = {
    "the counts of a term": lambda db: counts_of(db, (BUSY, "term-7")),
    "the open flags on a term": lambda db: open_flags(db, BUSY, "term-7"),
    "a row of the queue": lambda db: open_matters(db, BUSY, "term-7"),
    "who flagged a term without a comment": lambda db: silent_people(db, BUSY, "term-7"),
    "the queue of a quiet server": lambda db: open_flags(db, QUIET),
    "what a person said": lambda db: own_flags(db, BUSY, 7),
    "what a person was answered": lambda db: reviews_for(db, BUSY, 7),
    "what a person has not read": lambda db: unread_reviews(db, BUSY, 7, "term-7"),
    "an answer": RecordAnswer(BUSY, 5, 7, "term-7").apply,
    "a flag": AddReaction(MARK).apply,
    "a flag withdrawn": RemoveReaction(MARK).apply,
    "all flags of a message withdrawn": ClearReactions(BUSY, 7).apply,
    "a comparison with Discord": MatchReactions(BUSY, 7, ("🚩", False), "flagged", frozenset({1, 2})).apply,
    "a message that is gone": ForgetMessages(BUSY, (7,)).apply,
    "what was flagged on a message": lambda db: is_about_another(db, BUSY, 7, "term-8"),
    "the newest answers about a term": lambda db: newest_answers(db, BUSY, "term-7"),
    "the answers to a question": lambda db: replies_to(db, BUSY, (7,)),
    "a decision": Decide(DefinitionRef(BUSY, "term-7"), "review", Decision.RESOLVED, "Thank you.", "", by=1).apply,
}
ABOUT_ALL: dict[str, Work] = {
    "the counts of all terms": all_counts,
    "the queue of all servers": open_flags,
    "the queue of a busy server": lambda db: open_matters(db, BUSY),
    "the rooms with answers": lambda db: rooms_with_answers(db, LATER),
    "the answers of a room": lambda db: answers_in(db, Room(BUSY, 5, ANSWERS), ANSWERS, LATER),
    "what curators are not told": untold,
    "a raid withdrawn": WithdrawRaid(BUSY, "raid", since=LONG_AGO, by=1).apply,
}
EVERYTHING = [pytest.param(work, ALL, id=name) for name, work in ABOUT_ALL.items()] + [
    pytest.param(work, LITTLE, id=name) for name, work in ABOUT_ONE.items()
]


@pytest.fixture(scope="module")
def after_a_raid() -> Iterator[Database]:
    """A busy server with very many answers and reactions, and a quiet one with one of each."""
    db = open_database(None)
    migrations.apply(db)
    answers = [(BUSY, number, f"term-{number % TERMS}") for number in range(ANSWERS)]
    reactions = [(BUSY, number % ANSWERS, number, number) for number in range(REACTIONS)]
    with db.atomic():
        db.conn.executemany(
            "insert into answers (server_id, message_id, channel_id, slug, shown_at) values (?, ?, 5, ?, 1)",
            [*answers, (QUIET, 7, "term-7")],
        )
        db.conn.executemany(
            "insert into reactions (server_id, message_id, person_id, reason, emoji, burst, reacted_at) "
            "values (?, ?, ?, 'flagged', '🚩', 0, ?)",
            [*reactions, (QUIET, 7, 7, 7)],
        )
    yield db
    db.close()


@pytest.mark.parametrize(("work", "most"), EVERYTHING)
def test_the_work_of_a_statement_is_bounded(after_a_raid: Database, work: Work, most: int) -> None:
    """Counted in steps of SQLite's machine, which is cut off where answers × reactions would begin."""
    assert steps_of(after_a_raid, work, most) <= most


@pytest.mark.parametrize(("work", "most"), EVERYTHING)
def test_the_rows_of_an_inner_table_are_found_by_their_message(after_a_raid: Database, work: Work, most: int) -> None:
    """Of tables that are read in nested loops, the inner ones are searched by key and never walked through."""
    statements: list[str] = []
    after_a_raid.conn.set_trace_callback(statements.append)
    try:
        steps_of(after_a_raid, work, most)
    finally:
        after_a_raid.conn.set_trace_callback(None)

    ours = [each for each in statements if "answers" in each or "reactions" in each or "replies" in each]
    assert ours, "the trace shows no statement on these tables"
    for statement in ours:
        for loops in nested_loops(after_a_raid, statement):
            walks = [loop for loop in loops[1:] if not loop.startswith("SEARCH") or "message_id=?" not in loop]
            assert not walks, "\n".join((statement, *loops))


def steps_of(db: Database, work: Work, most: int) -> int:
    """Do it, take it back, and give the steps that SQLite's machine took; it is interrupted after `most`."""
    steps = 0

    def count() -> bool:
        nonlocal steps
        steps += STRIDE
        return steps > most

    db.conn.execute("begin")
    db.conn.set_progress_handler(count, STRIDE)
    try:
        work(SqliteConnection(db))
    finally:
        db.conn.set_progress_handler(None, STRIDE)
        db.conn.execute("rollback")
    return steps


def nested_loops(db: Database, statement: str) -> list[list[str]]:
    """The loops over answers and reactions that a statement nests, outermost first, by its query plan.

    The loops of one nest have one parent: https://sqlite.org/eqp.html
    """
    nests: dict[int, list[str]] = {}
    for _, parent, _, step in db.conn.execute(f"explain query plan {statement}"):
        if step.startswith(("SCAN answers", "SCAN reactions", "SEARCH answers", "SEARCH reactions")):
            nests.setdefault(parent, []).append(step)
    return list(nests.values())


def test_a_walk_in_a_walk_is_seen(after_a_raid: Database) -> None:
    """The two checks above do notice what they are for."""
    walk = "select count(*) from answers join reactions on reactions.reacted_at = answers.shown_at + 1 where gone = 0"
    [loops] = nested_loops(after_a_raid, walk)
    assert len(loops) == 2
    assert not any("message_id=?" in loop for loop in loops)
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        steps_of(after_a_raid, lambda db: db.query(walk), LITTLE)
