"""What a server has settled for itself, and small facts that the bot keeps over restarts."""

from dataclasses import asdict, dataclass

from bot.store.port import Connection


@dataclass(frozen=True, slots=True)
class SetPreference:
    """One server's preference as it now is."""

    server_id: int
    name: str
    value: str

    def apply(self, db: Connection) -> None:
        db.upsert("preferences", ("server_id", "name"), asdict(self))


def preferences_of(db: Connection, server_id: int) -> dict[str, str]:
    """What one server has settled, by name."""
    rows = db.query("select name, value from preferences where server_id = :server_id", server_id=server_id)
    return {row["name"]: row["value"] for row in rows}


@dataclass(frozen=True, slots=True)
class Remember:
    """Keep a value under a name, over the one that was there."""

    name: str
    value: str

    def apply(self, db: Connection) -> None:
        db.upsert("notes", ("name",), asdict(self))


def note(db: Connection, name: str) -> str:
    """The value under a name; empty when there is none."""
    return next((row["value"] for row in db.query("select value from notes where name = :name", name=name)), "")


def changes_by_others(db: Connection) -> int:
    """A number that changes when another process has committed something."""
    return db.changes_by_others()
