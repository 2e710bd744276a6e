"""How the concepts of a vocabulary hang together, each link once, whichever end says it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from bot.formats.vocabularies.left_out import LeftOut
from bot.formats.vocabularies.names import DCT, ISO_THES, OWN_NOT_TO_BE_CONFUSED_WITH, SKOS
from bot.formats.vocabularies.rings import Pair, without_rings
from bot.formats.vocabularies.statements import Statements
from bot.glossary.model.term import RelationKind
from bot.strings import vocabularies as strings

_REPLACED_BY, _REPLACES = DCT + "isReplacedBy", DCT + "replaces"
_HOW = ("", "Generic", "Instantial", "Partitive")
# A kind of relation by the name that says it, and by the one of its inverse.
_SAID = {
    RelationKind.CHILD_OF: (
        [SKOS + "broader", SKOS + "broadMatch", *(f"{ISO_THES}broader{how}" for how in _HOW)],
        [SKOS + "narrower", SKOS + "narrowMatch", *(f"{ISO_THES}narrower{how}" for how in _HOW)],
    ),
    RelationKind.CONSIDER_USING_INSTEAD: ([_REPLACED_BY], [_REPLACES]),
    RelationKind.SYNONYM_OF: ([SKOS + "exactMatch"], []),
    RelationKind.NOT_TO_BE_CONFUSED_WITH: ([OWN_NOT_TO_BE_CONFUSED_WITH], []),
    RelationKind.SEE_ALSO: ([SKOS + "related", SKOS + "relatedMatch", SKOS + "closeMatch"], []),
}
# What each name says, and whether it says so from the other end.
_MEANT = {
    name: (kind, bool(is_inverse))
    for kind, both in _SAID.items()
    for is_inverse, names in enumerate(both)
    for name in names
}
_LEADING_UP = (RelationKind.CHILD_OF, RelationKind.CONSIDER_USING_INSTEAD)
# Mappings lead to the concepts of other vocabularies by their nature.
_MAPPINGS = {SKOS + name for name in ("broadMatch", "narrowMatch", "exactMatch", "relatedMatch", "closeMatch")}
Links = Mapping[RelationKind, list[Pair]]


def replacements(said: Statements) -> dict[str, str]:
    """What every concept that was replaced is replaced by in the end; one that leads back to itself is not."""
    after: dict[str, str] = {}
    for subject in said:
        for other in said.addresses(subject, _REPLACED_BY):
            after.setdefault(subject, other)
        for other in said.addresses(subject, _REPLACES):
            after.setdefault(other, subject)
    return {each: last for each in after if (last := _end(each, after))}


def _end(start: str, after: Mapping[str, str]) -> str:
    seen, here = {start}, start
    while here in after:
        here = after[here]
        if here in seen:
            return ""
        seen.add(here)
    return here


def links(said: Statements, kept: Collection[str], left_out: LeftOut) -> Links:
    """The links between the concepts that are kept, by their addresses."""
    last = replacements(said)
    found: dict[RelationKind, dict[Pair, None]] = defaultdict(dict)
    lost: dict[tuple[RelationKind, Pair], None] = {}
    for kind, pair, is_mapping in _pairs(said):
        one, other = (each if each in kept else last.get(each, each) for each in pair)
        if kind is RelationKind.CONSIDER_USING_INSTEAD:
            one, other = pair[0], last.get(pair[0], other)
            if one not in kept and other in kept:
                continue  # whoever asks for it finds the other
        if one not in kept or other not in kept:
            if not is_mapping:
                lost[kind, pair] = None
        elif one == other:
            left_out.note(strings.links_to_itself)
        elif kind in _LEADING_UP or (other, one) not in found[kind]:
            found[kind][one, other] = None
    left_out.note(strings.links_to_nothing, len(lost))
    for kind in _LEADING_UP:
        left_out.note(strings.rings, without_rings(found[kind]))
    return {kind: list(pairs) for kind, pairs in found.items()}


def _pairs(said: Statements) -> Iterator[tuple[RelationKind, Pair, bool]]:
    for subject in said:
        for name in said.names(subject):
            if name in _MEANT:
                kind, is_inverse = _MEANT[name]
                for other in said.addresses(subject, name):
                    yield kind, (other, subject) if is_inverse else (subject, other), name in _MAPPINGS
