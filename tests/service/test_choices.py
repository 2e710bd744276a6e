"""What people chose for themselves: kept while it differs from what everybody has, and gone with them."""

from __future__ import annotations

import asyncio

import pytest

from bot.errors import BusyError
from bot.service import Chosen, Jargon
from tests.fixtures.languages import AddLanguage
from tests.fixtures.refused import refuse
from tests.fixtures.words import OpenJargon

BEN, ANN = 812345678901234567, 912345678901234567


def rows(jargon: Jargon) -> list[tuple[int, str, str]]:
    found = jargon._store.ask_now(lambda db: db.query("select * from choices order by person_id, name"))
    return [(row["person_id"], row["name"], row["value"]) for row in found]


async def test_each_choice_is_one_row_and_none_at_its_default(jargon: Jargon) -> None:
    """What somebody takes back leaves nothing of them, neither in the table nor in memory."""
    await jargon.choices.choose(BEN, nation="Wales", plain_text=True)
    await jargon.choices.choose(BEN, easy_read=True)
    assert jargon.choices.of(BEN) == Chosen(nation="Wales", easy_read=True, plain_text=True)
    assert jargon.choices.of(ANN) == Chosen()
    assert rows(jargon) == [(BEN, "easy_read", "always"), (BEN, "nation", "Wales"), (BEN, "plain_text", "only")]
    await jargon.choices.choose(BEN, nation="", plain_text=False, easy_read=False)
    assert jargon.choices.of(BEN) == Chosen()
    assert rows(jargon) == []


async def test_choices_outlive_the_process(open_jargon: OpenJargon, add_language: AddLanguage) -> None:
    """With the language, as long as there is such a one; a nation that nobody knows holds for nothing."""
    add_language("cy", "choices-language-name = Cymraeg\n")
    jargon = open_jargon()
    await jargon.choices.choose(BEN, nation="Scotland", language="cy")
    await jargon.choices.choose(ANN, nation="Mercia", language="xx")
    jargon.choices.load()
    assert jargon.choices.of(BEN) == Chosen(nation="Scotland", language="cy")
    assert jargon.choices.of(ANN) == Chosen()


async def test_the_last_of_two_devices_holds(jargon: Jargon) -> None:
    """Whatever they choose at the same moment: memory and table say the same, and neither undoes another choice."""
    both = jargon.choices.choose(BEN, nation="Wales"), jargon.choices.choose(BEN, nation="Scotland")
    await asyncio.gather(*both, jargon.choices.choose(BEN, easy_read=True))
    chosen = jargon.choices.of(BEN)
    assert chosen == Chosen(nation="Scotland", easy_read=True)
    await jargon.choices.reload()
    assert jargon.choices.of(BEN) == chosen


async def test_what_is_not_stored_does_not_hold(jargon: Jargon) -> None:
    """Nobody is answered by a choice that a restart would take back."""
    refuse(jargon._store, "choices", "new.name = 'nation'")
    with pytest.raises(BusyError, match="no room"):
        await jargon.choices.choose(BEN, nation="Wales")
    assert jargon.choices.of(BEN) == Chosen()


async def test_an_erasure_takes_all_of_it(jargon: Jargon) -> None:
    """And leaves what others chose."""
    await jargon.choices.choose(BEN, nation="Wales", easy_read=True, plain_text=True)
    await jargon.choices.choose(ANN, nation="Wales")
    assert jargon.choices.of(BEN).nation == jargon.choices.of(ANN).nation == "Wales"
    held = (await jargon.people.held(BEN)).as_document()
    assert {(row["name"], row["value"]) for row in held["choices"]} >= {("nation", "Wales"), ("plain_text", "only")}
    await jargon.people.erase(BEN)
    assert jargon.choices.of(BEN) == Chosen()
    assert rows(jargon) == [(ANN, "nation", "Wales")]


async def test_a_page_begins_with_the_nation_of_its_reader(jargon: Jargon) -> None:
    """Theirs over the server's; and without one, the server's."""
    await jargon.preferences.settle(1, nation="England")
    assert jargon.page("co-production", 1).nation == "England"
    assert jargon.page("co-production", 1, "Wales").nation == "Wales"
    answer = jargon.define("co-production", 1, "Scotland")
    assert answer.page
    assert answer.page.nation == "Scotland"
    assert {each.page.nation for each in jargon.explain("co-production", 1, "Wales")} == {"Wales"}
