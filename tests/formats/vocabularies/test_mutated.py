from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from bot.formats.child import Unreadable
from bot.formats.content import Content
from bot.formats.registry import FORMATS
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.documents.document import document_of, term_from
from tests.formats.damaged import MANY, mutated, outcome
from tests.formats.vocabularies.test_avoid import BY_EDITORS, BY_PROGRAMMERS, STYLE
from tests.formats.vocabularies.test_skos import JSON_LD, NTRIPLES, RDF_XML, TURTLE
from tests.formats.vocabularies.test_tbx import DCA, DCT, V2

pytest.importorskip("pyoxigraph")

SEEDS = {
    "skos": [TURTLE],
    "ntriples": [NTRIPLES],
    "rdfxml": [RDF_XML],
    "jsonld": [JSON_LD],
    "tbx": [V2, DCA, DCT],
    "avoid": [BY_EDITORS, BY_PROGRAMMERS, STYLE],
}


def at_once(parser: Callable[[bytes], Any], content: Content) -> Any:
    """Parse without another process, which two hundred files would spend minutes on."""
    try:
        return parser(content.raw)
    except Unreadable as error:
        raise GlossaryError([Finding(Place(content.file, error.line), "damaged", "")]) from error


@pytest.mark.parametrize("name", SEEDS)
def test_damaged_files_are_read_or_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No damage crashes a reader; what is read is whole, and what is refused is so in few sentences with a line."""
    monkeypatch.setattr("bot.formats.vocabularies.rdf.parsed", at_once)
    chance = Random(name)
    told = []
    for _ in range(MANY):
        result = outcome(name, mutated(chance.choice(SEEDS[name]), chance))
        if isinstance(result, GlossaryError):
            assert 1 <= len(result.findings) <= 10
            told.append(result.findings[0])
        else:
            assert all(term == term_from(document_of(term)) for term in result.terms)
    of_text = [each for each in told if "text file" not in each.what]
    assert sum(each.place.line > 0 for each in of_text) >= 0.95 * len(of_text)
    assert len(told) > MANY // 10


@pytest.mark.parametrize("name", SEEDS)
def test_damaged_files_of_any_kind_are_told(name: str) -> None:
    """Looking what a file is never fails, whatever stands in it."""
    chance = Random(name)
    for _ in range(MANY):
        content = Content(mutated(chance.choice(SEEDS[name]), chance), "file")
        for each in FORMATS.values():
            each.fits(content)
