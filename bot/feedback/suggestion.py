"""What people suggest: a word that is missing, or a better wording of one that is there, and what became of it."""

import json
import re
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from bot.feedback.definition_ref import fingerprint, wording
from bot.feedback.harm import Harm, harms
from bot.feedback.queue import FlagRow
from bot.feedback.wanted import word_in
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Term
from bot.glossary.search.question import Question
from bot.glossary.server_glossary import ServerGlossary

MOST_WORD, MOST_MEANING, MOST_ORIGIN, MOST_INSTEAD = 100, 1000, 300, 200  # characters
MOST_OPEN = 500  # in one server: more than anybody will read
MARK_DIGITS = 6
A_SUGGESTION = "suggestion"  # among the reasons for which words wait
ALL_SUGGESTIONS = "+suggestions"  # in place of the slug of a word, in the notice of all that wait; no slug has a plus
MOST_IN_SLUG = 40
_WEEK = timedelta(weeks=1)
MOST_QUESTION = 200  # characters of a message that may ask for a word
MOST_WORDS = 6  # in what a message explains
# “Respite means a break”, “RAS: a sum”
_EXPLAINS = re.compile(
    r"\s*[“\"']?(?P<word>[^.!?\n:=]{1,100}?)[”\"']?(?:\s+(?:means|stands for)\s+|\s*:\s+|\s+=\s+)(?P<meaning>\S.*)",
    re.DOTALL | re.IGNORECASE,
)


class Ending(StrEnum):
    """What became of a suggestion: published as it was, or in other words, or not."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """The texts of the form: the word, what it means, where that is from, and what to say instead of the word."""

    word: str
    meaning: str
    origin: str = ""
    instead: str = ""

    def trimmed(self) -> Self:
        """The same without the spaces around."""
        return type(self)(**{name: text.strip() for name, text in asdict(self).items()})

    def as_text(self) -> str:
        """All of it, as a column holds it."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @property
    def all(self) -> str:
        """Everything that a person wrote, to be looked through."""
        return "\n".join((self.word, self.meaning, self.origin, self.instead))


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What one person suggests; nothing says who. Moments are in UTC.

    `slug` is the word that it is about, empty for one that was not there. What a first curator would publish, where two
    have to, is `approved`. There is no `ending` while it is open; `became` is the slug of the word that has it.
    """

    server_id: int
    suggestion_id: str
    slug: str
    texts: Suggested
    at: datetime
    outside: bool = False
    blocked: bool = False
    approved: Suggested | None = None
    approved_by: int = 0
    ending: Ending | None = None
    reply: str = ""
    became: str = ""
    decision_id: str = ""
    decided_at: datetime | None = None

    @property
    def proposed(self) -> Suggested:
        """What would be published now."""
        return self.approved or self.texts


@dataclass(frozen=True, slots=True)
class SuggestedWord:
    """A suggestion as it waits at the desk, beside the words that were flagged.

    `target` is the slug of the word that it would change as things stand; empty where it would be a new one.
    """

    suggestion: Suggestion
    target: str
    harms: frozenset[Harm]
    weeks: int
    rows: tuple[FlagRow, ...] = ()
    people: int = 1
    comments: int = 0
    reasons: frozenset[str] = frozenset({A_SUGGESTION})
    claimed_by: int | None = None

    @property
    def slug(self) -> str:
        """By which ids of the desk name it: its word, and its own number."""
        return f"{slug_of(self.label)[:MOST_IN_SLUG]}-{self.suggestion.suggestion_id}"

    @property
    def label(self) -> str:
        return self.suggestion.proposed.word

    @property
    def since(self) -> datetime:
        return self.suggestion.at

    def is_claimed_by_another(self, _person_id: int) -> bool:
        """Nobody takes up a suggestion: two who decide at once are told of each other."""
        return False


def waiting(suggestion: Suggestion, glossary: ServerGlossary, now: datetime) -> SuggestedWord:
    """A suggestion as the desk shows it at this moment."""
    target = target_of(suggestion.slug, suggestion.proposed.word, glossary)
    weeks = max(timedelta(), now - suggestion.at) // _WEEK
    return SuggestedWord(suggestion, target, harms((), [suggestion.texts.all]), weeks)


def target_of(slug: str, word: str, glossary: ServerGlossary) -> str:
    """The slug of the word that a suggestion is about, or that has this very name; empty where there is none.

    Where several words have the name nobody can say which is meant.
    """
    if slug and slug in glossary:
        return slug
    found = {each.slug for each in glossary.matches(Question.of(word)) if each.exact}
    return found.pop() if len(found) == 1 else ""


def mark_of(suggestion: Suggestion, stands: Term | None) -> str:
    """A fingerprint of what a curator has before them: the word as it stands there, and what would be published."""
    there = f"{stands.slug} {wording(stands)}" if stands else ""
    return fingerprint(f"{there}\n{suggestion.proposed.as_text()}")[:MARK_DIGITS]


def from_message(text: str) -> Suggested:
    """What the form is filled in with from a message: the word that it explains, or asks for, or else its text."""
    found = _EXPLAINS.fullmatch(text)
    if found and len(found["word"].split()) <= MOST_WORDS:
        return Suggested(word=found["word"].strip(), meaning=found["meaning"].strip()[:MOST_MEANING])
    if len(text) <= MOST_QUESTION and (word := word_in(text)):
        return Suggested(word=word, meaning="")
    return Suggested(word="", meaning=text.strip()[:MOST_MEANING])
