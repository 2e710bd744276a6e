"""The one rule by which an entry is a word that is there already, whoever brings it: a form, a file, a suggestion.

It is one where its label is a label or another name of the word, or where it is an acronym that is only spelt out, and
the word is called so. Letters that stand for something else are another word. Where a label only looks like one of the
word, as “АРІ” in Cyrillic letters looks like “API”, a person has to say.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from bot.glossary.model.term import Term
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import fold
from bot.glossary.text.skeleton import skeleton
from bot.glossary.text.stem import all_stems
from bot.glossary.text.word_lists import word_list

LONGEST_EXPANSION = 12  # words; what is longer explains more than letters
_BRACKETED = re.compile(r"(?P<outside>[^()]+?)\s*\((?P<inside>[^()]+)\)\s*")
_SIGNS = re.compile(r"[^\w\s.,;:!?()'’‘´`\u200b-\u200f&/\"“”–—-]")  # but those that only part words
Stems = tuple[str, ...]


class How(IntEnum):
    """By what an entry is like a word; the clearer, the smaller."""

    LABEL = 0
    EXPANSION = 1
    OTHER_NAME = 2
    LOOKS = 3


class Verdict(StrEnum):
    """Whether an entry is a word of the same name: surely, perhaps, so that a person has to say, or surely not."""

    SAME = "same"
    PERHAPS = "perhaps"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Likeness:
    """A word that has a name of an entry."""

    term: Term
    how: How
    verdict: Verdict


class KnownWords:
    """Words by all their names. They may be added to, and a word takes the place of the one of its slug."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self._terms: dict[str, Term] = {}
        self._called: dict[str, dict[str, tuple[How, str]]] = defaultdict(dict)
        self._looks: dict[str, dict[str, str]] = defaultdict(dict)
        self._meant: dict[str, dict[str, frozenset[Stems]]] = {}  # by slug and letters, while the word stays as it is
        for each in terms:
            self.add(each)

    def __contains__(self, slug: object) -> bool:
        return slug in self._terms

    def __getitem__(self, slug: str) -> Term:
        return self._terms[slug]

    def add(self, term: Term) -> None:
        """Know a word. The names that it had before stay with it."""
        self._terms[term.slug] = term
        self._meant.pop(term.slug, None)
        for how, text in _names(term):
            known = self._called[_key(text)].get(term.slug)
            if known is None or how < known[0]:
                self._called[_key(text)][term.slug] = how, text
            if how is not How.EXPANSION:
                self._looks[skeleton(text)][term.slug] = _key(text)

    def like(self, entry: Term) -> tuple[Likeness, ...]:
        """The words that have a name of an entry, the likeliest first, but for the one of its own slug."""
        found: dict[str, Likeness] = {}
        for each in self._like(entry):
            known = found.get(each.term.slug)
            if known is None or _rank(each) < _rank(known):
                found[each.term.slug] = each
        return tuple(sorted(found.values(), key=_rank))

    def same(self, entry: Term) -> Likeness | None:
        """The one word that an entry surely is; None where there is none, or a person has to say which."""
        return surely(entry, self.like(entry))

    def _like(self, entry: Term) -> Iterator[Likeness]:
        for name in _own_names(entry):
            ours = _meant_by(entry, name) if is_acronym(name) else frozenset()
            for slug, (how, text) in self._called.get(_key(name), {}).items():
                if slug != entry.slug and not _differ_in_case(name, text):
                    yield Likeness(self._terms[slug], how, self._verdict(slug, name, how, ours))
        for text in _spelt_out(entry):
            for slug, (how, _) in self._called.get(_key(text), {}).items():
                if slug != entry.slug and how is not How.EXPANSION:
                    yield Likeness(self._terms[slug], How.EXPANSION, Verdict.SAME)
        for name in entry.aliases if bare_label(entry.label) == entry.label else ():
            for slug, (how, text) in self._called.get(_key(name), {}).items():
                if slug != entry.slug and how is How.LABEL and not _differ_in_case(name, text):
                    yield Likeness(self._terms[slug], How.OTHER_NAME, Verdict.PERHAPS)

        for name in _own_names(entry):
            for slug, key in self._looks.get(skeleton(name), {}).items():
                if slug != entry.slug and key != _key(name) and fold(key) != fold(name):
                    yield Likeness(self._terms[slug], How.LOOKS, Verdict.PERHAPS)

    def _verdict(self, slug: str, name: str, how: How, ours: frozenset[Stems]) -> Verdict:
        """Whether an entry whose letters may mean `ours` is the word that has this name, too."""
        if how is How.EXPANSION or not is_acronym(name):
            return Verdict.SAME
        theirs = self._meant_by(slug, name)
        if ours and theirs:
            return Verdict.DIFFERENT if ours.isdisjoint(theirs) else Verdict.SAME
        return Verdict.SAME if how is How.LABEL else Verdict.PERHAPS

    def _meant_by(self, slug: str, name: str) -> frozenset[Stems]:
        known = self._meant.setdefault(slug, {})
        if name not in known:
            known[name] = _meant_by(self._terms[slug], name)
        return known[name]


