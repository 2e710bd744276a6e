"""What a server has settled for itself, and small facts that the bot keeps over restarts."""

from dataclasses import asdict, dataclass

from bot.store.port import Connection
from bot.store.rows import select


@dataclass(frozen=True, slots=True)
class SetPreference:
    """One server's preference as it now is."""

    server_id: int
    name: str
    value: str

    def apply(self, db: Connection) -> None:
        db.upsert("preferences", ("server_id", "name"), asdict(self))


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


def all_preferences(db: Connection) -> dict[int, dict[str, str]]:
    """What each server has settled, by name."""
    settled: dict[int, dict[str, str]] = {}
    for row in select(db, "preferences"):
        settled.setdefault(row["server_id"], {})[row["name"]] = row["value"]
    return settled


def note(db: Connection, name: str) -> str:
    """The value under a name; empty when there is none."""
    return next((row["value"] for row in select(db, "notes", name=name)), "")


def changes_by_others(db: Connection) -> int:
    """A number that changes when another process has committed something."""
    return db.changes_by_others()
