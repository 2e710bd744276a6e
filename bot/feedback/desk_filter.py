"""Which of the flagged words a curator wants to see."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.feedback.clashing import EVERYONE
from bot.feedback.flagged_word import DeskWord


@dataclass(frozen=True, slots=True)
class DeskFilter:
    """What all words have in common that are shown; as it is made, it lets every word through.

    `reasons` are those of which a word has at least one, if any are named; `weeks` how long it has waited at least;
    `letters` the first and the last letter with which slugs begin.
    """

    reasons: frozenset[str] = frozenset()
    commented: bool = False
    hurting: bool = False
    weeks: int = 0
    letters: str = ""

    def lets_through(self, word: DeskWord) -> bool:
        """Whether a word is shown."""
        return (
            (not self.reasons or not self.reasons.isdisjoint(word.reasons))
            and (not self.commented or word.comments > 0)
            and (not self.hurting or bool(word.harms))
            and word.weeks >= self.weeks
            and (not self.letters or self.letters[0] <= word.slug.lstrip(EVERYONE)[0] <= self.letters[-1])
        )

    def of(self, words: Iterable[DeskWord]) -> list[DeskWord]:
        """Those of the words that are shown, in their order."""
        return [word for word in words if self.lets_through(word)]


EVERYTHING = DeskFilter()
