"""What tells several meanings of one label apart for a reader: a topic, a nation, or the first words of each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from bot.glossary.model.term import Term
from bot.glossary.text.visible import visible

MOST_WORDS = 6  # of a text that tells meanings apart: enough to know it again, short enough for a button
FEWEST_WORDS = 3


def tellers(terms: Iterable[Term]) -> Mapping[str, str]:
    """By slug, what only this one of the terms of its label has; empty where the label says it alone.

    It is never a number: where all that two terms say is the same, their slugs are all that is left.
    """
    alike: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        alike[shown_label(term).casefold()].append(term)
    return {term.slug: _teller(term, among) for among in alike.values() for term in among}


def named_apart(terms: Iterable[Term]) -> Mapping[str, str]:
    """By slug, each label with what tells it apart, in the order of the terms."""
    terms = list(terms)
    apart = tellers(terms)
    return {each.slug: qualified(shown_label(each), apart[each.slug]) for each in terms}


def qualified(label: str, teller: str) -> str:
    """A label with what tells it from others of that name."""
    return f"{label} ({teller})" if teller else label


def shown_label(term: Term) -> str:
    """The label on one line, as people see it; the slug where they would see nothing."""
    return " ".join(visible(term.label).split()) or term.slug


def _teller(term: Term, among: Sequence[Term]) -> str:
    others = [each for each in among if each is not term]
    return next(_own(term, others), term.slug) if others else ""


def _own(term: Term, others: Sequence[Term]) -> Iterator[str]:
    """All that only this term has, what is read best first."""
    theirs = {name for each in others for name in (*each.topics, *each.nations)}
    yield from (name for name in (*term.topics, *term.nations) if name not in theirs)
    texts = [_words(each) for each in others]
    if (words := _words(term)) and words not in texts:
        yield _first_words(words, texts)
    organisations = {definition.source.organisation for each in others for definition in each.definitions}
    ours = (definition.source.organisation for definition in term.definitions)
    yield from (name for name in ours if name and name not in organisations)
    aliases = {alias for each in others for alias in each.aliases}
    yield from (alias for alias in term.aliases if alias not in aliases)


def _first_words(words: Sequence[str], others: Iterable[Sequence[str]]) -> str:
    """Words from the beginning; where texts begin alike, from before the first one that is different."""
    parted = max(_alike(words, other) for other in others)
    start = 0 if parted < MOST_WORDS else min(parted, len(words) - 1) - 1
    shown = words[start : start + max(FEWEST_WORDS, parted - start + 1)]
    begin, end = "… " if start else "", "…" if start + len(shown) < len(words) else ""
    return f"{begin}{' '.join(shown).rstrip('.,;:')}{end}"


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many words two texts begin alike."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (ours, theirs) in enumerate(pairs) if ours != theirs), min(len(one), len(other)))


def _words(term: Term) -> Sequence[str]:
    return _words_of(term.definitions[0].text) if term.definitions else ()


@lru_cache(256)  # each is held against each of the others of its label
def _words_of(text: str) -> Sequence[str]:
    return visible(text).split()
