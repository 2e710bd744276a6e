"""A word that is not there yet is opened for writing; members give their words, and one text of them makes a word."""

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from bot.glossary.model.revision import Door
from bot.service import Jargon
from rehearsal import Person, Reply
from rehearsal.message import Message
from tests.commands.community import Community, add_term
from tests.commands.flags import labelled, whole_list
from tests.fixtures.canaries import Canaries
from tests.fixtures.logged_in import Restart

OPEN, STOP, MERGE, ADD = "Write together", "Stop writing together", "Make one text of it", "Add your words"
WORD, SLUG = "Zorble circle", "zorble-circle"
GIVEN, TEXT = "We sit and plan.", "People sit in a circle and plan."


@pytest.fixture(autouse=True)
def published(canaries: Canaries) -> None:
    """How curators call a word is read by all."""
    canaries.published.update({WORD, SLUG})


async def writing(curator: Person, word: str = WORD) -> Message:
    return (await curator.slash("term together", term=word)).message


async def opened(community: Community) -> Person:
    """A curator who has opened the word."""
    curator = community.curator()
    await curator.press(await writing(curator), OPEN)
    return curator


async def asked(person: Person, word: str = WORD) -> Message:
    return (await person.slash("define", term=word)).message


async def give(person: Person, text: str) -> Reply:
    form = (await person.press(await asked(person), ADD)).form
    return await person.submit(form, {"text": text})


async def make_one(curator: Person, text: str = TEXT) -> Reply:
    form = (await curator.press(await writing(curator), MERGE)).form
    return await curator.submit(form, {"text": text})


async def test_from_a_name_to_a_word(community: Community, jargon: Jargon) -> None:
    """Members find it by its name; the text makes it a word of the server, whose card says with how many."""
    first, second = community.member(), community.member()
    assert not labelled(await asked(first), ADD)
    curator = community.curator()
    offered = await writing(curator)
    assert f"# Nobody explains “{WORD}” here yet" in offered.text
    shown = (await curator.press(offered, OPEN)).message
    assert f"# {WORD}: a new word, written together\nNobody has given any words yet." in shown.text
    assert "people here write it together" in (await asked(first)).text
    assert "without your name" in (await give(first, GIVEN)).text
    await give(second, "It goes round.")
    assert SLUG not in jargon.glossary(community.server.id)
    shown = await writing(curator)
    assert "2 people have given their words." in shown.text
    assert GIVEN in shown.text
    form = (await curator.press(shown, MERGE)).form
    assert not form.field("text").initial
    done = await curator.submit(form, {"text": TEXT})
    assert f"“{WORD}” has its new text." in done.text
    card = (await asked(first)).text
    assert f"# {WORD}" in card
    assert TEXT in card
    assert "Written with the words of 2 people here." in card
    assert await jargon.writing.given(community.server.id, SLUG) == []
    [revision] = await jargon.curation.revisions(community.server.id, SLUG)
    assert (revision.door, revision.before) == (Door.TOGETHER, None)
    assert "Written with" not in (await asked(community.elsewhere().member())).text
    assert jargon.writing.new_words(community.server.id) == []


async def test_from_a_word_that_people_asked_for(community: Community, jargon: Jargon) -> None:
    """One press in the list of those; once there is a text nobody wants it any more."""
    curator, member = community.curator(), community.member()
    await member.press(await asked(member), "Ask for this word")
    wanted = (await curator.press(await whole_list(curator), "Words people asked for")).message
    shown = (await curator.choose(wanted, WORD, select=3)).message
    assert "a new word, written together" in shown.text
    await give(member, GIVEN)
    await make_one(curator)
    assert await jargon.wanted.words(community.server.id) == []


async def test_the_list_offers_it_while_a_curator_types(community: Community) -> None:
    """Before the words that are there; chosen, it is shown as it is."""
    curator = await opened(community)
    [offered] = await curator.autocomplete("term together", "term", "zorb")
    assert offered.name == WORD
    assert "a new word, written together" in (await curator.slash("term together", term=offered.value)).text


async def test_two_curators_open_it_at_once(community: Community, jargon: Jargon) -> None:
    """In any wording it is one word, and what people gave stays."""
    first, second = community.curator(), community.curator()
    offers = await writing(first), await writing(second, "zorble Circles")
    await first.press(offers[0], OPEN)
    await give(community.member(), GIVEN)
    shown = await second.press(offers[1], OPEN)
    assert GIVEN in shown.text
    assert len(jargon.writing.new_words(community.server.id)) == 1


async def test_two_curators_make_a_text_at_once(community: Community, jargon: Jargon) -> None:
    """The second is told that it is done, and has their text."""
    curator, other = await opened(community), community.curator()
    await give(community.member(), GIVEN)
    form = (await other.press(await writing(other), MERGE)).form
    await make_one(curator)
    told = await other.submit(form, {"text": "Something else."})
    assert "not written together any more" in told.text
    assert "Something else." in told.text
    assert len(await jargon.curation.revisions(community.server.id, SLUG)) == 1


