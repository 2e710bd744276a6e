"""Who wants to be told when a word is explained where they asked, until they were told."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from bot.store.changes import Servers
from bot.store.port import Connection
from bot.store.rows import delete, insert, now, row_of, select, select_of

MOST_SOUGHT = 20  # by one person in one server


@dataclass(frozen=True, slots=True)
class Seek:
    """A person wants to be told of a word; again is once. Its result is whether there was room for it."""

    server_id: int
    key: str
    person_id: int
    word: str
    asked_at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> bool:
        sought = sought_words(db, self.server_id, self.person_id)
        if self.key not in sought and len(sought) >= MOST_SOUGHT:
            return False
        insert(db, "seekers", row_of(self), "on conflict do nothing")
        return True


@dataclass(frozen=True, slots=True)
class EndSeeking:
    """A person was told of these words, or does not want to be."""

    server_id: int
    person_id: int
    keys: tuple[str, ...]

    def apply(self, db: Connection) -> None:
        for key in self.keys:
            delete(db, "seekers", server_id=self.server_id, person_id=self.person_id, key=key)


def sought_words(db: Connection, server_id: int, person_id: int) -> dict[str, str]:
    """The words of which a person wants to be told, by their keys, in the order in which they asked."""
    rows = select(db, "seekers", "asked_at, key", server_id=server_id, person_id=person_id)
    return {row["key"]: row["word"] for row in rows}


def everybody_who_seeks(db: Connection, servers: Servers = None) -> dict[int, frozenset[int]]:
    """The people who want to be told of any word, by their servers, all or some of these."""
    people: defaultdict[int, set[int]] = defaultdict(set)
    for row in select_of(db, "seekers", servers):
        people[row["server_id"]].add(row["person_id"])
    return {server_id: frozenset(those) for server_id, those in people.items()}
