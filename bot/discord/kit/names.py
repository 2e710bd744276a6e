"""Names of terms on buttons and in lists: short, legible, and no two alike."""

from collections.abc import Iterable

from bot.discord.kit.text import bare, cut, units
from bot.glossary.model.telling_apart import qualified, shown_label, tellers
from bot.glossary.model.term import Term

MOST_APART = 40


def names(terms: Iterable[Term], most: int) -> dict[str, str]:
    """A name of at most `most` UTF-16 units for each term, by slug, in the order of the terms.

    Terms of one label are told apart by what only one of them has: a topic, a nation, or the first words of it.
    """
    terms = list(terms)
    apart = tellers(terms)
    return {each.slug: _name(each, apart[each.slug], most) for each in terms}


def _name(term: Term, teller: str, most: int) -> str:
    apart = cut(bare(teller), min(MOST_APART, most // 2 + 4))
    room = most - units(qualified("", apart))
    return qualified(cut(bare(shown_label(term)) or term.slug, room), apart)
