"""Terms as plain documents: the one shape that YAML, JSON and the store share, and its validation."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, NotRequired

from pydantic import BeforeValidator, ConfigDict, TypeAdapter, with_config
from typing_extensions import TypedDict  # pydantic needs this one before Python 3.12

from bot.glossary.documents.document_fields import Day, Key, Label, Line, Slug, Text, Url
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Definition, Discussion, Kind, Note, Relation, RelationKind, Source, Term

_strict = with_config(ConfigDict(extra="forbid", str_strip_whitespace=True))


@_strict
class SourceDocument(TypedDict):
    """Where a definition or a piece of advice comes from."""

    title: NotRequired[Line]
    organisation: NotRequired[Line]
    section: NotRequired[Line]
    url: NotRequired[Url]
    licence: NotRequired[Line]


@_strict
class DefinitionDocument(TypedDict):
    """One definition; see `bot.glossary.model.term.Definition`."""

    kind: Kind
    text: Text
    source: NotRequired[SourceDocument]
    written_from: NotRequired[SourceDocument]
    nation: NotRequired[Line]
    in_force: NotRequired[Line]
    checked_on: NotRequired[Day]
    checked_by: NotRequired[Line]
    changed_on: NotRequired[Day]
    review_by: NotRequired[Day]
    sums_until: NotRequired[Day]
    known_as: NotRequired[Key]


@_strict
class NoteDocument(TypedDict):
    """What to do next, or what waiting may lose; see `bot.glossary.model.term.Note`."""

    text: Text
    source: NotRequired[SourceDocument]
    nation: NotRequired[Line]
    checked_on: NotRequired[Day]
    review_by: NotRequired[Day]


def _as_notes(value: object) -> object:
    """One text, or one note, for a list of notes."""
    notes = [value] if isinstance(value, (str, Mapping)) else value
    return [{"text": each} if isinstance(each, str) else each for each in notes] if isinstance(notes, list) else notes


Notes = Annotated[list[NoteDocument], BeforeValidator(_as_notes)]


@_strict
class DiscussionDocument(TypedDict):
    """A pointer to what people say about the word."""

    title: Label
    author: NotRequired[Line]
    url: NotRequired[Url]
    summary: NotRequired[Line]


@_strict
class LinkDocument(TypedDict):
    """The other end of a relation, with the reason and who gives it."""

    term: Label
    why: NotRequired[Line]
    source: NotRequired[SourceDocument]


def _as_link(value: object) -> object:
    return {"term": value} if isinstance(value, str) else value


Links = list[Annotated[LinkDocument, BeforeValidator(_as_link)]]


@_strict
class TermDocument(TypedDict):
    """A whole entry, as it stands in a glossary file."""

    label: Label
    slug: NotRequired[Slug]
    aliases: NotRequired[list[Label]]
    cy: NotRequired[list[Label]]
    hidden_labels: NotRequired[list[Label]]
    everyday: NotRequired[list[Label]]
    people_say: NotRequired[list[Label]]
    topics: NotRequired[list[Label]]
    nations: NotRequired[list[Label]]
    speaks_for_people: NotRequired[bool]
    definitions: NotRequired[list[DefinitionDocument]]
    next: NotRequired[Notes]
    time_limit: NotRequired[Notes]
    discussions: NotRequired[list[DiscussionDocument]]
    relations: NotRequired[dict[RelationKind, Links]]


# Lists of plain texts, and those of notes, by their names in documents.
_LISTS = {
    "aliases": "aliases",
    "cy": "welsh_labels",
    "hidden_labels": "hidden_labels",
    "everyday": "everyday",
    "people_say": "people_say",
    "topics": "topics",
    "nations": "nations",
}
_NOTES = {"next": "next_steps", "time_limit": "time_limits"}
_SOURCES = ("source", "written_from")
_ADAPTER: TypeAdapter[TermDocument] = TypeAdapter(TermDocument)


def term_from(document: Mapping[str, Any]) -> Term:
    """Build a term from a document. `term` may stand for `label`, and `definition` for one plain text.

    Raises:
        pydantic.ValidationError: with the place and the reason of every fault in it.
    """
    checked = _ADAPTER.validate_python(_in_full(document))
    return Term(
        slug=checked.get("slug") or slug_of(checked["label"]),
        label=checked["label"],
        **{field: tuple(checked.get(name, ())) for name, field in _LISTS.items()},  # type: ignore[arg-type]
        **{field: tuple(map(_note, checked.get(name, ()))) for name, field in _NOTES.items()},  # type: ignore
        speaks_for_people=checked.get("speaks_for_people", False),
        definitions=tuple(_definition(each) for each in checked.get("definitions", ())),
        discussions=tuple(Discussion(**each) for each in checked.get("discussions", ())),
        relations=tuple(
            _relation(kind, link) for kind in RelationKind for link in checked.get("relations", {}).get(kind, ())
        ),
    )


def _in_full(document: object) -> object:
    if not isinstance(document, Mapping):
        return document
    full = dict(document)
    if "term" in full and "label" not in full:
        full["label"] = full.pop("term")
    if "definition" in full and "definitions" not in full:
        full["definitions"] = [{"kind": Kind.PLAIN, "text": full.pop("definition")}]
    return full


def _definition(document: DefinitionDocument) -> Definition:
    rest = {name: value for name, value in document.items() if name not in _SOURCES}
    sources = {name: Source(**document.get(name, {})) for name in _SOURCES}  # type: ignore[arg-type]
    return Definition(**sources, **rest)  # type: ignore[arg-type]


def _note(document: NoteDocument) -> Note:
    rest = {name: value for name, value in document.items() if name != "source"}
    return Note(source=Source(**document.get("source", {})), **rest)  # type: ignore[arg-type]


def _relation(kind: RelationKind, link: LinkDocument) -> Relation:
    source = Source(**link.get("source", {}))
    return Relation(kind=kind, target=link["term"], why=link.get("why", ""), source=source)


def document_of(term: Term) -> dict[str, Any]:
    """Write a term as a document: keys in a fixed order, nothing that is empty."""
    return _without_empty(
        {
            "label": term.label,
            "slug": term.slug,
            **{name: list(getattr(term, field)) for name, field in _LISTS.items()},
            "speaks_for_people": term.speaks_for_people or None,
            "definitions": [_dated(each) for each in term.definitions],
            **{name: [_dated(each) for each in getattr(term, field)] for name, field in _NOTES.items()},
            "discussions": [_without_empty(_fields(each)) for each in term.discussions],
            "relations": {
                kind.value: [_link_document(each) for each in related]
                for kind in RelationKind
                if (related := term.related(kind))
            },
        }
    )


def source_document(source: Source) -> dict[str, str]:
    """Write a source as a document, without its empty fields."""
    return _without_empty(_fields(source))


def _plain(value: Any) -> Any:
    """A kind, a source or a day as documents hold it."""
    if isinstance(value, Source):
        return source_document(value)
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Kind) else value


def _dated(text: Definition | Note) -> dict[str, Any]:
    return _without_empty({name: _plain(value) for name, value in _fields(text).items()})


def _link_document(relation: Relation) -> str | dict[str, Any]:
    if not relation.why and relation.source == Source():
        return relation.target
    return _without_empty({"term": relation.target, "why": relation.why, "source": source_document(relation.source)})


def _fields(value: Source | Definition | Note | Discussion) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


def _without_empty(document: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if value not in ("", None, [], {})}
