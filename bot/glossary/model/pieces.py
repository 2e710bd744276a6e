"""A term taken apart into pieces, each of which can be changed, followed and compared by itself."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, count
from typing import Any, NamedTuple

from bot.glossary.model.keys import keyed, without_needless_keys
from bot.glossary.model.term import Definition, Discussion, Note, Relation, RelationKind, Term

Piece = str | bool | Definition | Note | Discussion | Relation
Pieces = Mapping["Name", Piece]

_TEXTS = ("aliases", "welsh_labels", "hidden_labels", "everyday", "people_say", "topics", "nations")
_NOTES = ("next_steps", "time_limits")
_KINDS = list(RelationKind)


class Name(NamedTuple):
    """Which piece of a term: the field that holds it, and what it is known by in there."""

    field: str
    key: str = ""


LABEL = Name("label")


def pieces_of(term: Term) -> dict[Name, Piece]:
    """The pieces of a term by their names, in its order. `term_of` puts them together again."""
    return dict(_pieces(term))


def _pieces(term: Term) -> Iterator[tuple[Name, Piece]]:
    yield LABEL, term.label
    for field in _TEXTS:
        for text in getattr(term, field):
            yield Name(field, text), text
    if term.speaks_for_people:
        yield Name("speaks_for_people"), True
    for key, definition in keyed(term).items():
        yield Name("definitions", key), definition
    for field in _NOTES:
        yield from _numbered(field, ((note.nation, note) for note in getattr(term, field)))
    yield from _numbered("discussions", ((each.url or each.title, each) for each in term.discussions))
    yield from _numbered("relations", ((f"{each.kind} {each.target}", each) for each in term.relations))


def _numbered(field: str, pieces: Iterable[tuple[str, Piece]]) -> Iterator[tuple[Name, Piece]]:
    """Pieces by their names; where two would share one, the later ones are numbered."""
    seen: set[str] = set()
    for key, piece in pieces:
        free = next(each for each in chain([key], (f"{key}.{twin}" for twin in count(2))) if each not in seen)
        seen.add(free)
        yield Name(field, free), piece


def term_of(slug: str, label: str, pieces: Pieces) -> Term:
    """The term that has these pieces; its `label` is this one where no piece says so."""
    fields: dict[str, Any] = defaultdict(dict)
    for name, piece in pieces.items():
        fields[name.field][name.key] = piece
    term = Term(
        slug=slug,
        label=str(pieces.get(LABEL, label)),
        speaks_for_people=Name("speaks_for_people") in pieces,
        **{field: tuple(fields[field].values()) for field in (*_TEXTS, *_NOTES, "discussions")},
        definitions=tuple(fields["definitions"].values()),
        relations=tuple(sorted(fields["relations"].values(), key=lambda each: _KINDS.index(each.kind))),
    )
    return _with_keys(term, tuple(fields["definitions"]))


def _with_keys(term: Term, keys: tuple[str, ...]) -> Term:
    """The term whose definitions are known by these keys."""
    if tuple(keyed(term)) == keys:
        return term
    fixed = (replace(each, known_as=key) for key, each in zip(keys, term.definitions, strict=True))
    return without_needless_keys(replace(term, definitions=tuple(fixed)))


def alike(one: Piece | None, other: Piece | None) -> bool:
    """Whether two pieces of one name say the same; a definition is known by that name, whether it says so or not."""
    if isinstance(one, Definition) and isinstance(other, Definition):
        return replace(one, known_as="") == replace(other, known_as="")
    return one == other
