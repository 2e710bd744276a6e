"""Forms: every distinct folded text that terms are found by, and which terms it stands for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Protocol

from bot.glossary.text.fold import fold
from bot.glossary.text.stem import all_stems


class Labelled(Protocol):
    """Anything with a slug and labels: a `Term`, or a row of a benchmark."""

    @property
    def slug(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...
    @property
    def hidden_labels(self) -> tuple[str, ...]: ...


class Rank(IntEnum):
    """How a term came by a form; a better rank hides a worse one that folds the same."""

    PREFERRED = 0
    ALIAS = 1
    HIDDEN = 2
    PART = 3


@dataclass(frozen=True, slots=True, order=True)
class Owner:
    """A term that has a form, by which of its texts, and whether people also say that without meaning the term."""

    rank: Rank
    slug: str
    label: str
    text: str
    everyday: bool = False
    names: frozenset[str] = field(default=frozenset(), compare=False)  # the words of all names of the term, by stems


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A folded text and its owners, best rank first."""

    folded: str
    owners: tuple[Owner, ...]


_BRACKETED = re.compile(r"^(?P<outside>[^()]{2,}?)\s*\((?P<inside>[^()]{2,12})\)$")


def forms_of(terms: Iterable[Labelled]) -> list[Form]:
    """Gather the forms of all terms, in the order of their text, whatever the order of loading."""
    return _gathered(owner for term in terms for owner in _owners(term))


def phrases_of(terms: Iterable[Labelled]) -> list[Form]:
    """Gather people's own words for things, where terms have any, in the same way. In a letter they are no jargon."""
    return _gathered(owner for term in terms for owner in _phrases(term))


def _gathered(owners: Iterable[Owner]) -> list[Form]:
    found: dict[str, list[Owner]] = {}
    for owner in owners:
        if folded := fold(owner.text):
            found.setdefault(folded, []).append(owner)
    return [Form(folded, _one_a_term(found[folded])) for folded in sorted(found)]


def usual_words(terms: Iterable[Labelled]) -> frozenset[str]:
    """Gather the words that definitions use, where terms have any: words that people spell so on purpose."""
    texts = (definition.text for term in terms for definition in getattr(term, "definitions", ()))
    return frozenset(word for text in texts for word in fold(text).split())


def _owners(term: Labelled) -> Iterator[Owner]:
    everyday = frozenset(getattr(term, "everyday", ()))
    texts = tuple(_texts(term))
    names = frozenset(word for rank, text in texts if rank <= Rank.ALIAS for word in all_stems(fold(text)))
    for rank, text in texts:
        yield Owner(rank, term.slug, term.label, text, text in everyday, names)


def _texts(term: Labelled) -> Iterator[tuple[Rank, str]]:
    yield Rank.PREFERRED, term.label
    for text in (*term.aliases, *getattr(term, "welsh_labels", ())):
        yield Rank.ALIAS, text
    for text in term.hidden_labels:
        yield Rank.HIDDEN, text
    for text in (term.label, *term.aliases):
        yield from _parts(text)


def _phrases(term: Labelled) -> Iterator[Owner]:
    for text in getattr(term, "people_say", ()):
        yield Owner(Rank.HIDDEN, term.slug, term.label, text)


def _parts(text: str) -> Iterator[tuple[Rank, str]]:
    """Split "Mental Capacity Act (MCA)": initials in brackets are an alias, what stands before is a part."""
    if "(" not in text or not (found := _BRACKETED.match(text.strip())):
        return
    yield Rank.PART, found["outside"]
    if sum(map(str.isupper, found["inside"])) >= 2:
        yield Rank.ALIAS, found["inside"]


def _one_a_term(owners: list[Owner]) -> tuple[Owner, ...]:
    if len(owners) == 1:
        return tuple(owners)
    best: dict[str, Owner] = {}
    for owner in sorted(owners):
        best.setdefault(owner.slug, owner)
    return tuple(best.values())
