"""How hard a letter is as a whole, and by how much that may be off."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean

from bot.glossary.checks.readability import flesch_kincaid
from bot.glossary.writing.sentences import Sentence

FEWEST_WORDS = 100  # below, one long word moves the grade; the passages on which the formula was fitted are longer
FEWEST_SENTENCES = 5
YEARS_BEFORE_SCHOOL = 5  # in which a child in the US is before grade 1, so that grade 6 is read at 11


@dataclass(frozen=True, slots=True)
class Difficulty:
    """The measures of a letter. `grade` and its `margin` are None where the letter is too short to tell.

    The grade is that of Flesch and Kincaid (`readability.py`). The margin is two standard errors of it: so far off it
    may be by the chance of which sentences the letter has.
    """

    words: int
    sentences: int
    grade: float | None = None
    margin: float | None = None

    @property
    def age(self) -> int | None:
        """The age at which people at school read as well, in years."""
        return None if self.grade is None else max(YEARS_BEFORE_SCHOOL, round(self.grade) + YEARS_BEFORE_SCHOOL)

    def is_surely_above(self, grade: float) -> bool:
        """Whether the letter is harder than a grade, whatever chance has done."""
        return self.grade is not None and self.margin is not None and self.grade - self.margin > grade


def difficulty_of(sentences: Sequence[Sentence]) -> Difficulty:
    """Measure a letter by its sentences."""
    counts = [(each.measured.words, each.measured.syllables) for each in sentences]
    words = sum(count[0] for count in counts)
    if words < FEWEST_WORDS or len(counts) < FEWEST_SENTENCES:
        return Difficulty(words, len(counts))
    syllables = sum(count[1] for count in counts)
    without = [flesch_kincaid(words - own, len(counts) - 1, syllables - of_own) for own, of_own in counts]
    return Difficulty(words, len(counts), flesch_kincaid(words, len(counts), syllables), 2 * _standard_error(without))


def _standard_error(without: Sequence[float]) -> float:
    """How far the grade lies off by chance, by the grades without each of the sentences.

    Efron and Stein, The Jackknife Estimate of Variance, 1981.
    """
    mean = fmean(without)
    return sqrt((len(without) - 1) / len(without) * sum((each - mean) ** 2 for each in without))
