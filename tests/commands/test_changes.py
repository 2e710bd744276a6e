"""/glossary changes: what changed since a day, here and in the shared words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.service import Jargon
from bot.store.port import Connection
from bot.strings import changes as strings
from rehearsal import Upload
from tests.commands.community import Community, add_term, edit_term
from tests.fixtures.logged_in import Restart

LONG_AGO = datetime(2026, 1, 2, tzinfo=UTC)


@dataclass(frozen=True)
class Age:
    """All that was changed so far is of long ago."""

    def apply(self, db: Connection) -> None:
        for table, column in {"terms": "changed_at", "revisions": "revised_at"}.items():
            db.execute(f"update {table} set {column} = :at", at=int(LONG_AGO.timestamp() * 1000))


def age(jargon: Jargon) -> None:
    """Have all that was changed so far be of long ago."""
    jargon._store.do_now(Age())


async def test_changes_stand_newest_first(community: Community, jargon: Jargon) -> None:
    """Each with the day, what became of it and how; of another server there is nothing."""
    age(jargon)
    curator = community.curator()
    await add_term(curator, labels="Tea club", plain="We meet.")
    await edit_term(curator, "advocacy", plain="Somebody speaks up with you.")
    await add_term(community.elsewhere().curator(), labels="Chess club", plain="We play.")
    shown = await curator.slash("glossary changes")
    assert shown.private
    assert "2 changes to this server’s own words, none to the shared words." in shown.text
    first, second = (row for row in shown.text.split("\n") if row.startswith("- "))
    assert first.endswith("**Advocacy**: new here, with /term edit")
    assert second.endswith("**Tea club**: new here, with /term add")
    assert "Chess" not in shown.text


async def test_only_what_is_new_in_the_shared_words_is_told(
    community: Community, jargon: Jargon, glossary: Path, restart: Restart
) -> None:
    """A new version writes all of them anew, and has changed one."""
    age(jargon)
    words = (glossary / "words.yaml").read_text("utf-8")
    (glossary / "words.yaml").write_text(words.replace("Help with what you want to do.", "Help."), "utf-8")
    await restart()
    shown = (await community.curator().slash("glossary changes")).text
    assert "1 to the shared words" in shown
    assert "**Support**: new or changed in the shared glossary" in shown
    everything = (await community.curator().slash("glossary changes", since="2026-01-01")).text
    assert "7 to the shared words" in everything


async def test_an_import_is_one_change_and_can_be_undone(community: Community, jargon: Jargon) -> None:
    """Also when the message that told of it is long gone; it asks first."""
    age(jargon)
    curator = community.curator()
    words = "term,definition\n" + "".join(f"Club {each},We meet.\n" for each in range(5))
    dry = await curator.slash("glossary import", file=Upload("words.csv", words.encode()))
    await curator.press(dry.message, "Store them")
    shown = await curator.slash("glossary changes")
    assert "**Club 0**, **Club 1**, **Club 2** and 2 more: new here, with /glossary import" in shown.text
    asked = await curator.choose(shown.message, "The import of 5 words")
    assert "of 5 words?" in asked.text
    assert len(jargon.glossary(community.server.id).layers) == 5
    assert "5 words are as they were before" in (await curator.press(asked.message, "Undo this import")).text
    assert not jargon.glossary(community.server.id).layers


async def test_many_changes_stand_on_pages(community: Community, jargon: Jargon) -> None:
    """The day stays from page to page."""
    age(jargon)
    curator = community.curator()
    for number in range(17):
        await add_term(curator, labels=f"Club {number:02}", plain="We meet.")
    first = await curator.slash("glossary changes")
    assert "Page 1 of 2" in first.text
    second = await curator.press(first.message, "Next")
    assert "**Club 00**" in second.text
    community.take_rights_from(curator)
    assert (await curator.press(first.message, "Previous")).text.startswith("Only people who look after the words")


@pytest.mark.parametrize("typed", ["yesterday", "2026-13-01", "0001-01-01", "9999-01-01"])
async def test_what_is_no_day_is_told_so(community: Community, typed: str) -> None:
    """With how a day is written."""
    assert (await community.curator().slash("glossary changes", since=typed)).text == strings.no_day()


async def test_days_are_offered(community: Community) -> None:
    """The last week first; nobody has to type a date."""
    asked = datetime.now(UTC)
    offered = await community.curator().autocomplete("glossary changes", "since", "")
    assert offered[0].name == "In the last 7 days"
    days = (asked, datetime.now(UTC))  # a midnight may come in between
    assert offered[0].value in {f"{day - timedelta(days=7):%Y-%m-%d}" for day in days}
