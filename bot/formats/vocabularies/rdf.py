"""RDF by pyoxigraph (https://pyoxigraph.readthedocs.io), in a process of its own; it fetches nothing, ever."""

from dataclasses import replace
from importlib.util import find_spec
from typing import Any

from bot.formats.child import parsed
from bot.formats.content import Content
from bot.formats.vocabularies.elements import require_safe
from bot.formats.vocabularies.rdf_rows import json_ld_rows, ntriples_rows, rdf_xml_rows, turtle_rows
from bot.formats.vocabularies.statements import Statements
from bot.formats.vocabularies.xml_head import in_utf8
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.strings import vocabularies as strings

MAX_BYTES = 32 * 2**20


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


def _read(parser: Any, content: Content) -> Statements:
    _require_extra(content)
    if len(content.raw) > MAX_BYTES:
        raise GlossaryError([Finding(Place(content.file), *strings.too_big(MAX_BYTES // 2**20))])
    return Statements(parsed(parser, content))


def _require_extra(content: Content) -> None:
    if find_spec("pyoxigraph") is None:
        raise GlossaryError([Finding(Place(content.file), *strings.no_extra())])
