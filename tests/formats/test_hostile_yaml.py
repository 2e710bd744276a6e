import random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.formats.content import Content
from bot.formats.reading import Reading
from bot.formats.yaml_file import MAX_BYTES, read
from bot.glossary.checks.finding import Finding, GlossaryError
from tests.fixtures.work import growth

LAUGHS = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
HONEST = """\
terms:
  - label: Co-production
    aliases: [coproduction, "co production"]
    topics: [Working together]
    definitions:
      - kind: plain
        text: >-
          People who use care and people who provide it plan it together,
          as equals.
        source: {title: A guide, organisation: 'A body', url: "https://example.org/a"}
        checked_on: 2026-03-31
    relations:
      see_also:
        - Personalisation
        - {term: Engagement, why: "It asks less of people: they are heard, no more."}
"""


def _content(text: str) -> Content:
    return Content(text.encode(), "f.yaml")


def outcome_of(text: str) -> tuple[Reading | None, tuple[Finding, ...]]:
    try:
        return read(_content(text)), ()
    except GlossaryError as error:
        return None, error.findings


@pytest.mark.parametrize("sign", ["[", "{a: ", "- "])
@pytest.mark.trust("hostile files", bad_inputs=1)
def test_deep_nesting_is_refused_at_once(sign: str) -> None:
    """PyYAML's own loader ends the process on this; ours stops at the depth, however much follows."""

    def refused(depth: int) -> None:
        with pytest.raises(GlossaryError, match="nested more than 20 deep"):
            read(_content("terms: \n  " + sign * depth))

    assert growth(refused, 100_000) == 1


@pytest.mark.trust("hostile files", bad_inputs=1)
def test_references_that_would_multiply_are_refused() -> None:
    """A few hundred bytes would become a billion texts."""
    with pytest.raises(GlossaryError, match="“&a” is a YAML reference"):
        read(_content(LAUGHS))


@pytest.mark.trust("hostile files", bad_inputs=1)
def test_a_huge_file_is_refused_before_it_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """50 MiB of text must not cost minutes."""
    monkeypatch.delattr(yaml, "parse")
    with pytest.raises(GlossaryError, match="at most 8 MiB"):
        read(_content("terms:\n" + "- label: a\n" * (50 * 2**20 // 11)))


@pytest.mark.trust("hostile files", bad_inputs=1)
def test_a_file_of_very_many_parts_is_refused() -> None:
    """Small in bytes, large in memory."""
    text = "terms: [" + "a," * (MAX_BYTES // 2 - 100) + "]"
    with pytest.raises(GlossaryError, match="more than 500,000 parts"):
        read(_content(text))


def test_thousands_of_faults_end_at_a_hundred() -> None:
    """A report nobody can read helps nobody."""
    with pytest.raises(GlossaryError) as caught:
        read(_content("terms:\n" + "- !x a\n" * 5_000))
    assert len(caught.value.findings) == 100


@settings(max_examples=300, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 6))
@pytest.mark.trust("hostile files", bad_inputs=300)
def test_a_damaged_file_gives_a_whole_reading_or_faults(chance: random.Random, damages: int) -> None:
    """Whatever is lost, doubled or mistyped: never another error, never a part of the result."""
    text = HONEST
    for _ in range(damages):
        at, width = chance.randrange(len(text)), chance.randrange(1, 12)
        piece = chance.choice(
            ["", "\t", "\n", "- ", ": ", "[", "{", "'", '"', "&a ", "*a", "!", "|", "%", text[at:][:30]]
        )
        text = text[:at] + piece + text[at + width :]
    reading, findings = outcome_of(text)
    assert (reading is None) == bool(findings)
    assert all(finding.what and finding.remedy and finding.place.file == "f.yaml" for finding in findings)
    assert all(term.label and term.slug for term in (reading.terms if reading else ()))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
@pytest.mark.trust("hostile files", bad_inputs=300)
def test_any_text_at_all_gives_a_reading_or_faults(text: str) -> None:
    """The reader has no third way out."""
    reading, findings = outcome_of(text.encode("utf-8", "replace").decode())
    assert (reading is None) == bool(findings)
