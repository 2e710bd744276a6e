"""Operations on what people who draw on support have read and found right."""

from dataclasses import asdict, dataclass

from bot.feedback.readers_check import ReadersCheck
from bot.store.changes import Servers
from bot.store.port import Connection
from bot.store.rows import delete, from_ms, row_of, select_of


@dataclass(frozen=True, slots=True)
class KeepReadersCheck:
    """A word was read through; a later reading stands in place of an earlier one."""

    check: ReadersCheck

    def apply(self, db: Connection) -> None:
        db.upsert("readers_checks", ("server_id", "slug"), row_of(self.check))


@dataclass(frozen=True, slots=True)
class DropReadersCheck:
    """It is not said any more that a word was read through."""

    server_id: int
    slug: str

    def apply(self, db: Connection) -> None:
        delete(db, "readers_checks", **asdict(self))


def readers_checks(db: Connection, servers: Servers = None) -> list[ReadersCheck]:
    """All of them, in some servers or in all."""
    return [
        ReadersCheck(row["server_id"], row["slug"], row["wording"], from_ms(row["checked_at"]))
        for row in select_of(db, "readers_checks", servers)
    ]
