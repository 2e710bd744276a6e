"""Small facts the bot keeps over restarts, such as the fingerprint of the shipped files."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Remember:
    """Keep a value under a name, over the one that was there."""

    name: str
    value: str

    def apply(self, db: Database) -> None:
        db.table("notes").upsert({"name": self.name, "value": self.value}, pk="name")


def note(db: Database, name: str) -> str:
    """The value under a name; empty when there is none."""
    return next((row["value"] for row in db.query("select value from notes where name = ?", [name])), "")


def data_version(db: Database) -> int:
    """A number that changes when another connection commits (https://sqlite.org/pragma.html#pragma_data_version)."""
    return int(db.execute("pragma data_version").fetchone()[0])
