"""The columns of a CSV glossary: which there are, how a row becomes a document, and the way back."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.glossary.model.term import Definition, Kind, Term
from bot.glossary.text.cells import guarded, unguarded

COLUMNS = tuple(
    "term kind definition aliases hidden_labels topics speaks_for_people nation source organisation section url "
    "licence in_force checked_on checked_by review_by".split()
)
_OTHER_NAMES = {"label": "term", "word": "term", "meaning": "definition", "topic": "topics", "alias": "aliases"}
_LISTS = ("aliases", "hidden_labels", "topics")
_SOURCE = {"source": "title"} | {name: name for name in ("organisation", "section", "url", "licence")}
_OF_DEFINITION = ("nation", "in_force", "checked_on", "checked_by", "review_by")
_INNER_CAPITAL = re.compile(r"\w[A-Z]")


def column_of(heading: str) -> str:
    """The column that a heading means, whatever its case; an unknown heading as it is."""
    name = "_".join(heading.lower().replace("-", " ").split())
    return _OTHER_NAMES.get(name, name)


def merging_key(label: str) -> str:
    """Rows belong together by label; case counts only where it carries meaning, as in PIP and PiP."""
    return label if _INNER_CAPITAL.search(label) else label.casefold()


def document_of_row(row: Mapping[str, str]) -> dict[str, Any]:
    """Make a document (see `bot.glossary.documents.document`) of a row, whose empty cells are left out."""
    row = {name: unguarded(cell) for name, cell in row.items()}
    document: dict[str, Any] = {name: _parts(row[name]) for name in _LISTS if name in row}
    if "speaks_for_people" in row:
        document["speaks_for_people"] = row["speaks_for_people"]
    if "term" in row:
        document["label"] = row["term"]
    if "definition" in row:
        document["definitions"] = [_definition(row)]
    return document


def _definition(row: Mapping[str, str]) -> dict[str, Any]:
    source = {field: row[name] for name, field in _SOURCE.items() if name in row}
    kind = column_of(row.get("kind", Kind.PLAIN)).removesuffix("_english")
    rest = {name: row[name] for name in _OF_DEFINITION if name in row}
    return {"kind": kind, "text": row["definition"], "source": source, **rest}


def _parts(cell: str) -> list[str]:
    return [part for part in map(str.strip, re.split(r"[;|]", cell)) if part]


def is_parted(part: str) -> bool:
    """Whether a list would hold this as several, or as none."""
    return _parts(part) != [part]


def rows_of(term: Term) -> Iterator[list[str]]:
    """One row a definition, or one without any; the lists stand in the first row only."""
    lists = {"aliases": term.aliases, "hidden_labels": term.hidden_labels, "topics": term.topics}
    cells = {name: "; ".join(parts) for name, parts in lists.items()}
    cells["speaks_for_people"] = "yes" if term.speaks_for_people else ""
    for definition in term.definitions or (None,):
        cells |= {"term": term.label, **(_cells(definition) if definition else {})}
        yield [guarded(cells.get(name, "")) for name in COLUMNS]
        cells = {}


def _cells(definition: Definition) -> dict[str, str]:
    return {
        "kind": definition.kind,
        "definition": definition.text,
        **{name: getattr(definition.source, field) for name, field in _SOURCE.items()},
        **{name: str(getattr(definition, name) or "") for name in _OF_DEFINITION},
    }


def unknown(headings: Sequence[str]) -> list[str]:
    """The headings that no column answers to."""
    return [heading for heading in headings if heading.strip() and column_of(heading) not in COLUMNS]
