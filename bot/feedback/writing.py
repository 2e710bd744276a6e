"""Words that a community writes together: its members give their words, and a curator makes one text of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.feedback.definition_ref import fingerprint, texts_of, wording
from bot.glossary.model.term import Definition, Kind, Term

MOST_TEXT = 500  # characters that one person gives
MOST_PEOPLE = 100  # for one word: more than a curator can read
MOST_WORD = 80  # characters of a word that is not there yet
MARK_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Together:
    """What a card says of it: whether the word is open for writing, and with how many people its text was written."""

    open: bool = False
    people: int = 0

    def __bool__(self) -> bool:
        return self.open or self.people > 0


@dataclass(frozen=True, slots=True)
class Writing:
    """A word of a server that is written together, or was. The plain text that was made of it has this `wording`.

    One that is not there yet will be called `word`.
    """

    server_id: int
    slug: str
    open: bool
    people: int = 0
    wording: str = ""
    word: str = ""

    def on(self, term: Term) -> Together:
        """What holds of the word as it stands: of a text that was changed since, nobody is said to have written it."""
        plain = next((each.text for each in term.of_kind(Kind.PLAIN)), "")
        return Together(self.open, self.people if self.wording == fingerprint(plain) else 0)


@dataclass(frozen=True, slots=True)
class Contribution:
    """The words of one person; nothing says whose they are. `at` is in UTC."""

    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class InWriting:
    """A word as a curator has it before them: what people gave for it, and the `term` as it stands, if it is there."""

    slug: str
    label: str
    open: bool
    given: Sequence[Contribution]
    term: Term | None = None

    @property
    def plain(self) -> Definition | None:
        """What it says in plain English."""
        return next(iter(self.term.of_kind(Kind.PLAIN)), None) if self.term else None

    @property
    def mark(self) -> str:
        """A fingerprint of what stands there and what was given, for whoever makes a text of it."""
        stands = wording(self.term) if self.term else ""
        return fingerprint("\0".join((stands, *sorted(each.text for each in self.given))))[:MARK_DIGITS]

    @property
    def as_text(self) -> str:
        """All of it, to be read."""
        return "\n\n".join((*([texts_of(self.term)] if self.term else []), *(each.text for each in self.given)))
