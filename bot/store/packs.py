"""Operations on packs: what a server publishes, and which packs it is subscribed to."""

import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from functools import partial

from bot.errors import JargonError, Quoting, RefusedError
from bot.feedback.packs import MOST_SUBSCRIPTIONS, Publication, Subscription
from bot.glossary.model.term import Term
from bot.store.port import Connection, Row
from bot.store.rows import delete, filled, from_ms, insert, now, select, to_ms
from bot.store.terms import written
from bot.strings import packs as strings

_KEY = ("server_id", "pack_id")


@dataclass(frozen=True, slots=True)
class BeginPublishing:
    """A server gets a number for its pack, which stays through all editions. Its result is that number.

    It is made by chance, so that nobody can read from it which server it is.
    """

    server_id: int
    pack_id: str = field(default_factory=lambda: secrets.token_hex(16))

    def apply(self, db: Connection) -> str:
        for known in select(db, "publications", server_id=self.server_id):
            return str(known["pack_id"])
        nothing: Row = dict.fromkeys(("title", "publisher", "licence", "checksum", "made_on"), "")
        insert(db, "publications", asdict(self) | nothing | {"edition": 0})
        return self.pack_id


@dataclass(frozen=True, slots=True)
class Publish:
    """A server publishes words with this checksum, under these names. Its result is the edition.

    Where nothing is other than in the last edition it is that one again, as it was made then.
    """

    server_id: int
    title: str
    publisher: str
    licence: str
    checksum: str
    made_on: date

    def apply(self, db: Connection) -> Publication:
        [known] = select(db, "publications", server_id=self.server_id)
        row = asdict(self) | {"made_on": self.made_on.isoformat()}
        if any(known[name] != row[name] for name in ("title", "publisher", "licence", "checksum")):
            known |= row | {"edition": known["edition"] + 1}
            db.upsert("publications", ("server_id",), known)
        return _publication(known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribe:
    """A server is subscribed to a pack, in this edition, whose words wait for its curators from now on.

    Of a word that was accepted the accepted version stays, and where the edition has the word no more the curators are
    told once; what nobody accepted waits no more then. An `address` of None leaves the one that is known.

    Raises:
        RefusedError: it is the server's own pack, signed with another key than before, an older edition, or another one
            of the same number; or the server has so many.
        JargonError: `known` says that it has to be subscribed to already, and it is not.
    """

    server_id: int
    pack_id: str
    title: str
    publisher: str
    licence: str
    edition: int
    checksum: str
    public_key: str
    terms: tuple[Term, ...]
    address: str | None = None
    known: bool = False
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        before = subscription(db, self.server_id, self.pack_id)
        self._refuse(db, before)
        taken = ("title", "publisher", "licence", "edition", "checksum", "public_key")
        address = (before.address if before else "") if self.address is None else self.address
        row = {name: getattr(self, name) for name in (*_KEY, *taken)}
        db.upsert("subscriptions", _KEY, row | {"address": address, "looked_at": to_ms(self.at)})
        if before is None or before.edition != self.edition:
            self._offer(db)

    def _refuse(self, db: Connection, before: Subscription | None) -> None:
        own = publication_of(db, self.server_id)
        if own and own.pack_id == self.pack_id:
            raise RefusedError(strings.your_own())
        if before is None:
            if self.known:
                raise JargonError(strings.not_subscribed())
            if len(subscriptions(db, self.server_id)) >= MOST_SUBSCRIPTIONS:
                raise RefusedError(strings.too_many_subscriptions(MOST_SUBSCRIPTIONS))
            return
        if before.public_key != self.public_key:
            raise RefusedError(Quoting(lambda quoted: strings.other_key(quoted(before.title))))
        if before.edition > self.edition:
            older = partial(strings.older_edition, edition=self.edition, known=before.edition)
            raise RefusedError(Quoting(lambda quoted: older(quoted(before.title))))
        if before.edition == self.edition and before.checksum != self.checksum:
            other = partial(strings.same_edition_other_words, edition=self.edition)
            raise RefusedError(Quoting(lambda quoted: other(quoted(before.title))))

    def _offer(self, db: Connection) -> None:
        of_pack: Row = {"server_id": self.server_id, "pack_id": self.pack_id}
        known = {row["slug"]: row for row in select(db, "pack_words", **of_pack)}
        new = {each.slug: written(each) for each in self.terms}
        for slug, row in known.items():
            if slug not in new and not row["base"]:
                delete(db, "pack_words", **of_pack, slug=slug)
            elif slug not in new and not row["left_at"]:
                self._change(db, row, row["base"], left=True)
        for slug, document in new.items():
            if slug not in known:
                insert(db, "pack_words", {**of_pack, "slug": slug, "offered": document, "offered_at": to_ms(self.at)})
            elif known[slug]["offered"] != document or known[slug]["left_at"]:
                self._change(db, known[slug], document)

    def _change(self, db: Connection, known: Row, document: str, *, left: bool = False) -> None:
        """What is offered is another version, or the word has left the pack; it may have come back to it."""
        at = to_ms(self.at)
        changed = {
            "offered": document,
            "offered_at": at,
            "left_at": at if left else 0,
            "approved": "",
            "approved_by": 0,
        }
        if left or known["left_at"]:
            changed["declined"] = ""
        db.upsert("pack_words", (*_KEY, "slug"), known | changed)


@dataclass(frozen=True, slots=True)
class Unsubscribe:
    """A server leaves a pack: what waited goes. What was accepted are words of its own."""

    server_id: int
    pack_id: str

    def apply(self, db: Connection) -> None:
        delete(db, "subscriptions", **asdict(self))
        delete(db, "pack_words", **asdict(self))


def publication_of(db: Connection, server_id: int) -> Publication | None:
    """What a server has published last; None where it never did."""
    return next((_publication(row) for row in select(db, "publications", server_id=server_id) if row["edition"]), None)


def subscription(db: Connection, server_id: int, pack_id: str) -> Subscription | None:
    """One subscription; None where there is none."""
    return next(map(_subscription, select(db, "subscriptions", server_id=server_id, pack_id=pack_id)), None)


def subscriptions(db: Connection, server_id: int) -> list[Subscription]:
    """The packs that a server is subscribed to, in the order of their titles."""
    return [_subscription(row) for row in select(db, "subscriptions", "title, pack_id", server_id=server_id)]


def subscriptions_by_address(db: Connection) -> Sequence[Subscription]:
    """All subscriptions, of whichever server, that are looked for at an address; what waited longest comes first."""
    rows = db.query("select * from subscriptions where address != '' order by looked_at, server_id, pack_id")
    return [_subscription(row) for row in rows]


def _publication(row: Row) -> Publication:
    made_on = date.fromisoformat(row["made_on"]) if row["made_on"] else date.min
    return filled(Publication, row, made_on=made_on)


def _subscription(row: Row) -> Subscription:
    return filled(Subscription, row, looked_at=from_ms(row["looked_at"]))
