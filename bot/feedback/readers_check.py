"""That people who draw on support have read a word and found it right, as long as it says what they read."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.feedback.definition_ref import fingerprint, texts_of
from bot.glossary.model.term import Term


@dataclass(frozen=True, slots=True)
class ReadersCheck:
    """A word of a server, a fingerprint of what it said, and when it was read (UTC). Who read it is not kept."""

    server_id: int
    slug: str
    wording: str
    checked_at: datetime

    def day_of(self, term: Term) -> date | None:
        """The day, where the word still says what was read; None where anything of it has changed since."""
        return self.checked_at.date() if self.wording == words_of(term) else None


def words_of(term: Term) -> str:
    """A fingerprint of all that readers are told in words: its names, its definitions, what to do, and by when."""
    notes = (each.text for each in (*term.next_steps, *term.time_limits))
    return fingerprint("\0".join((term.label, *term.aliases, texts_of(term), *notes)))
