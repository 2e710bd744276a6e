"""Slugs: short enough for a button, and each term's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.documents.document import term_from
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import MAX_LABEL, MAX_SLUG


@pytest.mark.parametrize("taken", [0, 1, 9, 99])
def test_the_number_of_a_long_name_fits_as_well(taken: int) -> None:
    """Terms of one long name are told apart by numbers: with them, buttons and files must still hold the slug."""
    slugs: list[str] = []
    for _ in range(taken + 1):
        slugs.append(slug_of("x" * MAX_LABEL, slugs))
    assert len(slugs[-1]) <= MAX_SLUG
    assert len(set(slugs)) == taken + 1


@given(st.text(min_size=1, max_size=MAX_LABEL))
def test_every_label_has_a_slug_that_a_file_can_hold(label: str) -> None:
    """Of whatever script: it is read back as it was written, also as the second of its name."""
    first = slug_of(label)
    for slug in (first, slug_of(label, {first})):
        assert term_from({"label": "any", "slug": slug}).slug == slug
