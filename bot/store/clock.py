"""Time as the store keeps it: milliseconds since 1970 in UTC. Above the store it is a datetime."""

import time
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def now() -> datetime:
    """This moment, as exactly as it is kept."""
    return from_ms(now_ms())


def now_ms() -> int:
    """This moment as it is kept."""
    return time.time_ns() // 1_000_000


def to_ms(at: datetime) -> int:
    """A moment as it is kept."""
    return (at - _EPOCH) // _MILLISECOND


def from_ms(kept: int) -> datetime:
    """The moment that is kept."""
    return _EPOCH + kept * _MILLISECOND
