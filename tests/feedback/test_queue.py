import csv
import io
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Comment, OpenFlag
from bot.feedback.queue import OpenMatters, as_csv, queue_of, rows_of
from bot.feedback.reviews import Decision, Review
from bot.glossary.model.keys import keyed
from bot.glossary.model.term import Definition, Kind, Term
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.snapshot import Glossary

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
TODAY = NOON.date()
SHARED = Term(slug="advocacy", label="Advocacy", definitions=(Definition(kind=Kind.PLAIN, text="Help to speak."),))
OWN = Term(slug="advocacy", label="Our advocacy", definitions=(Definition(kind=Kind.PLAIN, text="Tea."),))
OLD = Term(
    slug="reablement",
    label="Reablement",
    definitions=(Definition(kind=Kind.PLAIN, text="Help for a while.", review_by=date(2026, 4, 1)),),
)
[OLD_KEY] = keyed(OLD)
BASE = Glossary([SHARED, OLD])
GLOSSARIES = {
    1: ServerGlossary(BASE, Glossary()),
    2: ServerGlossary(BASE, Glossary()),
    3: ServerGlossary(BASE, Glossary([OWN])),
}


def flag(server_id: int, person: int, *, reason: str = "wrong", key: str = "", minutes: int = 0) -> OpenFlag:
    return OpenFlag(DefinitionRef(server_id, "advocacy", key), person, reason, NOON + timedelta(minutes=minutes))


def test_servers_that_read_the_same_word_are_counted_together_and_an_own_word_apart() -> None:
    """In the queue of all servers: whoever mends the shared word does not mend what one server wrote itself."""
    rows = rows_of([flag(1, 10), flag(2, 11), flag(3, 12)], [], GLOSSARIES.__getitem__)
    assert [(row.label, row.people) for row in rows] == [("Advocacy", 2), ("Our advocacy", 1)]


def test_a_person_with_several_reasons_is_one_person_with_each_of_them() -> None:
    """The reasons may add up to more than the people."""
    [row] = rows_of([flag(1, 10), flag(1, 10, reason="hurtful", minutes=-5), flag(1, 11)], [], GLOSSARIES.__getitem__)
    assert (row.people, row.reasons) == (2, {"hurtful": 1, "wrong": 2})
    assert row.since == NOON - timedelta(minutes=5)


def test_most_people_come_first_then_who_waits_longest() -> None:
    """Then by name, so that the order stays as it is."""
    flags = [
        *(flag(1, person, key="p2", minutes=1) for person in (1, 2)),
        *(flag(1, person, key="p1", minutes=2) for person in (1, 2)),
        *(flag(1, person, key="p3", minutes=3) for person in (1, 2, 3)),
    ]
    assert [row.key for row in rows_of(flags, [], GLOSSARIES.__getitem__)] == ["p3", "p2", "p1"]


def test_only_comments_that_nobody_answered_stand_in_the_queue() -> None:
    """An answered one has its place in the discussion."""
    ref = DefinitionRef(1, "advocacy")
    comments = [Comment(ref, "1", "wrong", "Open.", NOON), Comment(ref, "2", "wrong", "Answered.", NOON, review_id="9")]
    [row] = rows_of([flag(1, 10)], comments, GLOSSARIES.__getitem__)
    assert [each.text for each in row.comments] == ["Open."]


def reviewed(at: datetime) -> Review:
    return Review(DefinitionRef(1, "reablement", OLD_KEY), "9", Decision.RESOLVED, "", 0, False, at, 99)


@pytest.mark.parametrize(
    ("decided_at", "listed"),
    [(None, True), (datetime(2026, 4, 1, 23, tzinfo=UTC), True), (datetime(2026, 4, 2, tzinfo=UTC), False)],
)
def test_what_is_past_its_day_of_review_is_listed_until_somebody_looks(
    decided_at: datetime | None, listed: bool
) -> None:
    """Last, with nobody's flags on it; a look on the day itself came before it had passed."""
    matters = OpenMatters([flag(1, 10)], [], [reviewed(decided_at)] if decided_at else [], {})
    rows = queue_of(matters, GLOSSARIES[1], GLOSSARIES[1].terms(), TODAY)
    assert [row.slug for row in rows] == ["advocacy", *["reablement"] * listed]
    assert all(row.overdue == date(2026, 4, 1) and row.people == 0 for row in rows[1:])


def test_a_row_says_who_is_at_work_on_it() -> None:
    """On that definition, and on no other of the term."""
    claims = {DefinitionRef(1, "advocacy", "p1"): 99}
    matters = OpenMatters([flag(1, 10, key="p1"), flag(1, 10, key="p2")], [], [], claims)
    rows = queue_of(matters, GLOSSARIES[1], [], TODAY)
    assert {row.key: row.claimed_by for row in rows} == {"p1": 99, "p2": None}


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_comment_runs_in_a_spreadsheet(sign: str) -> None:
    """Anybody may write one, and a curator opens the export: each sign that begins a formula is made harmless."""
    said = Comment(DefinitionRef(1, "advocacy"), "1", "wrong", f"{sign}SUM(A1)", NOON)
    _, cells = csv.reader(io.StringIO(as_csv(rows_of([flag(1, 10)], [said], GLOSSARIES.__getitem__)), newline=""))
    assert cells[-1] == f"'{sign}SUM(A1)".replace("\r", "\n")
