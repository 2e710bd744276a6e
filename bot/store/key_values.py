"""Small facts the bot keeps over restarts, such as the fingerprint of the shipped files."""

from dataclasses import asdict, dataclass

from bot.store.port import Connection


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
