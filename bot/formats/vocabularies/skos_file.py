"""Vocabularies in SKOS, in each way in which RDF is written down."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.formats.content import Content, of_text
from bot.formats.format import Format
from bot.formats.reading import Reading
from bot.formats.vocabularies.json_ld import self_contained
from bot.formats.vocabularies.left_out import LeftOut
from bot.formats.vocabularies.names import RDF
from bot.formats.vocabularies.rdf import json_ld, ntriples, rdf_xml, turtle
from bot.formats.vocabularies.skos import reading_of_statements
from bot.formats.vocabularies.skos_writing import written_json_ld, written_turtle
from bot.formats.vocabularies.statements import Statements
from bot.formats.vocabularies.xml_head import root_name, starts_with
from bot.strings import vocabularies as strings

_BEFORE = r"\A(?:\s|#.*\n)*+"
_NODE = r"(?:<[A-Za-z][\w+.-]*:[^<>\s]*>|_:\w\S*)"
_TRIPLE = re.compile(_BEFORE + _NODE + r"[ \t]+<[^<>\s]*>[ \t]+(?:<|_:|\").*\.[ \t]*(?:#.*)?$", re.MULTILINE)
_TURTLE = re.compile(
    _BEFORE
    + r"(?:@prefix\s|@base\s|PREFIX\s+[\w.-]*:\s*<|BASE\s+<|"
    + _NODE
    + r"\s+(?:a|<[^<>\s]*>|[\w.-]*:[\w.-]+)\s)",
    re.IGNORECASE,
)
_KEYWORD = re.compile(r'(?<!\\)"@(?:context|graph|id)"\s*:')
_SKOS = re.compile(r"skos|prefLabel")


def _reader(parse: Callable[[Content], Statements]) -> Callable[[Content], Reading]:
    def read(content: Content) -> Reading:
        """Read a vocabulary; see `reading_of_statements` for what is kept.

        Raises:
            GlossaryError: it cannot be read, or holds no concept.
        """
        return reading_of_statements(parse(content), content)

    return read


def _read_json_ld(content: Content) -> Reading:
    whole, strange = self_contained(content)
    reading = reading_of_statements(json_ld(whole), content)
    left_out = LeftOut()
    left_out.note(strings.strange_contexts, strange)
    return replace(reading, warnings=(*reading.warnings, *left_out.warnings(content.file)))


def _is_json_ld(text: str) -> bool:
    return text.lstrip()[:1] in ("{", "[") and bool(_KEYWORD.search(text) and _SKOS.search(text))


def _is_rdf_xml(content: Content) -> bool:
    return root_name(content) == "RDF" and starts_with(content, RDF)


SKOS = Format(
    name="skos",
    suffixes=(".ttl", ".turtle"),
    fits=of_text(lambda text: bool(_TURTLE.match(text))),
    read=_reader(turtle),
    write=written_turtle,
)
NTRIPLES = Format(
    name="ntriples",
    suffixes=(".nt",),
    fits=of_text(lambda text: bool(_TRIPLE.match(text))),
    read=_reader(ntriples),
)
RDF_XML = Format(name="rdfxml", suffixes=(".rdf", ".xml", ".owl", ".skos"), fits=_is_rdf_xml, read=_reader(rdf_xml))
JSON_LD = Format(
    name="jsonld",
    suffixes=(".jsonld", ".json"),
    fits=of_text(_is_json_ld),
    read=_read_json_ld,
    write=written_json_ld,
)