async def test_somebody_adds_the_word_meanwhile(community: Community, jargon: Jargon) -> None:
    """What was given goes on belonging to it: the curator is shown what stands there by now, and decides."""
    curator = await opened(community)
    await give(community.member(), GIVEN)
    form = (await curator.press(await writing(curator), MERGE)).form
    await add_term(community.curator(), labels=WORD, plain="What one curator says.")
    told = await curator.submit(form, {"text": TEXT})
    assert "What one curator says." in told.text
    assert TEXT in told.text
    await curator.press(told.message, "Store mine")
    card = (await asked(curator)).text
    assert TEXT in card
    assert "Written with the words of 1 person here." in card


async def test_another_word_takes_the_name_meanwhile(community: Community, jargon: Jargon) -> None:
    """Two words of one name would not be told apart: nothing is stored, and what people gave stays."""
    curator, server = await opened(community), community.server.id
    await give(community.member(), GIVEN)
    form = (await curator.press(await writing(curator), MERGE)).form
    await add_term(curator, labels="Round table", plain="A table.")
    old = (await curator.slash("term edit", term="round table")).form
    await curator.submit(old, {"The word, then other names": WORD})
    told = await curator.submit(form, {"text": TEXT})
    assert f"There is a word called “{WORD}” by now." in told.text
    assert TEXT in told.text
    assert [each.text for each in await jargon.writing.given(server, SLUG)] == [GIVEN]


async def test_stopping_leaves_nothing(community: Community, jargon: Jargon) -> None:
    """Neither what was given nor the word; a form that is open meanwhile gives its words back."""
    curator, member = await opened(community), community.member()
    await give(member, GIVEN)
    form = (await member.press(await asked(member), ADD)).form
    stopped = await curator.press(await writing(curator), STOP)
    assert f"“{WORD}” is not written together any more." in stopped.text
    assert await jargon.writing.given(community.server.id, SLUG) == []
    assert not labelled(await asked(member), ADD)
    told = await member.submit(form, {"text": "We plan."})
    assert "not written together any more" in told.text
    assert "We plan." in told.text
    await curator.press(await writing(curator), OPEN)
    assert [each.slug for each in jargon.writing.new_words(community.server.id)] == [SLUG]


async def test_what_is_there_is_not_opened_anew(community: Community, jargon: Jargon) -> None:
    """A name of a word that came meanwhile, what is no word, and what is too long are refused."""
    curator = community.curator()
    offered = await writing(curator)
    await add_term(curator, labels=WORD, plain="What it means.")
    assert "There is a word called" in (await curator.press(offered, OPEN)).text
    assert "it needs a letter" in (await curator.slash("term together", term="long " * 30)).text
    assert "it needs a letter" in (await curator.press(await writing(curator, "!?"), OPEN)).text
    assert jargon.writing.new_words(community.server.id) == []


async def test_rights_are_asked_for_at_each_step(community: Community, jargon: Jargon) -> None:
    """Who lost them opens nothing and makes no text; and it is open on that server alone."""
    curator, server = community.curator(), community.server.id
    offered = await writing(curator)
    community.take_rights_from(curator)
    assert (await curator.press(offered, OPEN)).text.startswith("Only people who look after the words")
    assert jargon.writing.new_words(server) == []
    other = await opened(community)
    await give(community.member(), GIVEN)
    form = (await other.press(await writing(other), MERGE)).form
    community.take_rights_from(other)
    assert (await other.submit(form, {"text": TEXT})).text.startswith("Only people who look after the words")
    assert SLUG not in jargon.glossary(server)
    assert not labelled(await asked(community.elsewhere().member()), ADD)


async def test_it_lasts_over_restarts(bot: JargonBot, community: Community, restart: Restart) -> None:
    """The word that is not there, what was given, the forms, and what the card says."""
    curator, member = await opened(community), community.member()
    form = (await member.press(await asked(member), ADD)).form
    await restart()
    await member.submit(form, {"text": GIVEN})
    merging = (await curator.press(await writing(curator), MERGE)).form
    await restart()
    await curator.submit(merging, {"text": TEXT})
    await restart()
    assert "Written with the words of 1 person here." in (await asked(member)).text


async def test_undoing_the_text_takes_the_word_away(community: Community, jargon: Jargon) -> None:
    """As with any word that was added; it can be opened again."""
    curator = await opened(community)
    await give(community.member(), GIVEN)
    await make_one(curator)
    question = (await curator.slash("term undo", term=WORD, number=1)).message
    await curator.press(question, "Undo it")
    assert SLUG not in jargon.glossary(community.server.id)
    shown = (await curator.press(await writing(curator), OPEN)).message
    assert "Nobody has given any words yet." in shown.text


@pytest.mark.parametrize("typed", ["", " ", "\n"])
async def test_what_is_no_word_is_refused(community: Community, typed: str) -> None:
    """Also what an app sends empty, or as blanks."""
    assert "no word" in (await community.curator().slash("term together", term=typed)).text
