from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from bot.formats.content import Content
from bot.formats.parsing import Unreadable
from bot.formats.registry import FORMATS
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from tests.formats.damaged import MANY, mutated, told_of_damage
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
    told_of_damage(name, SEEDS[name], 10)


@pytest.mark.parametrize("name", SEEDS)
def test_damaged_files_of_any_kind_are_told(name: str) -> None:
    """Looking what a file is never fails, whatever stands in it."""
    chance = Random(name)
    for _ in range(MANY):
        content = Content(mutated(chance.choice(SEEDS[name]), chance), "file")
        for each in FORMATS.values():
            each.fits(content)
