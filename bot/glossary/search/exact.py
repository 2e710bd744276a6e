"""Exact keys: the tiers under which a query is a label, tried from the strictest to the loosest."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias, TypeVar

from bot.glossary.search import policy
from bot.glossary.search.forms import Form, Owner, Rank
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import fold, squash
from bot.glossary.text.sound import heard
from bot.glossary.text.stem import all_stems, little_words, root, stem, stems
from bot.glossary.text.word_lists import word_list

Key = TypeVar("Key")
Forms: TypeAlias = tuple[Form, ...]
Stems: TypeAlias = tuple[str, ...]
Reading: TypeAlias = Callable[[str], Stems]


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
    forms: Forms

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
    """Hash tables of forms: by their letters, by their words, and by their sounds.

    One table of words serves every tier that looks at them: a form stands there under its stems, however they are read,
    and what is found is read again, as the tier does.
    """

    def __init__(self, forms: Iterable[Form], *, listens: bool = True) -> None:
        """Put the forms into their tables; into that of sounds only where somebody `listens`."""
        self._letters: dict[str, Forms] = {}
        self._words: dict[Stems, Forms] = {}
        self._sounds: dict[str, Forms] = {}
        for form in forms:
            alone = (form,)
            letters = squash(form.folded)
            _add(self._letters, letters, alone)
            for key in {read(form.folded) for read in _READINGS}:
                _add(self._words, key, alone)
            if listens and len(letters) >= policy.LEAST_HEARD and (sounds := heard(form.folded)):
                _add(self._sounds, sounds, alone)

    def hits(self, layers: Iterable[str]) -> Iterator[Hit]:
        """Give every way in which a layer of a question is a label: to the letter first, then the outermost layers."""
        peeled: list[str] = []
        for said in layers:
            if forms := self._same(said):
                yield Hit(said, Tier.SAME, forms)
            peeled.append(said)
        for said in peeled:
            yield from self._loosely(said)

    def longest(self, words: Sequence[str], at: int) -> tuple[int, Hit | None]:
        """Give the longest label that stands at a place of a text, and where it ends; without one, the next place."""
        keys = [stem(word) for word in words[at : at + policy.LONGEST_MENTION]]
        for length in range(len(keys), 0, -1):
            said = words[at : at + length]
            if forms := self._same(" ".join(said)):
                return at + length, Hit(" ".join(said), Tier.SAME, forms)
            if not little_words().isdisjoint((said[0], said[-1])):
                continue
            if forms := self._read(tuple(keys[:length]), all_stems):
                return at + length, Hit(" ".join(said), Tier.SINGULAR, forms)
            matter = tuple(key for word, key in zip(said, keys, strict=False) if word not in little_words())
            if length <= len(matter) + policy.LITTLE_WITHIN and (forms := self._read(matter, stems)):
                return at + length, Hit(" ".join(said), Tier.INFLECTED, forms)
        return at + 1, None

    def heard_in(self, words: Sequence[str]) -> Iterator[tuple[int, int, Hit]]:
        """Give the runs of words that sound like a label, the longest at each place first, and where they stand."""
        for at in range(len(words)):
            for end in range(min(at + policy.LONGEST_HEARD, len(words)), at, -1):
                said = " ".join(words[at:end])
                if (forms := self._sounds.get(heard(said))) and not self._is_label(said):
                    yield at, end, Hit(said, Tier.SOUNDED, forms)

    def of_a_nation(self, hit: Hit, nation: str) -> Hit:
        """The label that a thing has in one nation alone, where it has one: "Home help in Northern Ireland"."""
        own = f"{hit.said} in {fold(nation)}"
        return Hit(own, Tier.SAME, forms) if nation and (forms := self._same(own)) else hit

    def called(self, word: str) -> Forms:
        """The forms that are one word, but for its plural."""
        return self._read((stem(word),), all_stems)

    def is_name(self, word: str) -> bool:
        """Whether a word is by itself what readers see a term called, or letters of its name, and no everyday word."""
        owners = (owner for form in self.called(word) for owner in form.owners)
        return not is_everyday(word) and any(owner.rank <= Rank.ALIAS or is_acronym(owner.text) for owner in owners)

    def _is_label(self, said: str) -> bool:
        """Whether a text is a label as it stands, but for its plurals."""
        return bool(self._same(said) or self._read(all_stems(said), all_stems))

    def _same(self, said: str) -> Forms:
        found = self._letters.get(squash(said), ())
        return tuple(form for form in found if form.folded == said)

    def _read(self, key: Stems, read: Reading) -> Forms:
        """The forms that have these stems when they are read so."""
        found = self._words.get(key, ())
        return tuple(form for form in found if read(form.folded) == key)

    def _loosely(self, said: str) -> Iterator[Hit]:
        if forms := self._letters.get(squash(said)):
            yield Hit(said, Tier.JOINED, forms)
        for tier, read in _BY_WORDS:
            key = read(said)
            if (tier is not Tier.ROOTED or len(key) > 1) and (forms := self._read(key, read)):
                yield Hit(said, tier, forms)
        if len(said) <= policy.LONGEST_NEAR and (forms := self._sounds.get(heard(said))):
            yield Hit(said, Tier.SOUNDED, forms)


def _roots(folded: str) -> Stems:
    return tuple(map(root, stems(folded)))


def _in_order(folded: str) -> Stems:
    return tuple(sorted(stems(folded)))


_BY_WORDS: tuple[tuple[Tier, Reading], ...] = (
    (Tier.SINGULAR, all_stems),
    (Tier.INFLECTED, stems),
    (Tier.ROOTED, _roots),
    (Tier.REORDERED, _in_order),
)
_READINGS = tuple(read for _, read in _BY_WORDS)


def _add(table: dict[Key, Forms], key: Key, alone: tuple[Form]) -> None:
    """Most keys have one form: all their tables share the tuple that holds it alone."""
    table[key] = table[key] + alone if key in table else alone
