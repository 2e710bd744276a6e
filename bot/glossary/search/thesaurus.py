"""Everyday words and the words of definitions that they stand for (`data/words/thesaurus.yaml`)."""

from collections.abc import Iterable, Sequence
from functools import cache

from bot.glossary.text.stem import root
from bot.glossary.text.word_lists import word_tree

NO_IDEA: frozenset[int] = frozenset()


class Thesaurus:
    """Wordings by the ideas they belong to; an idea is only ever a number."""

    def __init__(self, ideas: Iterable[Sequence[str]]) -> None:
        self._ideas: dict[str, frozenset[int]] = {}
        for number, wordings in enumerate(ideas):
            for wording in wordings:
                self._ideas[wording] = self._ideas.get(wording, NO_IDEA) | {number}
        self._listed = {root(wording): wording for wording in sorted(self._ideas) if " " not in wording}
        self.phrases = sorted((wording for wording in self._ideas if " " in wording), key=len, reverse=True)

    def ideas(self, wording: str) -> frozenset[int]:
        """The numbers of the ideas that a wording belongs to."""
        return self._ideas.get(wording, NO_IDEA)

    def wording(self, word: str) -> str:
        """The form of a word under which it is listed; the word itself where it is not."""
        return word if word in self._ideas else self._listed.get(root(word), word)


@cache
def thesaurus() -> Thesaurus:
    """The thesaurus that comes with the program."""
    return Thesaurus(word_tree("thesaurus"))
