"""The sets of words that files brought into the shared words: which there are, and taking one out again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from bot.errors import JargonError
from bot.glossary.model.term import Term
from bot.service.lexicon import Lexicon, shared
from bot.store.imports import ForgetSet, WordSet, shared_without, word_sets
from bot.store.store import Store
from bot.store.terms import BASE
from bot.strings import word_sets as strings


def set_of(file: str) -> str:
    """The name under which what a file brings is remembered: that of the file, without its ending."""
    return Path(file).stem


@dataclass(frozen=True, slots=True)
class SetChange:
    """What an import changes in a set: the labels of its words that are new, other than before, or gone."""

    name: str
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    again: bool

    @classmethod
    def of(cls, words: WordSet, held: Sequence[Term] | None) -> Self:
        """The change from what a set held, if there was one, to what it is to hold."""
        before = {each.slug: each for each in held or ()}
        after = {each.slug: each for each in words.terms}
        return cls(
            words.name,
            tuple(each.label for slug, each in after.items() if slug not in before),
            tuple(each.label for slug, each in after.items() if slug in before and _said(before[slug]) != _said(each)),
            tuple(each.label for slug, each in before.items() if slug not in after),
            again=held is not None,
        )

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


def _said(term: Term) -> Term:
    """A term without the keys of its definitions, which a file need not give."""
    return replace(term, definitions=tuple(replace(each, known_as="") for each in term.definitions))


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What goes with a set: the labels of words that nobody else brought, of those that say less, and of all others."""

    name: str
    gone: tuple[str, ...]
    less: tuple[str, ...]
    same: tuple[str, ...]
    definitions: int


class WordSets:
    """What was imported, set by set; it blocks on the store, as the command line does."""

    def __init__(self, store: Store, lexicon: Lexicon) -> None:
        self._store, self._lexicon = store, lexicon

    def all(self) -> list[WordSet]:
        """All sets, the one that was imported last at the end."""
        return self._store.ask_now(word_sets)

    def without(self, name: str) -> Forgotten:
        """What would go with a set. Nothing is changed.

        Raises:
            JargonError: there is no set of that name.
        """
        shipped, imported, layers, held = self._store.ask_now(shared_without, [name])
        if name not in held:
            raise JargonError(strings.no_such_set(name, [each.name for each in self.all()]))
        after = {each.slug: each for each in shared(shipped, imported, layers)}
        before = {each.slug: each for each in self._lexicon.of(BASE).terms()}
        theirs = [before[each.slug] for each in held[name] if each.slug in before]
        return Forgotten(
            name,
            tuple(each.label for each in theirs if each.slug not in after),
            tuple(each.label for each in theirs if each.slug in after and after[each.slug] != each),
            tuple(each.label for each in theirs if each.slug in after and after[each.slug] == each),
            sum(len(each.definitions) for each in theirs)
            - sum(len(after[each.slug].definitions) for each in theirs if each.slug in after),
        )

    def forget(self, name: str) -> Forgotten:
        """Take a set out: exactly what it alone brought.

        Raises:
            JargonError: there is no set of that name.
        """
        forgotten = self.without(name)
        self._store.do_now(ForgetSet(name))
        self._lexicon.refresh()
        return forgotten
