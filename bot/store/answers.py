"""Operations on answers: which public messages show which term, and which of them are still on Discord."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime

from bot.feedback.reactions import Room, Sign, TrackedAnswer
from bot.store.port import Connection, Row
from bot.store.rows import insert, now, row_of, select, to_ms

# As many answers as are read at once: a page of Discord shows a hundred messages.
MOST_ANSWERS = 200
OF_NO_TERM = ""  # instead of a review: what a reaction was about is not shown there any more
MOST_RENEWED = 3  # of one term at once: Discord lets so many old messages of a channel be edited in six seconds


@dataclass(frozen=True, slots=True)
class RecordAnswer:
    """A message showed a term; reactions to the message count against the term.

    `slug` is empty where it shows none, as a choice does. `wording` is the fingerprint of what it said, so that a
    review can tell whether the words changed since. `question_id` is the message that it replies to; 0 for none.
    """

    server_id: int
    channel_id: int
    message_id: int
    slug: str
    wording: str = ""
    question_id: int = 0
    shown_at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> str:
        """The term whose counts change, if any does.

        Whoever reacted before the message was known as an answer flagged this term. What was set on a message while it
        showed something else is not about this term, and stands for no other any more.
        """
        row, is_open = row_of(self), "server_id = :server_id and message_id = :message_id and review_id is null"
        is_flagged = bool(db.query(f"select 1 from reactions where {is_open} limit 1", **row))
        before = slug_shown(db, self.server_id, self.message_id) if is_flagged else None
        renewed = "set slug = excluded.slug, wording = excluded.wording, gone = 0"
        insert(db, "answers", row, f"on conflict (server_id, message_id) do update {renewed}")
        if not is_flagged:
            return ""
        db.changed("reactions", self.server_id)
        if before in (None, self.slug):
            return self.slug
        db.execute(f"update reactions set review_id = :nothing where {is_open}", **row, nothing=OF_NO_TERM)
        return before or ""


@dataclass(frozen=True, slots=True)
class FindAnswers:
    """Messages of ours are on Discord, and show these terms in these wordings, by their ids.

    Those that we know stay as they are, but are no longer taken for gone. The result has the ids of the others.
    """

    server_id: int
    channel_id: int
    shown: Mapping[int, tuple[str, str]]
    shown_at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> frozenset[int]:
        return frozenset(each for each in self.shown if self._is_new(db, each))

    def _is_new(self, db: Connection, message_id: int) -> bool:
        if is_there(db, self.server_id, message_id):
            return False
        slug, wording = self.shown[message_id]
        RecordAnswer(self.server_id, self.channel_id, message_id, slug, wording, shown_at=self.shown_at).apply(db)
        return True


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
    """A channel is gone: nothing more is asked about its messages, and their flags stay."""

    server_id: int
    channel_id: int

    def apply(self, db: Connection) -> None:
        gone = "update answers set gone = 1 where server_id = :server_id and channel_id = :channel_id"
        db.execute(gone, **asdict(self))


def is_there(db: Connection, server_id: int, message_id: int) -> str | None:
    """Note that a message is on Discord, whatever we thought; the term that it shows, as `slug_shown` gives it."""
    for known in select(db, "answers", server_id=server_id, message_id=message_id):
        if known["gone"]:
            back = "update answers set gone = 0 where server_id = :server_id and message_id = :message_id"
            db.execute(back, server_id=server_id, message_id=message_id)
        return str(known["slug"])
    return None


def replies_to(db: Connection, server_id: int, question_ids: Iterable[int]) -> list[tuple[int, int]]:
    """The channels and messages of the answers that reply to these messages, and may still be on Discord."""
    rows = [
        row for each in question_ids for row in select(db, "answers", server_id=server_id, question_id=each, gone=0)
    ]
    return [(row["channel_id"], row["message_id"]) for row in rows]


def slug_shown(db: Connection, server_id: int, message_id: int) -> str | None:
    """The term that a message shows; empty for a reply of ours that shows none, None for a message we do not know."""
    return next((row["slug"] for row in select(db, "answers", server_id=server_id, message_id=message_id)), None)


def is_about_another(db: Connection, server_id: int, message_id: int, slug: str) -> bool:
    """Whether people flagged another term than this on a message, openly or to be answered since."""
    others = """
        select 1 from answers cross join reactions
        where answers.server_id = :server_id and answers.message_id = :message_id and slug not in ('', :slug)
            and reactions.server_id = answers.server_id and reactions.message_id = answers.message_id
            and (review_id is null or review_id != :nothing)
        limit 1
    """
    return bool(db.query(others, server_id=server_id, message_id=message_id, slug=slug, nothing=OF_NO_TERM))


def newest_answers(db: Connection, server_id: int, slug: str) -> list[tuple[int, int]]:
    """The channels and messages of the newest answers about a term that may still be on Discord."""
    rows = select(db, "answers", f"message_id desc limit {MOST_RENEWED}", server_id=server_id, slug=slug, gone=0)
    return [(row["channel_id"], row["message_id"]) for row in rows]


# Which answers are worth a look: those that may still be on Discord and are recent, or have flags that are open.
_WORTH_A_LOOK = """
    gone = 0 and slug != '' and (
        shown_at >= :since
        or exists (
            select 1 from reactions
            where reactions.server_id = answers.server_id and reactions.message_id = answers.message_id
                and review_id is null
        )
        or exists (
            select 1 from flags
            where flags.server_id = answers.server_id and flags.slug = answers.slug
                and flags.message_id = answers.message_id and review_id is null
        )
    )
"""


def rooms_with_answers(db: Connection, since: datetime) -> list[Room]:
    """Where there are answers that were shown `since` then or have open flags."""
    rooms = f"select server_id, channel_id, max(message_id) as newest from answers where {_WORTH_A_LOOK}"
    rows = db.query(f"{rooms} group by server_id, channel_id", since=to_ms(since))
    return [Room(**row) for row in rows]


def answers_in(db: Connection, room: Room, up_to: int, since: datetime) -> list[TrackedAnswer]:
    """Those of one room up to an id, newest first, at most `MOST_ANSWERS`."""
    rows = db.query(
        "select message_id, slug, exists (select 1 from flags where flags.server_id = answers.server_id"
        " and flags.slug = answers.slug and flags.message_id = answers.message_id) as flagged from answers"
        " where server_id = :server_id and channel_id = :channel_id and message_id <= :up_to"
        f" and {_WORTH_A_LOOK} order by message_id desc limit {MOST_ANSWERS}",
        server_id=room.server_id,
        channel_id=room.channel_id,
        up_to=up_to,
        since=to_ms(since),
    )
    counts = _counts(db, room.server_id, rows)
    return [
        TrackedAnswer(
            room.server_id,
            room.channel_id,
            row["message_id"],
            row["slug"],
            counts[row["message_id"]],
            bool(row["flagged"]),
        )
        for row in rows
    ]


def _counts(db: Connection, server_id: int, answers: list[Row]) -> defaultdict[int, Counter[Sign]]:
    """How many people stand behind each sign on answers that are newest first."""
    counts: defaultdict[int, Counter[Sign]] = defaultdict(Counter)
    if answers:
        rows = db.query(
            "select message_id, emoji, burst, count(*) as people from reactions"
            " where server_id = :server_id and message_id between :oldest and :newest"
            " group by message_id, emoji, burst",
            server_id=server_id,
            oldest=answers[-1]["message_id"],
            newest=answers[0]["message_id"],
        )
        for row in rows:
            counts[row["message_id"]][row["emoji"], bool(row["burst"])] = row["people"]
    return counts