def surely(entry: Term, alike: Iterable[Likeness]) -> Likeness | None:
    """Which of the words that have a name of an entry it surely is, if a person need not say.

    Of several that are as likely, or of those that it may be, it is the one that says just what the entry says.
    """
    like = [each for each in alike if each.verdict is not Verdict.DIFFERENT]
    sure = [each for each in like if each.verdict is Verdict.SAME]
    nearest = [each for each in sure if each.how is sure[0].how]
    texts = {each.text for each in entry.definitions}
    told = [each for each in nearest or like if not texts.isdisjoint(known.text for known in each.term.definitions)]
    return next((those[0] for those in (nearest, told) if len(those) == 1), None)


def _key(name: str) -> str:
    """A folded name with the signs that make another word of it: C++ is not C, and C# is neither."""
    return fold(name) + "".join(sign for sign in _SIGNS.findall(name) if not sign.isalnum())


def _rank(each: Likeness) -> tuple[int, int]:
    return list(Verdict).index(each.verdict), each.how


def _names(term: Term) -> Iterator[tuple[How, str]]:
    """By what a word is found again: its label, other names, and what its letters are spelt out to."""
    for name in _own_names(term):
        yield How.LABEL, name
    for name in (*term.aliases, *term.welsh_labels):
        yield How.OTHER_NAME, name
    for text in _spelt_out(term):
        yield How.EXPANSION, text


def _own_names(term: Term) -> Iterator[str]:
    """The label; of “Mental Capacity Act (MCA)” also both of its parts, for they name the same."""
    yield term.label
    if (parts := _BRACKETED.fullmatch(term.label)) and is_acronym(parts["inside"]):
        yield from parts.groups()


def bare_label(label: str) -> str:
    """A label without the word in brackets that tells it from others, as in “PA (parish assembly)”."""
    parts = _BRACKETED.fullmatch(label)
    return label if parts is None or is_acronym(parts["inside"]) else parts["outside"]


def _spelt_out(term: Term) -> Iterator[str]:
    """The definitions of an acronym that only spell it out."""
    if is_acronym(term.label):
        yield from (each.text.rstrip(". ") for each in term.definitions if is_expansion(each.text, term.label))


def is_expansion(text: str, acronym: str) -> bool:
    """Whether a text is no more than what the letters of an acronym stand for, as “Step-free” is of SF."""
    words = fold(text).split()
    if not 1 < len(words) <= LONGEST_EXPANSION or "." in text.rstrip(". "):
        return False
    letters = fold(acronym).replace(" ", "")
    little: frozenset[str] = word_list("little_words")
    left_out = (frozenset[str](), little, little | {"and"}, word_list("stop_words"))
    return any(_stand_for(letters, [word for word in words if word not in those]) for those in left_out)


def _stand_for(letters: str, words: Sequence[str]) -> bool:
    """Whether each letter stands for one word: for any of its letters, since X is often “extra” or “exit”."""
    return len(letters) == len(words) and all(map(str.__contains__, words, letters))


def _meant_by(term: Term, acronym: str) -> frozenset[Stems]:
    """What the letters of an acronym stand for, to go by the names and the definitions of a word; plurals are alike."""
    told_apart = [parts["inside"] for parts in [_BRACKETED.fullmatch(term.label)] if parts]
    texts = (*_own_names(term), *told_apart, *term.aliases, *(each.text for each in term.definitions))
    return frozenset(tuple(all_stems(fold(text))) for text in texts if is_expansion(text, acronym))


def _differ_in_case(one: str, other: str) -> bool:
    """PIP is a benefit and PiP may be something else: the capitals within letters tell them apart."""
    return one != other and is_acronym(one) and is_acronym(other) and one.replace(".", "") != other.replace(".", "")
