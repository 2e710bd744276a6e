"""JSON-LD (https://www.w3.org/TR/json-ld11/) made fit to be read without fetching anything."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.formats.content import Content
from bot.formats.json_file import JSON
from bot.formats.vocabularies.names import DC, DCT, FOAF, OWL, RDF, RDFS, SKOS, SKOS_XL

_MATCHES = tuple(f"{how}Match" for how in ("broad", "narrow", "close", "exact", "related"))
_LINKS = (
    "broader",
    "narrower",
    "related",
    *_MATCHES,
    "inScheme",
    "topConceptOf",
    "hasTopConcept",
    "member",
    "memberList",
)
# What the names of SKOS mean where a file leaves that to a page elsewhere.
_CONTEXT: Mapping[str, Any] = {
    "@vocab": SKOS,
    "skos": SKOS,
    "skosxl": SKOS_XL,
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "dct": DCT,
    "dcterms": DCT,
    "dc": DC,
    "foaf": FOAF,
    "id": "@id",
    "uri": "@id",
    "type": "@type",
    "graph": "@graph",
    "deprecated": OWL + "deprecated",
    **{name: {"@id": DCT + name} for name in ("title", "publisher", "license", "source", "description")},
    **{name: {"@id": DCT + name, "@type": "@id"} for name in ("isReplacedBy", "replaces")},
    **{name: {"@id": SKOS + name, "@type": "@id"} for name in _LINKS},
}


def self_contained(content: Content) -> tuple[Content, int]:
    """The same with the names of SKOS in place of every context that lies elsewhere, and how many these were.

    Raises:
        GlossaryError: it is no JSON, or nested too deep.
    """
    value = JSON.tree(content.text, content.file).value if JSON.tree else None
    number = _settle(value)
    return (replace(content, raw=json.dumps(value, ensure_ascii=False).encode()) if number else content), number


def _settle(value: Any) -> int:
    """Put the context in; it recurses, which is safe because the depth is limited."""
    number = 0
    for each in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        number += _settle(each)
    if isinstance(value, dict):
        number += value.pop("@import", None) is not None
        if "@context" in value:
            value["@context"], strange = _own(value["@context"])
            number += strange
    return number


def _own(context: Any) -> tuple[Any, int]:
    if isinstance(context, str):
        return _CONTEXT, 1
    if isinstance(context, list):
        settled = [_own(each) for each in context]
        return [each for each, _ in settled], sum(strange for _, strange in settled)
    return context, 0
