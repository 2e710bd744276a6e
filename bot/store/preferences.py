"""What a server has settled for itself."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class SetPreference:
    """One server's preference as it now is."""

    server_id: int
    name: str
    value: str

    def apply(self, db: Database) -> None:
        row = {"server_id": self.server_id, "name": self.name, "value": self.value}
        db.table("preferences").upsert(row, pk=("server_id", "name"))


def preferences_of(db: Database, server_id: int) -> dict[str, str]:
    """What one server has settled, by name."""
    rows = db.query("select name, value from preferences where server_id = ?", [server_id])
    return {row["name"]: row["value"] for row in rows}
