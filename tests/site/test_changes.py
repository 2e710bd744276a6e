"""What changed lately: on the page, and in the feed."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

from bot.glossary.model.term import Definition, Kind, Term
from bot.service import Change, Draft, Jargon
from bot.site.changes import MOST, news_of
from tests.service.acts import ONE, act
from tests.site.conftest import Build

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(site: Path, name: str = "changes.xml") -> list[dict[str, str]]:
    """What a program that reads news finds in the feed."""
    root = ET.parse(site / name).getroot()
    return [
        {
            "title": each.findtext(f"{ATOM}title", ""),
            "id": each.findtext(f"{ATOM}id", ""),
            "link": next(link.get("href", "") for link in each.iter(f"{ATOM}link")),
            "what": each.findtext(f"{ATOM}summary", ""),
        }
        for each in root.iter(f"{ATOM}entry")
    ]


def test_what_the_bot_knew_at_first_has_not_changed(jargon: Jargon, build: Build) -> None:
    """Else the first site would say that all words are news."""
    assert entries(build(jargon)) == []


async def test_a_change_of_a_curator_is_news(jargon: Jargon, build: Build) -> None:
    """With a link that leads there from outside, and an id that stays the same at each build."""
    await jargon.curation.add(Draft(labels="Tea club", plain="Mondays."), act(ONE))
    [entry] = entries(build(jargon, ONE, "https://words.example.org/"))
    assert entry["title"] == "Tea club"
    assert entry["link"] == "https://words.example.org/words/tea-club.html"
    assert entry["what"].startswith("new on ")
    assert entries(build(jargon, ONE, "https://words.example.org/")) == [entry]
    assert entries(build(jargon)) == []


async def test_home_shows_nobody_what_hurts(jargon: Jargon, build: Build) -> None:
    """A change of a word of harm is on the page of changes; whoever only opens the site is not met with it."""
    await jargon.curation.add(Draft(labels="Tea club", plain="Mondays."), act(ONE))
    await jargon.curation.add(Draft(labels="Abuse", plain="When somebody hurts you."), act(ONE))
    site = build(jargon, ONE)
    assert {each["title"] for each in entries(site)} == {"Abuse", "Tea club"}
    home = (site / "index.html").read_text("utf-8")
    assert "Tea club</a>: new on" in home
    assert "Abuse</a>" not in home


def test_a_word_is_told_once_by_what_became_of_it_last() -> None:
    """A change says more than a check of the same day; a later check says more than an older change."""
    checked = Definition(kind=Kind.PLAIN, text="A.", checked_on=date(2026, 5, 2))
    term = Term(slug="tea", label="Tea", definitions=(checked,))
    assert [(each.what, each.day) for each in news_of([term], {})] == [("checked", date(2026, 5, 2))]
    assert [each.what for each in news_of([term], {"tea": Change(date(2026, 5, 2))})] == ["changed"]
    assert [each.what for each in news_of([term], {"tea": Change(date(2026, 5, 1), new=True)})] == ["checked"]


def test_news_are_the_newest() -> None:
    """As many as somebody may read, those of one day by their names."""
    terms = [Term(slug=f"word-{number}", label=f"Word {number:02}") for number in range(MOST + 5)]
    changes = {each.slug: Change(date(2026, 1, 1 + number % 2)) for number, each in enumerate(terms)}
    news = news_of(reversed(terms), changes)
    assert len(news) == MOST
    assert [each.term.label for each in news[:2]] == ["Word 01", "Word 03"]
