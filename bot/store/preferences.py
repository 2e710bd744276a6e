"""What a server has settled for itself."""

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
