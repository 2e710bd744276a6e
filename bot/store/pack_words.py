"""Operations on the words of packs: which wait for the curators of a server, and what they have decided."""

from dataclasses import dataclass

from bot.errors import MovedOnError, RefusedError
from bot.feedback.packs import GONE, PackWord, version_of
from bot.glossary.model.term import Term
from bot.store.port import Connection, Row
from bot.store.rows import from_ms, select
from bot.store.terms import readable, written
from bot.strings import pack_words as strings

_SET = "update pack_words set {} where server_id = :server_id and pack_id = :pack_id and slug = :slug"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideWord:
    """A change to a word of a pack, as it was `offered` when it was decided.

    Raises:
        MovedOnError: something else is offered by now, or the server has left the pack.
    """

    server_id: int
    pack_id: str
    offered: Term

    def apply(self, db: Connection) -> None:
        rows = select(db, "pack_words", server_id=self.server_id, pack_id=self.pack_id, slug=self.offered.slug)
        if not rows or rows[0]["offered"] != written(self.offered):
            raise MovedOnError
        self._decide(db, rows[0])

    def _decide(self, db: Connection, row: Row) -> None:
        raise NotImplementedError

    def _set(self, db: Connection, **values: object) -> None:
        key = {"server_id": self.server_id, "pack_id": self.pack_id, "slug": self.offered.slug}
        db.execute(_SET.format(", ".join(f"{column} = :{column}" for column in values)), **key, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptPackWord(DecideWord):
    """A curator has accepted a version, which `became` a word here, or a part of one.

    Where `second` says so another curator must have approved it before.

    Raises:
        RefusedError: nobody else has.
    """

    became: str
    by: int
    second: bool = False

    def _decide(self, db: Connection, row: Row) -> None:
        document = written(self.offered)
        if row["base"] == document and row["became"] == self.became:
            return
        is_approved = row["approved"] == version_of(self.offered) and row["approved_by"] not in (0, self.by)
        if self.second and not is_approved:
            raise RefusedError(strings.needs_another())
        self._set(db, base=document, became=self.became, approved="", approved_by=0, declined="")


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlePiece(DecideWord):
    """A curator has decided one piece that both sides had changed: the accepted version is this `base` from now on."""

    base: Term

    def _decide(self, db: Connection, row: Row) -> None:
        self._set(db, base=written(self.base))


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovePackWord(DecideWord):
    """The first of two curators would publish what is offered."""

    by: int

    def _decide(self, db: Connection, row: Row) -> None:
        self._set(db, approved=version_of(self.offered), approved_by=self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclinePackWord(DecideWord):
    """The server does not want what is offered; it waits again where the publisher changes it."""

    def _decide(self, db: Connection, row: Row) -> None:
        self._set(db, declined=version_of(self.offered), approved="", approved_by=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseLeftWord(DecideWord):
    """A curator has decided what becomes of a word that left its pack: it is not asked again.

    Raises:
        MovedOnError: the word is in the pack again, or the server has left it.
    """

    def _decide(self, db: Connection, row: Row) -> None:
        if not row["left_at"]:
            raise MovedOnError
        self._set(db, declined=GONE, approved="", approved_by=0)


def waiting_words(db: Connection, server_id: int) -> list[PackWord]:
    """The words of packs that may wait for the curators of a server.

    What is offered is not what was accepted, or a word that was accepted has left its pack.
    """
    found = """
        select pack_words.*, title, publisher, edition from pack_words join subscriptions
            on subscriptions.server_id = pack_words.server_id and subscriptions.pack_id = pack_words.pack_id
        where pack_words.server_id = :server_id and (offered != base or left_at != 0)
        order by offered_at, pack_words.pack_id, slug
    """
    words = (_word(row) for row in db.query(found, server_id=server_id))
    return [each for each in words if each and each.declined != each.version]


def _word(row: Row) -> PackWord | None:
    """The word of a row; None where this version cannot read it."""
    server_id, slug = row["server_id"], row["slug"]
    offered = readable(row["offered"], server_id, slug)
    base = readable(row["base"], server_id, slug) if row["base"] else None
    if offered is None or (row["base"] and base is None):
        return None
    kept = ("pack_id", "title", "publisher", "edition", "became", "declined", "approved", "approved_by")
    given = {name: row[name] for name in kept}
    given |= {"at": from_ms(row["offered_at"]), "left": row["left_at"] != 0}
    return PackWord(server_id=server_id, offered=offered, base=base, **given)
