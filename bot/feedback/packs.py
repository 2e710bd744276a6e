"""Packs as a server has them: which it is subscribed to, and which of their words wait for its curators."""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.feedback.definition_ref import fingerprint, wording
from bot.feedback.harm import Harm, harms
from bot.feedback.queue import FlagRow
from bot.glossary.documents.document import document_of
from bot.glossary.model.layer import Clash
from bot.glossary.model.term import Term

MOST_SUBSCRIPTIONS = 10  # of one server
MOST_IN_SLUG = 40
ALL_OF_PACKS = "+packs"  # in place of the slug of a word, in the notice of all that wait; no slug has a plus
GONE = "gone"  # in place of the mark of a version, of a word that has left its pack
OFFER_DIGITS, MARK_DIGITS, KEY_DIGITS = 12, 6, 16
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What a server has published last: which pack, under which names, and which edition it was."""

    server_id: int
    pack_id: str
    title: str
    publisher: str
    licence: str
    edition: int
    checksum: str
    made_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A pack that a server is subscribed to, with the key that its first edition was signed with.

    Without an `address` newer editions come by file. `looked_at` is when an edition was last read.
    """

    server_id: int
    pack_id: str
    title: str
    publisher: str
    licence: str
    edition: int
    checksum: str
    public_key: str
    address: str
    looked_at: datetime

    @property
    def key_sign(self) -> str:
        """The first digits of the key, in groups, for two people to compare."""
        digits = self.public_key[:KEY_DIGITS]
        return " ".join(digits[place : place + 4] for place in range(0, KEY_DIGITS, 4))


@dataclass(frozen=True, slots=True, kw_only=True)
class PackWord:
    """A word of a pack as it was `offered` last. `base` is the version that was accepted last, as the word `became`.

    `declined` and `approved` are the marks of versions: one that the server does not want, and one that a first curator
    would publish, where two have to. A word that was accepted may have `left` the pack since.
    """

    server_id: int
    pack_id: str
    title: str
    publisher: str
    edition: int
    offered: Term
    at: datetime
    base: Term | None = None
    became: str = ""
    declined: str = ""
    approved: str = ""
    approved_by: int = 0
    left: bool = False

    @property
    def offer_id(self) -> str:
        """By which buttons name it."""
        return fingerprint(f"{self.pack_id} {self.offered.slug}")[:OFFER_DIGITS]

    @property
    def version(self) -> str:
        """The mark of what is offered, or of that it is no more."""
        return GONE if self.left else version_of(self.offered)


def version_of(term: Term) -> str:
    """A mark that changes with whatever a version of a word says."""
    return fingerprint(json.dumps(document_of(term), sort_keys=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A word of a pack that waits at the desk: what it would be here (`after`), and what stands `before`, if anything.

    Where both sides changed a piece since the last version that was accepted, `clashes` says so, and `after` has the
    server's own. Of a word that may be one of several, `perhaps` are those, by slug; it is put into none of them.
    Of one that has left the pack, `after` is what stays here without it: nothing, where it has no definition.
    """

    word: PackWord
    target: str
    after: Term
    before: Term | None = None
    clashes: tuple[Clash, ...] = ()
    perhaps: tuple[Term, ...] = ()
    weeks: int = 0
    rows: tuple[FlagRow, ...] = ()
    people: int = 0
    comments: int = 0
    reasons: frozenset[str] = frozenset()
    claimed_by: int | None = None

    @property
    def slug(self) -> str:
        """By which ids of the desk name it."""
        return f"{self.word.offered.slug[:MOST_IN_SLUG].strip('-')}-{self.word.offer_id}"

    @property
    def label(self) -> str:
        return self.after.label

    @property
    def since(self) -> datetime:
        return self.word.at

    @property
    def harms(self) -> frozenset[Harm]:
        """Whether a text in it gives away who somebody is, or speaks of danger."""
        return harms((), [each.text for each in self.word.offered.definitions])

    @property
    def goes(self) -> bool:
        """Whether nothing of the word stays here without what came from the pack."""
        return self.word.left and not self.after.definitions

    @property
    def mark(self) -> str:
        """A mark of all that a curator has before them."""
        stands = f"{self.before.slug} {wording(self.before)} {version_of(self.before)}" if self.before else ""
        base = version_of(self.word.base) if self.word.base else ""
        return fingerprint(f"{self.word.version} {base} {stands}")[:MARK_DIGITS]

    def is_claimed_by_another(self, _person_id: int) -> bool:
        """Nobody takes one up: two who decide at once are told of each other."""
        return False


def weeks_since(at: datetime, now: datetime) -> int:
    """For how many whole weeks something waits."""
    return max(timedelta(), now - at) // _WEEK
