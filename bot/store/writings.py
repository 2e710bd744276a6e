"""Operations on words that are written together."""

from dataclasses import asdict, dataclass, field
from datetime import datetime

from bot.errors import JargonError, RefusedError
from bot.feedback.writing import MOST_PEOPLE, Contribution, Writing
from bot.store.changes import Servers
from bot.store.flags import is_blocked
from bot.store.port import Connection, Row
from bot.store.rows import delete, from_ms, now, row_of, select, select_of, to_ms
from bot.strings import writings as strings


@dataclass(frozen=True, slots=True)
class OpenWriting:
    """Members may add their words to a word from now on; one that is open already stays so.

    A `word` that is not there yet will be called so.
    """

    server_id: int
    slug: str
    by: int
    word: str = ""
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        opened = """
            insert into writings (server_id, slug, open, opened_at, opened_by, word)
            values (:server_id, :slug, 1, :at, :by, :word)
            on conflict (server_id, slug) do update set open = 1, opened_at = :at, opened_by = :by, word = :word
                where writings.open = 0
        """
        db.execute(opened, **row_of(self))


@dataclass(frozen=True, slots=True)
class Contribute:
    """A person gives their words, in place of those that they gave before; empty, they take them back.

    A person who was erased and came back may be blocked under a `stand_in`.

    Raises:
        JargonError: the word is not open, the person may not, or so many have given theirs that there is no room.
    """

    server_id: int
    slug: str
    person_id: int
    text: str
    stand_in: int = 0
    written_at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        of_person: Row = {"server_id": self.server_id, "slug": self.slug, "person_id": self.person_id}
        if not self.text:
            delete(db, "contributions", **of_person)
            return
        if not any(row["open"] for row in select(db, "writings", server_id=self.server_id, slug=self.slug)):
            raise JargonError(strings.not_open())
        if any(is_blocked(db, self.server_id, each) for each in (self.person_id, self.stand_in) if each):
            raise RefusedError(strings.blocked())
        others = len(contributions(db, self.server_id, self.slug))
        if not select(db, "contributions", **of_person) and others >= MOST_PEOPLE:
            raise JargonError(strings.full())
        row = of_person | {"text": self.text, "written_at": to_ms(self.written_at)}
        db.upsert("contributions", ("server_id", "slug", "person_id"), row)


@dataclass(frozen=True, slots=True)
class CloseWriting:
    """A word is not open any more, and what people gave goes; with a `wording`, a text was made of it.

    How many had given their words stays beside that. How a word was to be called goes: it is there by then, or will
    not be.

    Raises:
        JargonError: a text was to be made of it, and it is closed already.
    """

    server_id: int
    slug: str
    wording: str = ""

    def apply(self, db: Connection) -> None:
        [*found] = select(db, "writings", server_id=self.server_id, slug=self.slug)
        if not any(row["open"] for row in found):
            if self.wording and not any(row["wording"] == self.wording for row in found):
                raise JargonError(strings.not_open())
            return
        people = len(contributions(db, self.server_id, self.slug))
        made = ", people = :people, wording = :wording" if self.wording else ""
        close = f"update writings set open = 0, word = ''{made} where server_id = :server_id and slug = :slug"
        db.execute(close, people=people, **asdict(self))
        delete(db, "contributions", server_id=self.server_id, slug=self.slug)


def contributions(db: Connection, server_id: int, slug: str) -> list[Contribution]:
    """What people gave for a word, the oldest first; nothing says who."""
    rows = select(db, "contributions", "written_at, text", server_id=server_id, slug=slug)
    return [Contribution(row["text"], from_ms(row["written_at"])) for row in rows]


def contribution_of(db: Connection, server_id: int, slug: str, person_id: int) -> str:
    """What one person gave; empty for nothing."""
    rows = select(db, "contributions", server_id=server_id, slug=slug, person_id=person_id)
    return next((row["text"] for row in rows), "")


def writings(db: Connection, servers: Servers = None) -> list[Writing]:
    """All words that are written together or were, in some servers or in all."""
    return [
        Writing(row["server_id"], row["slug"], bool(row["open"]), row["people"], row["wording"], row["word"])
        for row in select_of(db, "writings", servers)
    ]
