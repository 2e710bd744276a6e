"""The words of a glossary: those of its names, and those that its definitions use."""

from __future__ import annotations

from collections.abc import Iterable

from bot.glossary.search.forms import Form, Labelled, usual_words
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import root, stem
from bot.glossary.text.word_lists import word_list


class Vocabulary:
    """What a glossary says, so that a word can be told from a slip."""

    def __init__(self, terms: Iterable[Labelled], forms: Iterable[Form]) -> None:
        self._usual = usual_words(terms)
        self._terms = {term.slug: term for term in terms}
        # All owners of one term share one set: read once, or a term of 20,000 names takes 400,000,000 steps.
        self._names = frozenset[str]().union(*{owner.names for form in forms for owner in form.owners})

    def is_usual(self, word: str) -> bool:
        """Whether definitions use a folded word just so."""
        return word in self._usual

    def is_real(self, word: str) -> bool:
        """Whether a folded word is one that people write on purpose, here or elsewhere."""
        return self.knows(word) or word in word_list("ordinary") or word in word_list("right_elsewhere")

    def says(self, slug: str, word: str) -> bool:
        """Whether a form of a folded word stands in the names, phrases or definitions of a term."""
        term = self._terms[slug]
        phrases: tuple[str, ...] = getattr(term, "people_say", ())
        definitions = (each.text for each in getattr(term, "definitions", ()))
        names = (term.label, *term.aliases, *term.hidden_labels)
        return any(root(word) in map(root, fold(text).split()) for text in (*names, *phrases, *definitions))

    def names_with(self, word: str) -> bool:
        """Whether a form of a folded word stands in a name."""
        return stem(word) in self._names

    def knows(self, word: str) -> bool:
        """Whether a folded word stands in a definition, or a form of it in a name."""
        return word in self._usual or stem(word) in self._names
