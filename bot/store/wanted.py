"""The words that people asked for: one row a server and word, in all its wordings, and nobody's id."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.feedback.wanted import WantedWord
from bot.store.port import Connection, Row
from bot.store.rows import delete, from_ms, now, row_of, select

MOST_WANTED = 500  # in one server: more than anybody will write


@dataclass(frozen=True, slots=True)
class AskFor:
    """A word is asked for once more. Its result is whether there was room for it.

    `last_ask` is which press of the button it was: the same one, stored twice, counts once.
    """

    server_id: int
    key: str
    word: str
    last_ask: str
    last_at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> bool:
        if (
            not select(db, "wanted", server_id=self.server_id, key=self.key)
            and _number(db, self.server_id) >= MOST_WANTED
        ):
            return False
        ask = """
            insert into wanted (server_id, key, word, times, first_at, last_at, last_ask)
            values (:server_id, :key, :word, 1, :last_at, :last_at, :last_ask)
            on conflict (server_id, key) do update
                set times = wanted.times + 1, last_at = excluded.last_at, last_ask = excluded.last_ask
                where wanted.last_ask != excluded.last_ask
        """
        db.execute(ask, **row_of(self))
        return True


@dataclass(frozen=True, slots=True)
class DropWanted:
    """Words are asked for no more: they are explained, or curators passed them over."""

    server_id: int
    keys: tuple[str, ...]

    def apply(self, db: Connection) -> None:
        for key in self.keys:
            delete(db, "wanted", server_id=self.server_id, key=key)


def wanted_words(db: Connection, server_id: int) -> list[WantedWord]:
    """What is asked for in a server: what most people want first, then what was asked for last."""
    return [_wanted(row) for row in select(db, "wanted", "times desc, last_at desc, key", server_id=server_id)]


def servers_with_wanted(db: Connection) -> list[int]:
    """The servers where any word is asked for."""
    return [row["server_id"] for row in db.query("select distinct server_id from wanted")]


def _number(db: Connection, server_id: int) -> int:
    [row] = db.query("select count(*) as number from wanted where server_id = :server_id", server_id=server_id)
    return int(row["number"])


def _wanted(row: Row) -> WantedWord:
    first_at, last_at = from_ms(row["first_at"]), from_ms(row["last_at"])
    return WantedWord(row["server_id"], row["key"], row["word"], row["times"], first_at, last_at)
