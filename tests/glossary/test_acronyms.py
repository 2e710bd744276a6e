"""What is an acronym, for the linter, the spotter and the guards alike."""

from __future__ import annotations

import pytest

from bot.glossary.text.acronyms import is_acronym, unexplained


@pytest.mark.parametrize("label", ["IT", "DoLS", "N.H.S.", "PoP", "SENDCo", "ASC-WDS", " MCA "])
def test_one_word_with_more_capitals_than_small_letters_is_an_acronym(label: str) -> None:
    """However it is dotted."""
    assert is_acronym(label)


@pytest.mark.parametrize("label", ["A", "Carer", "NHS-funded", "MCA DoLS", "it", "117", ""])
def test_anything_else_is_none(label: str) -> None:
    """A letter, a word, two acronyms, small letters, a number."""
    assert not is_acronym(label)


def test_a_reader_is_left_alone_with_an_acronym_once() -> None:
    """Neither with one that is known to all, of the headword, or explained in brackets; a plural is the same one."""
    text = "The MDT and MDTs meet at the NHS. PoPs help a personal assistant (PA) or a CQC (a body) under Part IV."
    assert unexplained(text, ["PoP scheme"]) == ["MDT"]
