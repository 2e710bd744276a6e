"""Whose words a definition holds, and when a copy is behind the shared words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.glossary.model.ownership import basis, is_behind, is_own, own, resourced, reworded, says_the_same
from bot.glossary.model.term import Definition, Kind, Source

JANUARY, MARCH, MAY = date(2026, 1, 1), date(2026, 3, 1), date(2026, 5, 1)
GUIDE = Source(title="Guide", organisation="The Council", section="2", url="https://example.org", licence="OGL")
PUBLISHED = Definition(
    kind=Kind.FORMAL,
    text="Old.",
    source=GUIDE,
    nation="Wales",
    in_force="Not in force.",
    checked_on=JANUARY,
    review_by=MAY,
)


def test_new_words_keep_what_is_not_the_publishers() -> None:
    """The nation, whether the law is in force, and when to look again; and however often, what came first."""
    once = reworded(PUBLISHED, "New.", "Us", MARCH)
    twice = reworded(once, "Newer.", "Us", MAY)
    assert is_own(once)
    assert (once.nation, once.in_force, once.review_by) == ("Wales", "Not in force.", MAY)
    assert (once.checked_on, once.changed_on, twice.changed_on) == (None, MARCH, MAY)
    assert basis(once) == basis(twice) == GUIDE


def test_two_communities_that_write_the_same_of_one_source_say_the_same() -> None:
    """What a server wrote is no other word than what everyone reads, also where that was written by curators."""
    ours, everyones = reworded(PUBLISHED, "New.", "Us", MARCH), reworded(PUBLISHED, "New.", "Home", MAY)
    assert says_the_same(ours, everyones)
    assert not says_the_same(ours, replace(everyones, written_from=Source(title="Another guide")))
    assert not says_the_same(ours, replace(everyones, text="Newer."))


def test_words_of_ones_own_have_no_source_but_what_they_were_written_from() -> None:
    """Whoever types “our own words” for a source gives none; another one is what they were written from."""
    ours = own(Kind.PLAIN, "Tea.", "Us", MARCH)
    assert basis(resourced(ours, Source(title="In our own words"), MAY)) == Source()
    assert basis(resourced(ours, GUIDE, MAY)) == GUIDE
    assert resourced(ours, GUIDE, MAY).source == ours.source
    assert resourced(PUBLISHED, Source(title="Our own words"), MAY).source == Source()


@pytest.mark.parametrize(
    ("copy", "shared", "behind"),
    [
        (PUBLISHED, PUBLISHED, False),
        (PUBLISHED, replace(PUBLISHED, checked_on=MARCH), False),  # read again, and still right
        (PUBLISHED, replace(PUBLISHED, text="New."), True),
        (PUBLISHED, replace(PUBLISHED, text="New.", checked_on=None), False),  # nobody knows of when that is
        (replace(PUBLISHED, checked_on=MARCH), replace(PUBLISHED, text="Older."), False),
        (reworded(PUBLISHED, "Ours.", "Us", MARCH), PUBLISHED, False),
        (reworded(PUBLISHED, "Ours.", "Us", MARCH), replace(PUBLISHED, checked_on=MAY), True),
    ],
)
def test_a_copy_is_behind_words_that_were_checked_since(copy: Definition, shared: Definition, behind: bool) -> None:
    """A community's own words are behind whatever was checked after it wrote them."""
    assert is_behind(copy, shared) is behind
