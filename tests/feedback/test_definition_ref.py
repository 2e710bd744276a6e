from __future__ import annotations

import pytest

from bot.feedback.definition_ref import kind_of
from bot.glossary.model.keys import keyed
from bot.glossary.model.term import Definition, Kind, Source, Term


def test_every_kind_has_a_letter_of_its_own() -> None:
    """A new kind whose name begins like another's must not be read as that one."""
    assert len({kind.letter for kind in Kind}) == len(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_the_kind_is_known_from_the_key_alone(kind: Kind) -> None:
    """Also where two definitions share an origin, so that the key is numbered."""
    twice = (Definition(kind=kind, text="One."), Definition(kind=kind, text="Two."))
    assert [kind_of(key) for key in keyed(Term(slug="a", label="A", definitions=twice))] == [kind, kind]


def test_keys_that_databases_hold_stay_valid() -> None:
    """Flags and reviews hang on them."""
    source = Source(title="Statutory guidance")
    keys = {kind: Definition(kind=kind, text="Any.", source=source).key for kind in Kind}
    assert keys == {Kind.PLAIN: "p55e837a2", Kind.FORMAL: "fe7654325", Kind.EASY_READ: "e57235461"}
