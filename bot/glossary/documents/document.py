"""Terms as plain documents: the one shape that YAML, JSON and the store share, and its validation."""

from collections.abc import Mapping
from typing import Annotated, Any, NotRequired

from pydantic import BeforeValidator, ConfigDict, TypeAdapter, with_config
from typing_extensions import TypedDict  # pydantic needs this one before Python 3.12

from bot.glossary.documents.document_fields import Day, Key, Label, Line, Slug, Text, Url
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Definition, Discussion, Kind, Relation, RelationKind, Source, Term

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
    known_as: NotRequired[Key]


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
    hidden_labels: NotRequired[list[Label]]
    topics: NotRequired[list[Label]]
    nations: NotRequired[list[Label]]
    speaks_for_people: NotRequired[bool]
    definitions: NotRequired[list[DefinitionDocument]]
    discussions: NotRequired[list[DiscussionDocument]]
    relations: NotRequired[dict[RelationKind, Links]]


_LISTS = ("aliases", "hidden_labels", "topics", "nations")  # of plain texts
_SOURCES = ("source", "written_from")
_DAYS = ("checked_on", "changed_on", "review_by")
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
        **{name: tuple(checked.get(name, ())) for name in _LISTS},  # type: ignore[arg-type]
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


def _relation(kind: RelationKind, link: LinkDocument) -> Relation:
    source = Source(**link.get("source", {}))
    return Relation(kind=kind, target=link["term"], why=link.get("why", ""), source=source)


def document_of(term: Term) -> dict[str, Any]:
    """Write a term as a document: keys in a fixed order, nothing that is empty."""
    return _without_empty(
        {
            "label": term.label,
            "slug": term.slug,
            **{name: list(getattr(term, name)) for name in _LISTS},
            "speaks_for_people": term.speaks_for_people or None,
            "definitions": [_definition_document(each) for each in term.definitions],
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


def _definition_document(definition: Definition) -> dict[str, Any]:
    return _without_empty(
        {
            **_fields(definition),
            "kind": definition.kind.value,
            **{name: source_document(getattr(definition, name)) for name in _SOURCES},
            **{name: day.isoformat() for name in _DAYS if (day := getattr(definition, name))},
        }
    )


def _link_document(relation: Relation) -> str | dict[str, Any]:
    if not relation.why and relation.source == Source():
        return relation.target
    return _without_empty({"term": relation.target, "why": relation.why, "source": source_document(relation.source)})


def _fields(value: Source | Definition | Discussion) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


def _without_empty(document: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if value not in ("", None, [], {})}
