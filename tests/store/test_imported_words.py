"""Files that change words which are there already: whose words they are then."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Reason
from bot.formats import FORMATS, written
from bot.formats.content import Content
from bot.glossary.model.keys import keyed
from bot.glossary.model.ownership import is_own
from bot.glossary.model.term import Definition, Kind, Source, Term
from bot.service import Jargon

SENSE = Source(title="Respite care", organisation="Sense", url="https://example.org/respite")
CHECKED, LATER = date(2026, 11, 23), date(2026, 11, 24)
PUBLISHED = Definition(kind=Kind.PLAIN, text="A break.", source=SENSE, nation="England", checked_on=CHECKED)


def respite(definition: Definition) -> Term:
    return Term(slug="respite", label="Respite", definitions=(definition,))


def imported(jargon: Jargon, definition: Definition) -> Definition:
    """The one definition of the word after a file with this one was imported."""
    jargon.import_terms([respite(definition)])
    [shown] = jargon.page("respite").term.definitions
    return shown


@pytest.fixture
def known(jargon: Jargon) -> Jargon:
    """A glossary in which the publisher's words are known."""
    assert imported(jargon, PUBLISHED) == PUBLISHED
    return jargon


@pytest.mark.parametrize("day", [CHECKED, None, date(2020, 1, 1)])
def test_other_words_under_an_old_day_of_checking_are_whose_file_it_is(known: Jargon, day: date | None) -> None:
    """The publisher did not write them, so it is only named for what they were written from; the nation stays."""
    began = datetime.now(UTC).date()
    shown = imported(known, replace(PUBLISHED, text="Time off for you.", checked_on=day))
    assert is_own(shown)
    assert (shown.text, shown.written_from, shown.nation) == ("Time off for you.", SENSE, "England")
    assert shown.checked_on is None
    assert shown.changed_on is not None
    assert began <= shown.changed_on <= datetime.now(UTC).date()  # a midnight may come in between


def test_words_that_were_checked_on_a_later_day_are_the_publishers(known: Jargon) -> None:
    """Whoever wrote that day says that they looked at the source again."""
    newer = replace(PUBLISHED, text="A break from caring.", checked_on=LATER)
    assert imported(known, newer) == newer


def test_a_file_that_knows_no_days_is_taken_at_its_word(jargon: Jargon) -> None:
    """A council that imports its own table a second time is the publisher of its words."""
    ours = Definition(kind=Kind.PLAIN, text="A break.", source=Source(title="Our leaflet"))
    imported(jargon, ours)
    assert imported(jargon, replace(ours, text="A rest.")) == replace(ours, text="A rest.")


async def test_flags_stay_and_the_file_can_come_again(known: Jargon) -> None:
    """The definition keeps its key through changes by files, and its words their day."""
    [key] = keyed(known.page("respite").term)
    await known.flagging.flag(DefinitionRef(1, "respite", key), "1", 100, Reason.WRONG, "")
    reworded = replace(PUBLISHED, text="Time off for you.")
    first = imported(known, reworded)
    assert imported(known, reworded) == first
    again = imported(known, replace(PUBLISHED, text="A rest for you."))
    assert (again.text, again.written_from) == ("A rest for you.", SENSE)
    assert list(keyed(known.page("respite").term)) == [key]
    [row] = known.flagging.whole_queue()
    assert row.definition == again


@pytest.mark.parametrize("name", ["yaml", "json", "csv"])
def test_words_of_ones_own_go_out_and_come_in_once(known: Jargon, name: str) -> None:
    """Also by a table, which cannot hold what they were written from: what is known already stays known."""
    shown = imported(known, replace(PUBLISHED, text="Time off for you."))
    text = written([known.page("respite").term], name).text
    known.import_terms(FORMATS[name].read(Content(text.encode(), f"words.{name}")).terms)
    assert known.page("respite").term.definitions == (shown,)
