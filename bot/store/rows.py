"""How things stand in a row, and the statements that many operations share.

A moment is kept as milliseconds since 1970 in UTC. Above the store it is a datetime.
"""

import json
import logging
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any, TypeVar, cast

from bot.feedback.definition_ref import DefinitionRef
from bot.store.port import Connection, Row

T = TypeVar("T")
log = logging.getLogger(__name__)
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


def row_of(thing: Any) -> Row:
    """The fields of a dataclass by their names, as columns take them; three for the definition that it is about."""
    row: Row = {}
    for each in fields(thing):
        match getattr(thing, each.name):
            case DefinitionRef(server_id, slug, key):
                row |= {"server_id": server_id, "slug": slug, "definition": key}
            case datetime() as at:
                row[each.name] = to_ms(at)
            case Enum(value=value):
                row[each.name] = value
            case bool(flag):
                row[each.name] = int(flag)
            case other:
                row[each.name] = other
    return row


def filled(kind: type[T], row: Row, **read: Any) -> T:
    """A dataclass from the columns of its names, but for those that were `read` already.

    A column that a later version has added, which may use the same database, is left out.
    """
    names = (each.name for each in fields(cast(Any, kind)))
    return kind(**{name: read[name] if name in read else row[name] for name in names})


def ref_of(row: Row) -> DefinitionRef:
    """The definition that a row names."""
    return DefinitionRef(row["server_id"], row["slug"], row["definition"])


def people_of(rows: Iterable[Row]) -> dict[int, frozenset[tuple[int, int]]]:
    """The people of some rows, and the `place` of each, by servers; the place of what was said outside is 0."""
    people: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
    for row in rows:
        people[row["server_id"]].add((row["place"], row["person_id"]))
    return {server_id: frozenset(those) for server_id, those in people.items()}


def fields_in(document: str, table: str) -> dict[str, Any] | None:
    """The fields of a document in a row of a table; None, and a line in the log, where they cannot be read.

    One damaged row must not keep anybody from all the others. The line quotes nothing that somebody wrote.
    """
    try:
        fields = json.loads(document)
    except (ValueError, RecursionError) as error:
        fields = type(error).__name__
    if isinstance(fields, dict):
        return fields
    log.error("A row of the table “%s” cannot be read, so it is left out.", table)
    return None


def where(**values: object) -> str:
    """Conditions for the columns that are given; none for a value of None, so that an index can serve the others."""
    given = [f"{column} = :{column}" for column, value in values.items() if value is not None]
    return f"where {' and '.join(given)}" if given else ""


def select(db: Connection, table: str, order: str = "", **values: object) -> list[Row]:
    """The rows of a table, or of a query in brackets, that have these values; None stands for any."""
    return db.query(f"select * from {table} {where(**values)} {order and f'order by {order}'}", **values)


def query_of(db: Connection, sql: str, servers: Iterable[int] | None) -> list[Row]:
    """The rows of a statement that can go on with a condition, for some servers, one after the other; None for all."""
    if servers is None:
        return db.query(sql)
    return [row for each in servers for row in db.query(f"{sql} and server_id = :server_id", server_id=each)]


def select_of(db: Connection, table: str, servers: Iterable[int] | None, order: str = "") -> list[Row]:
    """The same of some servers, one after the other; None stands for all."""
    if servers is None:
        return select(db, table, order)
    return [row for each in servers for row in select(db, table, order, server_id=each)]


def insert(db: Connection, table: str, row: Row, on_conflict: str = "") -> None:
    """Put a row into a table; one that is there already is an error, or is left or changed `on_conflict`."""
    values = ", ".join(f":{column}" for column in row)
    db.execute(f"insert into {table} ({', '.join(row)}) values ({values}) {on_conflict}", **row)


def delete(db: Connection, table: str, **values: object) -> None:
    """Take the rows with these values out of a table; None stands for any."""
    db.execute(f"delete from {table} {where(**values)}", **values)
