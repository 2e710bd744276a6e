"""What each transaction changes, written down with it: so that other processes read only that again.

A connection notes the tables to which it writes and the servers whose rows these are. The transaction adds a line of
that to the table `changes`, whose numbers follow each other, since one writes at a time. Whoever remembers a number
finds what came later, whether or not a notice of it was lost.
"""

import json
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Self

from bot.store.port import Connection

Servers = frozenset[int] | None  # None stands for all
OUTSIDE = 0  # where comments count that were made outside of servers, on whichever server's desk they stand
# Of what these hold, something is kept in memory. Words have changed where a number in `versions` has.
WATCHED = frozenset(
    {
        *("versions", "flags", "reactions", "reviews", "claims", "replies", "choices", "seekers", "suggestions"),
        *("readers_checks", "writings", "preferences", "erasures"),
    }
)
KEPT = 10_000  # changes: those of a minute and more where very much is going on
MOST_NAMED = 100  # servers of one table in a line
_WRITES = re.compile(r"\s*(?:insert\s+into|update|delete\s+from)\s+(\w+)")


@dataclass(frozen=True, slots=True)
class Changed:
    """Tables in which something has changed, each with the servers that it was about."""

    servers: Mapping[str, Servers] = field(default_factory=dict)

    def of(self, tables: Iterable[str]) -> Servers:
        """The servers for which something has changed in any of these tables."""
        found: frozenset[int] = frozenset()
        for each in tables:
            servers = self.servers.get(each, frozenset())
            if servers is None:
                return None
            found |= servers
        return found

    def __or__(self, other: Self) -> "Changed":
        tables = self.servers.keys() | other.servers.keys()
        return Changed({each: _both(self.of([each]), other.of([each])) for each in tables})

    def __bool__(self) -> bool:
        return bool(self.servers)


EVERYTHING = Changed(dict.fromkeys(WATCHED))


class Noting:
    """What a connection has changed since its transaction began."""

    def __init__(self) -> None:
        self.who = secrets.token_hex(4)  # tells the lines of this connection from those of others
        self._noted: dict[str, Servers] = {}

    def begin(self) -> None:
        """A transaction begins, in which nothing was changed yet."""
        self._noted.clear()

    def changed(self, table: str, server_id: int | None = None) -> None:
        """Something that is kept in memory changes; without a server, for any of them."""
        if table in WATCHED:
            servers = None if server_id is None else frozenset({server_id})
            self._noted[table] = _both(self._noted.get(table, frozenset()), servers)

    def note(self, sql: str, *rows: Mapping[str, Any]) -> None:
        """Take what a statement changes from its first words, and from the servers in its values."""
        if table := _written(sql):
            self.note_rows(table, rows)

    def note_rows(self, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """The same for a table. Where the values name no server, it may be any."""
        if table in WATCHED:
            for each in rows:
                self.changed(table, each.get("server_id"))
                if table == "flags" and each.get("outside", True):
                    self.changed(table, OUTSIDE)

    @property
    def line(self) -> str:
        """All of it as it is written down; empty where there is nothing to tell."""
        return json.dumps({table: _named(each) for table, each in self._noted.items()}) if self._noted else ""


def write_down(db: Connection, line: str) -> None:
    """Add a line to the changes, and let go of one that is old."""
    [added] = db.query(_ADD, who=db.who, what=line)
    if added["number"] % KEPT == 0:
        db.execute("delete from changes where number <= :old", old=added["number"] - KEPT)


def last_change(db: Connection) -> int:
    """The number of the last change. What is read of the database from now on knows it, and all before."""
    db.unlisted(listed=False)
    return int(db.query(_LAST)[0]["number"])


def changes_since(db: Connection, number: int) -> tuple[int, Changed]:
    """The number of the last change, and what others have changed since the one of this number.

    That may be anything where the lines do not reach back so far, or where somebody has written none, as versions
    before 0032 do, and people by hand.
    """
    rows = db.query(_SINCE, number=number)
    others = [row for row in rows if row["number"] > number and row["who"] != db.who]
    unlisted = db.unlisted(listed=bool(others))
    first = rows[0]["number"] if rows else 0
    if unlisted or first not in (number, number or 1):
        return int(db.query(_LAST)[0]["number"]), EVERYTHING
    changed = Changed()
    for row in others:
        changed |= _read(row["what"])
    return rows[-1]["number"] if rows else number, changed


@lru_cache(maxsize=1024)
def _written(sql: str) -> str:
    found = _WRITES.match(sql)
    return found[1] if found else ""


def _both(one: Servers, other: Servers) -> Servers:
    return None if one is None or other is None else one | other


def _named(servers: Servers) -> list[int] | None:
    return None if servers is None or len(servers) > MOST_NAMED else sorted(servers)


def _read(line: str) -> Changed:
    if not line:
        return EVERYTHING
    found = json.loads(line)
    return Changed({table: None if each is None else frozenset(each) for table, each in found.items()})


_LAST = "select coalesce(max(number), 0) as number from changes"
_SINCE = "select number, who, what from changes where number >= :number order by number"
_ADD = """
    insert into changes (number, who, what)
    select coalesce(max(number), 0) + 1, :who, :what from changes
    returning number
"""
