"""/glossary insights: how the words of a server are used, in numbers, and never who."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.feedback.reactions import Reaction
from bot.service import Jargon
from bot.store.answers import RecordAnswer
from bot.store.reactions import AddReaction
from bot.store.wanted import AskFor
from bot.strings import insights as strings
from tests.commands.community import Community, add_term

NOW = datetime.now(UTC)
LONG_AGO = NOW - timedelta(weeks=5)


@pytest.fixture
def glossary(glossary: Path) -> Path:
    """With a text that was to be read again long ago, and one whose day will come."""
    words = (glossary / "words.yaml").read_text("utf-8")
    overdue = "definitions: [{kind: plain, text: Help with what you want to do., review_by: 2026-01-31}]"
    later = "definitions: [{kind: plain, text: Short-term help., review_by: 2099-01-31}]"
    words = words.replace("definition: Help with what you want to do.", overdue)
    words = words.replace("definition: Short-term help to do things for yourself again.", later)
    (glossary / "words.yaml").write_text(words, "utf-8")
    return glossary


def used(jargon: Jargon, server: int) -> None:
    """People asked, read and flagged: some words often, some by few."""
    ids = iter(range(1, 1000))
    for slug, ever, lately in (("advocacy", 7, 6), ("co-production", 9, 2), ("support", 1, 1), ("gone", 9, 9)):
        for number in range(ever):
            at = NOW if number < lately else LONG_AGO
            message = next(ids)
            jargon._store.do_now(RecordAnswer(server, 5, message, slug, shown_at=at))
            if slug == "advocacy":
                mark = Reaction(server, message, 100 + number, "flagged", emoji="🚩")
                jargon._store.do_now(AddReaction(mark, at=at))
                again = Reaction(server, message, 100, "flagged", emoji="🚩")
                jargon._store.do_now(AddReaction(again, at=at))
    for number in range(6):
        jargon._store.do_now(AskFor(server, "zorble", "zorble", f"{number}", LONG_AGO))
    jargon._store.do_now(AskFor(server, "quint", "quint", "1", NOW))


async def test_words_are_counted_and_small_numbers_hidden(community: Community, jargon: Jargon) -> None:
    """A person who flags often is one; a word that is gone is left out; what few did has no number and no rank."""
    used(jargon, community.server.id)
    curator = community.curator()
    await add_term(curator, labels="Tea club", plain="We meet.")
    shown = await curator.slash("glossary insights")
    assert shown.private
    heading, *rest = shown.text.split("\n## ")
    assert "Counts only, never who." in heading
    assert rest == [
        "Words people asked for\n"
        "- **zorble**: 6, not in the last four weeks\n"
        "- **quint**: fewer than 5, also in the last four weeks",
        "Shown most, in answers for everyone\n"
        "- **Co-production**: 9, in the last four weeks fewer than 5\n"
        "- **Advocacy**: 7, in the last four weeks 6\n"
        "- **Support**: fewer than 5, in the last four weeks fewer than 5",
        "Flagged most, by how many people\n- **Advocacy**: 7, in the last four weeks 6",
        "Texts to read again\nThe day is over for a text of 1 word: **Support**",
        "Growth\nThis server has something of its own in 1 word; four weeks ago it was no word.",
    ]


async def test_nothing_of_another_server_is_counted(community: Community, jargon: Jargon) -> None:
    """Where nothing was asked, shown or flagged, it says so."""
    used(jargon, community.server.id)
    there = (await community.elsewhere().curator().slash("glossary insights")).text
    assert there.count("None so far.") == 3
    assert "no word; four weeks ago it was no word." in there


async def test_a_chart_says_what_it_shows(community: Community, jargon: Jargon) -> None:
    """All of it, to who does not see it; hidden numbers stay hidden."""
    pytest.importorskip("matplotlib")
    used(jargon, community.server.id)
    shown = await community.curator().slash("glossary insights", chart=True)
    follow_up = await shown.follow_up()
    assert follow_up.private
    [picture] = follow_up.attachments
    assert picture.content.startswith(b"\x89PNG")
    assert picture.description == (
        "Words shown most, in answers for everyone\nCo-production: 9\nAdvocacy: 7\nSupport: fewer than 5"
    )


async def test_without_the_library_the_words_stand_alone(
    community: Community, jargon: Jargon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a sentence says that there is no chart."""
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    used(jargon, community.server.id)
    shown = await community.curator().slash("glossary insights", chart=True)
    assert (await shown.follow_up()).text == strings.no_chart()
