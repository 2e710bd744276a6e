"""Reading small files in tests: what becomes of a text in one of the formats that others keep."""

from bot.formats.content import Content
from bot.formats.reading import Reading
from bot.formats.registry import FORMATS, shown_by
from bot.glossary.checks.finding import GlossaryError
from bot.glossary.model.term import RelationKind, Term

PREFIXES = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix iso: <http://purl.org/iso25964/skos-thes#> .
@prefix : <https://words.example/> .

"""


def read(text: str | bytes, name: str = "", file: str = "file.txt") -> Reading:
    """Read a file in the named format, or in the one that its content shows."""
    content = Content(text.encode() if isinstance(text, str) else text, file)
    return (FORMATS[name] if name else shown_by(content)).read(content)


def turtle(text: str) -> dict[str, Term]:
    """The terms of a vocabulary in Turtle, by their labels."""
    return {term.label: term for term in read(PREFIXES + text).terms}


def warnings(reading: Reading) -> str:
    """All that was left out."""
    return " ".join(each.what for each in reading.warnings)


def refusal(text: str | bytes, name: str = "") -> GlossaryError:
    """Why a file is not read."""
    try:
        read(text, name)
    except GlossaryError as error:
        return error
    raise AssertionError("it was read")


def linked(term: Term, kind: RelationKind) -> list[str]:
    """Where the relations of a kind lead."""
    return [each.target for each in term.related(kind)]
