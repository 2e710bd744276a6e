"""What there is to say of one place in a letter."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What sort of thing it is, in the order in which writers meet them. Programs know them by their values."""

    ADVISED = "advised"  # people advise other words than these
    UNEXPLAINED = "unexplained"  # jargon that the letter does not explain
    SEVERAL_MEANINGS = "several_meanings"  # letters or words that stand for several things
    LONG_SENTENCE = "long_sentence"
    HARD = "hard"  # the letter as a whole
    NO_NEXT_STEP = "no_next_step"  # the same


@dataclass(frozen=True, slots=True)
class Instead:
    """What can be said instead, why, who says so, and the one nation where it holds. What nobody gave is empty."""

    words: str
    why: str = ""
    by: str = ""
    url: str = ""
    nation: str = ""

    def as_json(self) -> dict[str, str]:
        """The object that stands in JSON."""
        return {"words": self.words, "why": self.why, "by": self.by, "url": self.url, "nation": self.nation}


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a letter, and what may stand there instead. Offsets count code points, `end` exclusive.

    A finding of the letter as a whole is at its start, with no words. `slug` is the term, where there is one; `words`
    how many a sentence has; `meanings` the labels for which the same letters stand.
    """

    kind: Kind
    start: int = 0
    end: int = 0
    text: str = ""
    slug: str = ""
    words: int = 0
    meanings: tuple[str, ...] = ()
    instead: tuple[Instead, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The object that `jargonbot read --json` prints, without the sentence that says it."""
        return {
            "kind": self.kind.value,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "slug": self.slug or None,
            "words": self.words or None,
            "meanings": list(self.meanings),
            "instead": [each.as_json() for each in self.instead],
        }
