"""What a server has settled for itself, and small facts that the bot keeps over restarts."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from bot.store.changes import Servers
from bot.store.port import Connection
from bot.store.rows import select, select_of


@dataclass(frozen=True, slots=True)
class SetPreferences:
    """One server's preferences as they now are, by name; others stay."""

    server_id: int
    values: Mapping[str, str]

    def apply(self, db: Connection) -> None:
        rows = [{"server_id": self.server_id, "name": name, "value": each} for name, each in self.values.items()]
        db.upsert("preferences", ("server_id", "name"), *rows)


@dataclass(frozen=True, slots=True)
class SettleOnce:
    """One server's preference, unless it has settled that already. Its result is whether this was the first time."""

    server_id: int
    name: str
    value: str

    def apply(self, db: Connection) -> bool:
        first = """
            insert into preferences (server_id, name, value) values (:server_id, :name, :value)
            on conflict do nothing returning name
        """
        return bool(db.query(first, **asdict(self)))


@dataclass(frozen=True, slots=True)
class Remember:
    """Keep a value under a name, over the one that was there."""

    name: str
    value: str

    def apply(self, db: Connection) -> None:
        db.upsert("notes", ("name",), asdict(self))


def preferences_of(db: Connection, server_id: int) -> dict[str, str]:
    """What one server has settled, by name."""
    return {row["name"]: row["value"] for row in select(db, "preferences", server_id=server_id)}


def all_preferences(db: Connection, servers: Servers = None) -> dict[int, dict[str, str]]:
    """What each server, or some of them, has settled, by name."""
    settled: dict[int, dict[str, str]] = {}
    for row in select_of(db, "preferences", servers):
        settled.setdefault(row["server_id"], {})[row["name"]] = row["value"]
    return settled


def note(db: Connection, name: str) -> str:
    """The value under a name; empty when there is none."""
    return next((row["value"] for row in select(db, "notes", name=name)), "")
