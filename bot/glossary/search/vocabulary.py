"""The words of a glossary: those of its names, and those that its definitions use."""

from __future__ import annotations

from collections.abc import Iterable

from bot.glossary.search.forms import Form, Labelled, usual_words
from bot.glossary.text.stem import stem


class Vocabulary:
    """What a glossary says, so that a word can be told from a slip."""

    def __init__(self, terms: Iterable[Labelled], forms: Iterable[Form]) -> None:
        self._usual = usual_words(terms)
        self._names = frozenset(word for form in forms for owner in form.owners for word in owner.names)

    def is_usual(self, word: str) -> bool:
        """Whether definitions use a folded word just so."""
        return word in self._usual

    def knows(self, word: str) -> bool:
        """Whether a folded word stands in a definition, or a form of it in a name."""
        return word in self._usual or stem(word) in self._names
