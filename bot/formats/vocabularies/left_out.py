"""What a file says that a glossary has no place for, counted: whoever brings it in is told what is not there."""

from collections import Counter
from collections.abc import Callable, Iterator

from bot.glossary.checks.finding import Finding, Place, Severity
from bot.strings import vocabularies as strings

Sentence = Callable[[int], str]


class LeftOut:
    """Counts by the sentence that tells of them."""

    def __init__(self) -> None:
        self._counts: Counter[Sentence] = Counter()

    def note(self, sentence: Sentence, number: int = 1) -> None:
        """Count something that is left out."""
        self._counts[sentence] += number

    def warnings(self, file: str) -> Iterator[Finding]:
        """One warning for each kind of thing."""
        for sentence, number in self._counts.items():
            if number:
                yield Finding(Place(file), sentence(number), strings.left_out_remedy(), Severity.WARNING)
