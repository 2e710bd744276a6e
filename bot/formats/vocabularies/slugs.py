"""Slugs for the entries of a file, each another one, in the time that it takes to make them."""

from collections.abc import Iterable
from itertools import count

from bot.glossary.model.slug import slug_of


class Slugs:
    """Gives slugs by labels; those of one label are numbered on from the last."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def given(self, label: str) -> str:
        """A slug that no entry has yet."""
        base = slug_of(label)
        names = (base if number == 1 else f"{base}-{number}" for number in count(self._last.get(base, 0) + 1))
        slug = next(each for each in names if each not in self._taken)
        self._last[base] = self._last.get(base, 0) + 1
        self._taken.add(slug)
        return slug
