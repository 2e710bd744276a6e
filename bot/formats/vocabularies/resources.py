"""Things and what is said of them, written as Turtle (https://www.w3.org/TR/turtle/) or as JSON-LD."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from bot.formats.vocabularies.names import DCT, FOAF, OWN, RDF, SKOS

PREFIXES = {"skos": SKOS, "dct": DCT, "foaf": FOAF, "rdf": RDF, "jargonbot": OWN}
_TYPE = RDF + "type"
_IRI = re.compile(r"[A-Za-z][\w+.-]*:[^\x00-\x20<>\"{}|^`\\]*")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class Text:
    """A text in a language, or in none."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """The address of something else."""

    address: str


@dataclass(slots=True)
class Resource:
    """A thing by its address, or one without any that only another thing leads to."""

    address: str = ""
    said: dict[str, list["Text | Address | Resource"]] = field(default_factory=dict)

    def say(self, name: str, *ends: "Text | Address | Resource") -> None:
        """Say something of it, each thing once."""
        if len(ends) == 1 and name not in self.said:
            self.said[name] = [*ends]
            return
        known = self.said.setdefault(name, []) if ends else []
        seen = {each for each in known if not isinstance(each, Resource)}  # a scheme leads to thousands of addresses
        for each in ends:
            if isinstance(each, Resource):
                known += [each] if each not in known else []
            elif each not in seen:
                seen.add(each)
                known.append(each)


def page(address: str) -> Text | Address:
    """An address on the web, or a text where RDF takes it for none."""
    return Address(address) if _IRI.fullmatch(address) else Text(address)


def turtle(resources: Iterable[Resource]) -> str:
    """Write things in their order, one block each."""
    head = "".join(f"@prefix {prefix}: <{address}> .\n" for prefix, address in PREFIXES.items())
    return head + "".join(f"\n<{each.address}> {_said(each, 1)} .\n" for each in resources)


def _said(resource: Resource, depth: int) -> str:
    parts = (f"{_name(name)} {_ends(ends, depth)}" for name, ends in resource.said.items())
    return f" ;\n{_INDENT * depth}".join(parts)


def _ends(ends: Iterable[Text | Address | Resource], depth: int) -> str:
    return " , ".join(_end(each, depth) for each in ends)


def _end(end: Text | Address | Resource, depth: int) -> str:
    if isinstance(end, Resource):
        return f"[ {_said(end, depth + 1)} ]"
    if isinstance(end, Address):
        short = _name(end.address)
        return short if short.startswith("skos:") else f"<{end.address}>"
    return f'"{end.text.translate(_ESCAPES)}"' + (f"@{end.language}" if end.language else "")


def _name(address: str) -> str:
    return "a" if address == _TYPE else _short(address)


@lru_cache(1_000)  # nearly all are of a few properties, again and again
def _short(address: str) -> str:
    for prefix, start in PREFIXES.items():
        if address.startswith(start) and address.removeprefix(start).isalpha():
            return f"{prefix}:{address.removeprefix(start)}"
    return f"<{address}>"


def json_ld(resources: Iterable[Resource]) -> str:
    """Write things in their order, with a context that says it all."""
    document = {"@context": PREFIXES, "@graph": [_group(each) for each in resources]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _group(resource: Resource) -> Mapping[str, Any]:
    group: dict[str, Any] = {"@id": resource.address} if resource.address else {}
    for name, ends in resource.said.items():
        values = list(_values(name, ends))
        group["@type" if name == _TYPE else _short(name)] = values[0] if len(values) == 1 else values
    return group


def _values(name: str, ends: Iterable[Text | Address | Resource]) -> Iterator[Any]:
    for end in ends:
        if isinstance(end, Resource):
            yield _group(end)
        elif isinstance(end, Address):
            yield _short(end.address).strip("<>") if name == _TYPE else {"@id": end.address}
        else:
            yield {"@value": end.text, **({"@language": end.language} if end.language else {})}
