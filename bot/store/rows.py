"""How moments and definitions stand in a row, and conditions on columns.

A moment is kept as milliseconds since 1970 in UTC. Above the store it is a datetime.
"""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.feedback.definition_ref import DefinitionRef
from bot.store.port import Row

OF_DEFINITION = "server_id = :server_id and slug = :slug and definition = :definition"
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


def columns_of(ref: DefinitionRef) -> dict[str, Any]:
    """The three columns that name a definition."""
    return {"server_id": ref.server_id, "slug": ref.slug, "definition": ref.key}


def ref_of(row: Row) -> DefinitionRef:
    """The definition that a row names."""
    return DefinitionRef(row["server_id"], row["slug"], row["definition"])


def where(**values: object) -> str:
    """Conditions for the columns that are given; none for a value of None, so that an index can serve the others."""
    given = [f"{column} = :{column}" for column, value in values.items() if value is not None]
    return f"where {' and '.join(given)}" if given else ""
