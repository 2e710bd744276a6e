"""Exact keys: the tiers under which a query is a label, tried from the strictest to the loosest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from bot.glossary.search import policy
from bot.glossary.search.forms import Form, Owner
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import squash
from bot.glossary.text.sound import heard
from bot.glossary.text.stem import all_stems, little_words, root, stem, stems
from bot.glossary.text.word_lists import word_list

Key = TypeVar("Key")


class Tier(float, Enum):
    """How a query is a label. The value is the confidence: strictest first, all above any near miss."""

    SAME = policy.SAME
    JOINED = policy.JOINED
    SINGULAR = policy.SINGULAR
    INFLECTED = policy.INFLECTED
    ROOTED = policy.ROOTED
    REORDERED = policy.REORDERED
    SOUNDED = policy.SOUNDED


@dataclass(frozen=True, slots=True)
class Hit:
    """What was said, which forms it is, and under which tier."""

    said: str
    tier: Tier
    forms: tuple[Form, ...]

    @property
    def owners(self) -> list[Owner]:
        """The terms that are called so."""
        return [owner for form in self.forms for owner in form.owners]

    @property
    def is_acronym(self) -> bool:
        """Whether it is the letters of a name."""
        return any(is_acronym(owner.text) for owner in self.owners)

    @property
    def is_everyday(self) -> bool:
        """Whether it is one word that people also say without meaning the term, or too short to be told from one."""
        return " " not in self.said and (all(owner.everyday for owner in self.owners) or is_everyday(self.said))

    @property
    def wording(self) -> frozenset[str]:
        """The words of all names of its terms, by stems, and those that were said."""
        return frozenset(stems(self.said)).union(*(owner.names for owner in self.owners))


def is_everyday(word: str) -> bool:
    """Whether a word is too short, or too usual, to be taken for a label where it stands among others."""
    return len(word) < policy.SHORTEST_MENTION or word in word_list("ordinary")


class Exact:
    """Hash tables of forms, one a tier."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._same: dict[str, tuple[Form, ...]] = {}
        self._joined: dict[str, tuple[Form, ...]] = {}
        self.singular: dict[tuple[str, ...], tuple[Form, ...]] = {}
        self.inflected: dict[tuple[str, ...], tuple[Form, ...]] = {}
        self._rooted: dict[tuple[str, ...], tuple[Form, ...]] = {}
        self._reordered: dict[tuple[str, ...], tuple[Form, ...]] = {}
        self._sounded: dict[str, tuple[Form, ...]] = {}
        for form in forms:
            alone = (form,)
            words = stems(form.folded)
            self._same[form.folded] = alone
            _add(self._joined, squash(form.folded), alone)
            _add(self.singular, all_stems(form.folded), alone)
            _add(self.inflected, words, alone)
            _add(self._rooted, tuple(map(root, words)), alone)
            _add(self._reordered, tuple(sorted(words)), alone)
            if len(squash(form.folded)) >= policy.LEAST_HEARD and (key := heard(form.folded)):
                _add(self._sounded, key, alone)

    def hits(self, layers: Iterable[str]) -> Iterator[Hit]:
        """Give every way in which a layer of a question is a label: to the letter first, then the outermost layers."""
        peeled: list[str] = []
        for said in layers:
            if forms := self._same.get(said):
                yield Hit(said, Tier.SAME, forms)
            peeled.append(said)
        for said in peeled:
            yield from self._loosely(said)

    def longest(self, words: Sequence[str], at: int) -> tuple[int, Hit | None]:
        """Give the longest label that stands at a place of a text, and where it ends; without one, the next place."""
        keys = [stem(word) for word in words[at : at + policy.LONGEST_MENTION]]
        for length in range(len(keys), 0, -1):
            said = words[at : at + length]
            if forms := self._same.get(" ".join(said)):
                return at + length, Hit(" ".join(said), Tier.SAME, forms)
            if not little_words().isdisjoint((said[0], said[-1])):
                continue
            if forms := self.singular.get(tuple(keys[:length])):
                return at + length, Hit(" ".join(said), Tier.SINGULAR, forms)
            matter = tuple(key for word, key in zip(said, keys, strict=False) if word not in little_words())
            if length <= len(matter) + policy.LITTLE_WITHIN and (forms := self.inflected.get(matter)):
                return at + length, Hit(" ".join(said), Tier.INFLECTED, forms)
        return at + 1, None

    def heard_in(self, words: Sequence[str]) -> Iterator[tuple[int, int, Hit]]:
        """Give the runs of words that sound like a label, the longest at each place first, and where they stand."""
        for at in range(len(words)):
            for end in range(min(at + policy.LONGEST_HEARD, len(words)), at, -1):
                said = " ".join(words[at:end])
                if not self._is_label(said) and (forms := self._sounded.get(heard(said))):
                    yield at, end, Hit(said, Tier.SOUNDED, forms)

    def _is_label(self, said: str) -> bool:
        """Whether a text is a label as it stands, but for its plurals."""
        return said in self._same or all_stems(said) in self.singular

    def _loosely(self, said: str) -> Iterator[Hit]:
        if forms := self._joined.get(squash(said)):
            yield Hit(said, Tier.JOINED, forms)
        if forms := self.singular.get(all_stems(said)):
            yield Hit(said, Tier.SINGULAR, forms)
        words = stems(said)
        if forms := self.inflected.get(words):
            yield Hit(said, Tier.INFLECTED, forms)
        if len(words) > 1 and (forms := self._rooted.get(tuple(map(root, words)))):
            yield Hit(said, Tier.ROOTED, forms)
        if forms := self._reordered.get(tuple(sorted(words))):
            yield Hit(said, Tier.REORDERED, forms)
        if len(said) <= policy.LONGEST_NEAR and (forms := self._sounded.get(heard(said))):
            yield Hit(said, Tier.SOUNDED, forms)


def _add(table: dict[Key, tuple[Form, ...]], key: Key, alone: tuple[Form]) -> None:
    """Most keys have one form: all their tables share the tuple that holds it alone."""
    table[key] = table[key] + alone if key in table else alone
