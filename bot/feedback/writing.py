"""Words that a community writes together: its members give their words, and a curator makes one text of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.feedback.definition_ref import fingerprint, wording
from bot.glossary.model.term import Kind, Term

MOST_TEXT = 500  # characters that one person gives
MOST_PEOPLE = 100  # for one word: more than a curator can read
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
    """A word of a server that is written together, or was. The plain text that was made of it has this `wording`."""

    server_id: int
    slug: str
    open: bool
    people: int = 0
    wording: str = ""

    def on(self, term: Term) -> Together:
        """What holds of the word as it stands: of a text that was changed since, nobody is said to have written it."""
        plain = next((each.text for each in term.of_kind(Kind.PLAIN)), "")
        return Together(self.open, self.people if self.wording == fingerprint(plain) else 0)


@dataclass(frozen=True, slots=True)
class Contribution:
    """The words of one person; nothing says whose they are. `at` is in UTC."""

    text: str
    at: datetime


def mark_of(term: Term, given: Sequence[Contribution]) -> str:
    """A fingerprint of what a curator has before them who makes a text of it: what stands there, and what was given."""
    return fingerprint("\0".join((wording(term), *sorted(each.text for each in given))))[:MARK_DIGITS]
