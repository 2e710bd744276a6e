"""Letters as councils, hospitals, universities and offices write them: their words are found, whoever saved them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.formats.letters.letter import letter_of
from bot.glossary.writing import Kind, advice_on
from bot.service import Jargon

producers = pytest.importorskip("tests.formats.letters.producers")

FOLDER = Path(__file__).parent / "whole"
WORDS: dict[str, list[str]] = yaml.safe_load((FOLDER / "words.yaml").read_text("utf-8"))
MISREAD = {"Act of Parliament", "The disabled"}  # “who acts for you”, “the Disabled Students' Allowance”


@pytest.fixture(scope="module")
def jargon() -> Iterator[Jargon]:
    """The shipped words."""
    opened = Jargon()
    yield opened
    opened.close()


def whole(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def explained(jargon: Jargon, text: str) -> set[str]:
    return {each.page.term.label.lower() for each in jargon.explain(text)}


@pytest.mark.parametrize("producer", producers.PRODUCERS)
def test_the_words_of_whole_letters_are_found(jargon: Jargon, producer: str) -> None:
    """Of all that a person counted in them, and as many as in the text itself."""
    missed, there = [], 0
    for name, labels in WORDS.items():
        paragraphs = [" ".join(each.split()) for each in whole(name).split("\n\n")]
        found = explained(jargon, letter_of(producers.PRODUCERS[producer](paragraphs)).text)
        missed += [f"{name}: {label}" for label in labels if label not in found]
        there += len(labels)
    assert there > 90
    assert len(missed) / there <= 0.02, missed


@pytest.mark.parametrize("name", WORDS)
def test_each_word_that_a_person_counted_is_explained(jargon: Jargon, name: str) -> None:
    """In the text as it is, once each and in its order; and nothing that only looks like a word."""
    spots = jargon.explain(whole(name))
    labels = [each.page.term.label for each in spots]
    assert set(WORDS[name]) <= {label.lower() for label in labels}
    assert len(set(labels)) == len(labels)
    assert not MISREAD & set(labels)
    assert [each.start for each in spots] == sorted(each.start for each in spots)


def test_the_letter_that_speaks_of_danger_is_urgent(jargon: Jargon) -> None:
    """And no other of them."""
    urgent = [name for name in WORDS if advice_on(whole(name), jargon.glossary()).urgent]
    assert urgent == ["mental-health.txt"]


@pytest.mark.parametrize("name", WORDS)
def test_each_has_its_next_step(jargon: Jargon, name: str) -> None:
    """Advice to ring somebody would be needless where the letter says whom."""
    found = advice_on(whole(name), jargon.glossary())
    assert not found.of_kind(Kind.NO_NEXT_STEP)
    assert found.of_kind(Kind.UNEXPLAINED)
