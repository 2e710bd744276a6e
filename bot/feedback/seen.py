"""What a curator had before them when a form about flags opened, in the six letters that its id has room for."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2s
from string import ascii_lowercase

WORD_DIGITS = 4
_LETTERS = ascii_lowercase[6:]  # none that a fingerprint of words has: forms of earlier versions hold six digits of it
_NO_WORDS = "0" * WORD_DIGITS


@dataclass(frozen=True, slots=True)
class Seen:
    """How the fingerprint of the words began, and which was the last decision about them, where that is known."""

    words: str = ""
    decision: str = ""

    @classmethod
    def of(cls, wording: str, review_id: str) -> Seen:
        """What is seen now; no `review_id` where nothing was decided yet."""
        return cls(wording[:WORD_DIGITS] or _NO_WORDS, _letters(review_id))

    @classmethod
    def read(cls, text: str) -> Seen:
        """What the id of a form holds."""
        words, decision = text[:WORD_DIGITS], text[WORD_DIGITS:]
        return cls(words, decision) if set(decision) <= set(_LETTERS) else cls(text)

    def __str__(self) -> str:
        return self.words + self.decision

    def is_decided_since(self, review_id: str) -> bool:
        """Whether somebody decided between then and now; one such decision in 400 is not noticed."""
        return bool(self.decision) and self.decision != _letters(review_id)


def _letters(review_id: str) -> str:
    first, second = blake2s(review_id.encode(), digest_size=2).digest()
    return _LETTERS[first % len(_LETTERS)] + _LETTERS[second % len(_LETTERS)]
