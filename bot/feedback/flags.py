"""Flags: why people flag, what they say with a flag, how much one person may, and how it is counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.feedback.definition_ref import WHOLE, DefinitionRef

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
MOST_IN_AN_HOUR = 20
CROWD = 3  # from so many people on, a card says how many flagged it: fewer, and it points at somebody


class Reason(StrEnum):
    """What is wrong with an answer or a definition, in the eyes of the one who flags it."""

    FLAGGED = "flagged"  # no reason was given
    OUT_OF_DATE = "out_of_date"
    WRONG = "wrong"
    HARD_TO_UNDERSTAND = "hard_to_understand"
    HURTFUL = "hurtful"
    OTHER = "other"


class Standing(StrEnum):
    """Whether readers see a comment, which a curator decides unless the server shows comments at once."""

    WAITING = "waiting"
    PASSED = "passed"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class OpenFlag:
    """One person's flag that nobody has decided about, for one reason; `since` the first of them, in UTC."""

    ref: DefinitionRef
    person_id: int
    reason: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Comment:
    """A flag from the form, with the person's words; nothing says who they are. `at` is in UTC."""

    ref: DefinitionRef
    flag_id: str
    reason: str
    text: str
    at: datetime
    standing: Standing = Standing.WAITING
    blocked: bool = False  # its author may not comment any more
    review_id: str | None = None
    outside: bool = False  # it was written outside servers, and only there others read it


@dataclass(frozen=True, slots=True)
class Notice:
    """The one message that tells curators of the flags on a term, and of how many people it speaks.

    It speaks of none once all is decided; `message_id` is 0 where somebody has deleted it. `posted_at` is in UTC.
    """

    server_id: int
    slug: str
    channel_id: int
    message_id: int
    people: int
    posted_at: datetime

    def is_recent(self, now: datetime) -> bool:
        """Whether it was posted within a day, so that no other is.

        A clock may have been wrong, then or now: a moment that is still to come holds nothing back.
        """
        return timedelta(0) <= now - self.posted_at < DAY


@dataclass(frozen=True, slots=True)
class FlagCounts:
    """One definition, or the whole answer, in one server.

    `people` have open flags on it, and the card speaks of `shown`; readers see `comments`.
    Where the words were changed by the last review, `changed_after` is how many people had flagged them, and
    `changed_at` when (UTC).
    """

    people: int = 0
    shown: int = 0
    comments: int = 0
    reviews: int = 0
    changed_after: int = 0
    changed_at: datetime | None = None


def people(flags: Iterable[OpenFlag]) -> frozenset[int]:
    """The people behind open flags, each once, however often and for however many reasons they flagged.

    Whatever says how many people flagged something counts them here.
    """
    return frozenset(flag.person_id for flag in flags)


def shown_people(flags: Iterable[OpenFlag], *, claimed: bool) -> int:
    """How many people a card says have flagged something: none until they are a few, or a curator looks at it.

    Who marks an answer as hard to understand asks a question in a channel rather than finding fault: curators count
    them, and the card does not.
    """
    number = len(people(flag for flag in flags if not _asks(flag)))
    return number if claimed or number >= CROWD else 0


def _asks(flag: OpenFlag) -> bool:
    return flag.ref.key == WHOLE and flag.reason == Reason.HARD_TO_UNDERSTAND


@dataclass(frozen=True, slots=True)
class Block:
    """Somebody who may not comment in a server: which comment it was for, without a name. `blocked_at` is in UTC."""

    flag_id: str
    slug: str
    comment: str
    blocked_at: datetime


def in_turn(comments: Iterable[Comment]) -> list[Comment]:
    """Comments as curators go through them: those that wait, the oldest first, then the others, the newest first."""
    waiting = sorted((each for each in comments if each.standing is Standing.WAITING), key=lambda each: each.at)
    others = sorted((each for each in comments if each.standing is not Standing.WAITING), key=lambda each: each.at)
    return [*waiting, *reversed(others)]


def flags_too_often(in_the_last_hour: int) -> bool:
    """Whether a person who made so many flags in a server within an hour must wait with the next."""
    return in_the_last_hour >= MOST_IN_AN_HOUR


def may_not_say(comment: str, *, blocked: bool) -> bool:
    """Whether a person is stopped from saying this: a block is about comments, so a flag without words goes through."""
    return blocked and bool(comment)
