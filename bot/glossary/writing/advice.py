"""All that there is to say of a letter, to who writes it. It is advice: nothing here corrects anything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.glossary.checks.prose import HARD_GRADE, LONGEST_SENTENCE
from bot.glossary.checks.readability import MIN_WORDS
from bot.glossary.model.term import Kind as DefinitionKind
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.urgent_help import directory, letter_speaks_of_danger
from bot.glossary.writing.difficulty import Difficulty, difficulty_of
from bot.glossary.writing.finding import Finding, Kind
from bot.glossary.writing.next_step import has_next_step
from bot.glossary.writing.sentences import Sentence, sentences_of
from bot.glossary.writing.words import findings_of_words, spots_of

MOST_WORDS_A_SENTENCE = LONGEST_SENTENCE[DefinitionKind.PLAIN]


@dataclass(frozen=True, slots=True)
class Advice:
    """What there is to say: by kind, and within a kind in the order of the letter; and how hard it is as a whole.

    A letter is `urgent` where it speaks of danger: whom to ring then stands before all advice.
    """

    findings: tuple[Finding, ...]
    difficulty: Difficulty
    urgent: bool = False

    def of_kind(self, kind: Kind) -> tuple[Finding, ...]:
        """The findings of one kind, in the order of the letter."""
        return tuple(each for each in self.findings if each.kind is kind)

    def as_json(self) -> dict[str, Any]:
        """The object that `jargonbot read --json` prints (see `docs/command-line.md`)."""
        measured = self.difficulty
        return {
            "urgent": self.urgent,
            "words": measured.words,
            "sentences": measured.sentences,
            "grade": None if measured.grade is None else round(measured.grade, 1),
            "give_or_take": None if measured.margin is None else round(measured.margin, 1),
            "findings": [each.as_json() for each in self.findings],
        }


def advice_on(text: str, glossary: ServerGlossary) -> Advice:
    """Read a letter as those who get it may read it. Nothing of it is kept."""
    sentences = sentences_of(text)
    difficulty = difficulty_of(sentences)
    spots = [*spots_of(text, glossary)]
    found = [*findings_of_words(text, spots, glossary), *_long(sentences), *_whole(text, sentences, difficulty)]
    urgent = letter_speaks_of_danger(text) or any(each.slug in directory().cards for each in spots)
    return Advice(tuple(sorted(found, key=_order)), difficulty, urgent)


def _order(finding: Finding) -> tuple[int, int]:
    return [*Kind].index(finding.kind), finding.start


def _long(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    for each in sentences:
        if each.measured.words > MOST_WORDS_A_SENTENCE:
            yield Finding(Kind.LONG_SENTENCE, each.start, each.end, each.text, words=each.measured.words)


def _whole(text: str, sentences: Sequence[Sentence], difficulty: Difficulty) -> Iterator[Finding]:
    """Hard only where it is so for sure; and a few words need no next step."""
    if difficulty.is_surely_above(HARD_GRADE):
        yield Finding(Kind.HARD)
    if difficulty.words >= MIN_WORDS and not has_next_step(text, sentences):
        yield Finding(Kind.NO_NEXT_STEP)
