"""RDF by pyoxigraph (https://pyoxigraph.readthedocs.io), in a process of its own; it fetches nothing, ever."""

import re
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from bot.formats.child import Unreadable, parsed
from bot.formats.content import Content
from bot.formats.vocabularies.elements import require_safe
from bot.formats.vocabularies.statements import Row, Statements
from bot.formats.vocabularies.xml_head import in_utf8
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.strings import vocabularies as strings

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat

MAX_BYTES = 32 * 2**20
MAX_ROWS = 250_000
_BASE = "urn:jargonbot:file:"  # what the addresses in a file begin with that say no more than “here”


def turtle(content: Content) -> Statements:
    """Read Turtle.

    Raises:
        GlossaryError: it cannot be read, or the extra is not installed.
    """
    return _read(turtle_rows, content)


def ntriples(content: Content) -> Statements:
    """Read N-Triples; raises what `turtle` raises."""
    return _read(ntriples_rows, content)


def rdf_xml(content: Content) -> Statements:
    """Read RDF/XML; raises what `turtle` raises."""
    _require_extra(content)
    require_safe(content)
    return _read(rdf_xml_rows, replace(content, raw=in_utf8(content)))


def json_ld(content: Content) -> Statements:
    """Read JSON-LD whose contexts all stand in it; raises what `turtle` raises."""
    return _read(json_ld_rows, content)


def turtle_rows(raw: bytes) -> list[Row]:
    """The statements of a file in Turtle, for `bot.formats.child`."""
    from pyoxigraph import RdfFormat

    return _rows(raw, RdfFormat.TURTLE)


def ntriples_rows(raw: bytes) -> list[Row]:
    """The statements of a file in N-Triples, for `bot.formats.child`."""
    from pyoxigraph import RdfFormat

    return _rows(raw, RdfFormat.N_TRIPLES)


def rdf_xml_rows(raw: bytes) -> list[Row]:
    """The statements of a file in RDF/XML, for `bot.formats.child`."""
    from pyoxigraph import RdfFormat

    return _rows(raw, RdfFormat.RDF_XML)


def json_ld_rows(raw: bytes) -> list[Row]:
    """The statements of a file in JSON-LD, for `bot.formats.child`."""
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


def _read(parser: Any, content: Content) -> Statements:
    _require_extra(content)
    if len(content.raw) > MAX_BYTES:
        raise GlossaryError([Finding(Place(content.file), *strings.too_big(MAX_BYTES // 2**20))])
    return Statements(parsed(parser, content))


def _require_extra(content: Content) -> None:
    if find_spec("pyoxigraph") is None:
        raise GlossaryError([Finding(Place(content.file), *strings.no_extra())])
