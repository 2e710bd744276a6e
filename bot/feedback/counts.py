"""How each definition stands with the readers of a server, in numbers: all that an answer shows of flags."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.feedback.flags import OpenFlag


@dataclass(frozen=True, slots=True)
class FlagCounts:
    """One definition, or the whole answer, in one server.

    `people` have open flags on it; `open_comments` wait for a review, and `comments` can be read in all.
    Where the words were changed by the last review, `changed_after` is how many people had flagged them,
    and `changed_at` when (UTC).
    """

    people: int = 0
    open_comments: int = 0
    comments: int = 0
    reviews: int = 0
    changed_after: int = 0
    changed_at: datetime | None = None


def people(flags: Iterable[OpenFlag]) -> frozenset[int]:
    """The people behind open flags, each once, however often and for however many reasons they flagged.

    Whatever says how many people flagged something counts them here.
    """
    return frozenset(flag.person_id for flag in flags)
