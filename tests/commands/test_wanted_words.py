"""Curators see which words people asked for, explain them, or take them off the list."""

from __future__ import annotations

import pytest

from bot.service import Jargon
from rehearsal import Person, Reply
from rehearsal.message import Message
from tests.commands.community import FIELDS, Community, filled
from tests.commands.flags import whole_list
from tests.fixtures.canaries import Canaries

ASK, WORDS, BACK = "Ask for this word", "Words people asked for", "Back to the list"
EXPLAIN, DISMISS = 1, 2  # the menus, from top to bottom


@pytest.fixture(autouse=True)
def _asked_for(canaries: Canaries) -> None:
    """These words may be in the database, since somebody pressed the button for them."""
    canaries.published.update(("zorble", "quibblet", "tea, and cake"))


async def ask(person: Person, word: str) -> None:
    await person.press((await person.slash("define", term=word)).message, ASK)


async def wanted(curator: Person) -> Message:
    return (await curator.press(await whole_list(curator), WORDS)).message


async def explain(curator: Person, word: str) -> Reply:
    return await curator.choose(await wanted(curator), word, select=EXPLAIN)


async def test_the_list_says_how_often_and_not_by_whom(community: Community) -> None:
    """What most people want stands first; the way back is there."""
    asker, curator = community.member(), community.curator()
    assert "Nobody asks for a word just now." in (await wanted(curator)).text
    for person in (asker, community.member()):
        await ask(person, "quibblet")
    await ask(asker, "what is a Zorble?")
    shown = await wanted(curator)
    assert "- “quibblet”: 2 times, last on" in shown.text
    assert shown.text.index("quibblet") < shown.text.index("- “Zorble”: once, last on")
    assert str(asker.user.id) not in shown.text
    assert WORDS in [each.label for each in (await curator.press(shown, BACK)).message.buttons]
    elsewhere = community.elsewhere().curator()
    assert "Nobody asks" in (await wanted(elsewhere)).text


async def test_an_entry_starts_from_a_word_and_ends_the_wish(community: Community, jargon: Jargon) -> None:
    """The form opens with the word in it; once it is stored, people find it and nobody asks for it."""
    member, curator = community.member(), community.curator()
    await ask(member, "Zorble")
    form = (await explain(curator, "Zorble")).form
    assert {field.label: field.initial for field in form.fields}[FIELDS["labels"]] == "Zorble"
    stored = await curator.submit(form, filled(labels="Zorble", plain="A thing."))
    assert stored.text.startswith("“Zorble” is stored.")
    assert "# Zorble" in (await member.slash("define", term="zorbles")).text
    assert "Nobody asks for a word just now." in (await wanted(curator)).text


async def test_a_form_that_was_not_sent_leaves_the_word(community: Community) -> None:
    """Only what is stored ends the wish."""
    curator = community.curator()
    await ask(community.member(), "Zorble")
    await explain(curator, "Zorble")
    assert "“Zorble”: once" in (await wanted(curator)).text


async def test_a_word_with_a_comma_stays_one_word(community: Community) -> None:
    """In the form commas part names."""
    curator = community.curator()
    await ask(community.member(), "tea, and cake")
    form = (await explain(curator, "tea, and cake")).form
    await curator.submit(form, filled(labels=form.fields[0].initial, plain="On Mondays."))
    assert "# tea, and cake" in (await community.member().slash("define", term="tea and cake")).text


async def test_a_word_is_taken_off_the_list(community: Community) -> None:
    """It says which; and a list of before, at which another curator still stands, is told that it is gone."""
    curator, other = community.curator(), community.curator()
    for word in ("zorble", "quibblet"):
        await ask(community.member(), word)
    before = await wanted(other)
    told = await curator.choose(await wanted(curator), "zorble", select=DISMISS)
    assert "“zorble” is off the list." in told.text
    assert "- “quibblet”" in told.text
    assert "- “zorble”" not in told.text
    for menu in (EXPLAIN, DISMISS):
        gone = await other.choose(before, "zorble", select=menu)
        assert gone.text.startswith("Nobody asks for that word any more")


async def test_many_words_stand_on_pages(community: Community, jargon: Jargon) -> None:
    """Each page has menus of its own words."""
    server, curator = community.server.id, community.curator()
    for number in range(45):
        await jargon.wanted.ask_for(server, f"zorble {'x' * number}y", number + 1, str(number))
    first = await wanted(curator)
    assert first.text.count("once") == 20
    second = (await curator.press(first, "Next")).message
    third = (await curator.press(second, "Next")).message
    assert "Page 3 of 3" in third.text
    assert third.text.count("once") == 5
