"""Names of terms on buttons and in lists: short, legible, and no two alike."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bot.discord.kit.text import bare, cut, units
from bot.glossary.model.term import Term

MOST_APART = 40


def names(terms: Iterable[Term], most: int) -> dict[str, str]:
    """A name of at most `most` UTF-16 units for each term, by slug, in the order of the terms.

    Terms of one label are told apart by what only one of them has: a topic, a nation, or else the slug.
    """
    terms = list(terms)
    alike: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        alike[_label(term).casefold()].append(term)
    return {term.slug: _name(term, alike[_label(term).casefold()], most) for term in terms}


def _name(term: Term, among: Sequence[Term], most: int) -> str:
    apart = f" ({cut(bare(_own(term, among)), MOST_APART)})" if len(among) > 1 else ""
    return cut(_label(term), most - units(apart)) + apart


def _label(term: Term) -> str:
    return bare(" ".join(term.label.split())) or term.slug


def _own(term: Term, among: Sequence[Term]) -> str:
    shared = {each for other in among if other is not term for each in (*other.topics, *other.nations)}
    return next((each for each in (*term.topics, *term.nations) if each not in shared), term.slug)
