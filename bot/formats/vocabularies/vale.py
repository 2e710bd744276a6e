"""A style for Vale (https://vale.sh/docs/styles): the words that people advise against, and what to say instead."""

import re
from collections.abc import Iterator, Sequence

import yaml

from bot.formats.content import Content
from bot.formats.format import Format, Written
from bot.formats.vocabularies.losses import Lost, always_lost, told
from bot.glossary.model.relation import Relations
from bot.glossary.model.term import Relation, RelationKind, Source, Term
from bot.strings import vocabularies as strings

_SIGNS = re.compile(r"[\\^$.|?*+()\[\]{}]")  # that mean more than themselves in a pattern
_BETWEEN = "|"


def written(terms: Sequence[Term]) -> Written:
    """Write a style of substitutions; each name of a word that people advise against is looked for."""
    swaps = dict(_swaps(terms))
    style = {
        "extends": "substitution",
        "message": strings.vale_message(),
        "level": "suggestion",
        "ignorecase": True,
        "swap": {_pattern(name): _BETWEEN.join(instead) for name, instead in sorted(swaps.items())},
    }
    text = yaml.safe_dump(style, allow_unicode=True, sort_keys=False, width=1000)
    return Written(text, tuple(told("Vale", {**_lost(terms), **always_lost(terms)})))


def _swaps(terms: Sequence[Term]) -> Iterator[tuple[str, list[str]]]:
    relations = Relations(terms)
    for term in terms:
        instead = list(_instead(term, relations))
        for name in (term.label, *term.aliases) if instead else ():
            if other := [each for each in instead if each.casefold() != name.casefold()]:
                yield name, other


def _instead(term: Term, relations: Relations) -> Iterator[str]:
    """What to say instead; what holds the sign that parts several would be two."""
    found = (relations.target(each.target, term.slug) or each.target for each in _advice(term))
    labels = dict.fromkeys(each.label if isinstance(each, Term) else each for each in found)
    return (each for each in labels if _BETWEEN not in each)


def _advice(term: Term) -> tuple[Relation, ...]:
    return term.related(RelationKind.CONSIDER_USING_INSTEAD)


def _pattern(name: str) -> str:
    return _SIGNS.sub(lambda sign: "\\" + sign[0], name)


def _lost(terms: Sequence[Term]) -> dict[Lost, int]:
    advice = [each for term in terms for each in _advice(term)]
    return {
        strings.unadvised_lost: sum(not _advice(term) for term in terms),
        strings.meanings_lost: sum(len(term.definitions) for term in terms),
        strings.relations_but_advice_lost: sum(len(term.relations) for term in terms) - len(advice),
        strings.reasons_lost: sum(bool(each.why or each.source != Source()) for each in advice),
        strings.other_names_lost: sum(len((*term.welsh_labels, *term.hidden_labels)) for term in terms),
        strings.topics_lost: sum(len(term.topics) for term in terms),
    }


def _never(_content: Content) -> bool:
    """A style is read as a list of words to avoid."""
    return False


VALE = Format(name="vale", suffixes=(), fits=_never, write=written)
