"""How much one person may flag and comment."""

from dataclasses import dataclass
from datetime import datetime, timedelta

HOUR = timedelta(hours=1)
MOST_IN_AN_HOUR = 20


@dataclass(frozen=True, slots=True)
class Block:
    """Somebody who may not comment in a server: which comment it was for, without a name. `blocked_at` is in UTC."""

    flag_id: str
    slug: str
    comment: str
    blocked_at: datetime


def flags_too_often(in_the_last_hour: int) -> bool:
    """Whether a person who made so many flags in a server within an hour must wait with the next."""
    return in_the_last_hour >= MOST_IN_AN_HOUR


def may_not_say(comment: str, *, blocked: bool) -> bool:
    """Whether a person is stopped from saying this: a block is about comments, so a flag without words goes through."""
    return blocked and bool(comment)
