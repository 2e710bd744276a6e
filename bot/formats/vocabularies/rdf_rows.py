"""The statements of a file of RDF, read by pyoxigraph; made to run in a process of its own (`bot.formats.child`)."""

import re
from typing import TYPE_CHECKING, Any

from bot.formats.parsing import Unreadable
from bot.formats.vocabularies.statements import Row

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat

MAX_ROWS = 250_000
_BASE = "urn:jargonbot:file:"  # what the addresses in a file begin with that say no more than “here”


def turtle_rows(raw: bytes) -> list[Row]:
    """The statements of a file in Turtle."""
    from pyoxigraph import RdfFormat

    return _rows(raw, RdfFormat.TURTLE)


def ntriples_rows(raw: bytes) -> list[Row]:
    """The statements of a file in N-Triples."""
    from pyoxigraph import RdfFormat

    return _rows(raw, RdfFormat.N_TRIPLES)


def rdf_xml_rows(raw: bytes) -> list[Row]:
    """The statements of a file in RDF/XML."""
    from pyoxigraph import RdfFormat

    return _rows(raw, RdfFormat.RDF_XML)


def json_ld_rows(raw: bytes) -> list[Row]:
    """The statements of a file in JSON-LD."""
    from pyoxigraph import RdfFormat

    return _rows(raw, RdfFormat.JSON_LD)


def _rows(raw: bytes, form: "RdfFormat") -> list[Row]:
    from pyoxigraph import Literal, parse

    rows: list[Row] = []
    try:
        for each in parse(raw, format=form, base_iri=_BASE, lenient=True):
            if isinstance(each.object, Literal):
                end = (each.object.value, each.object.language or "", "")
            else:
                end = (_name(each.object), "", "a")
            rows.append((_name(each.subject), each.predicate.value, *end))
            if len(rows) > MAX_ROWS:
                raise Unreadable
    except SyntaxError as error:
        raise Unreadable(error.lineno or _last_line(raw, rows)) from error
    except ValueError as error:
        raise Unreadable(_last_line(raw, rows)) from error
    return rows


def _last_line(raw: bytes, rows: list[Row]) -> int:
    """Where the last thing stands of which something could be read; what cannot be is near."""
    name = re.split(r"[/#:]", rows[-1][0])[-1].encode() if rows else b""
    return raw.count(b"\n", 0, max(raw.rfind(name), 0) if name else 0) + 1


def _name(node: Any) -> str:
    """An address; one of something nameless begins with “_:”."""
    return str(node) if str(node).startswith("_:") else str(getattr(node, "value", node))
