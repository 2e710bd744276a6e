"""Members give their words for an open word, a curator makes one text of them, and the card says with how many."""

from __future__ import annotations

import pytest

from bot.feedback.writing import MOST_PEOPLE
from bot.glossary.model.revision import Door
from bot.service import Jargon
from rehearsal import Person, Reply, Sandbox
from rehearsal.message import Message
from tests.commands.community import Community, edit_term
from tests.commands.flags import all_comments, answer, comment, labelled, more
from tests.fixtures.logged_in import Restart

OPEN, STOP, MERGE, ADD = "Write together", "Stop writing together", "Make one text of it", "Add your words"
OPEN_ON_CARD = "People here write this word together."
SLUG = "co-production"


async def writing(curator: Person) -> Message:
    return (await curator.slash("term together", term=SLUG)).message


async def opened(community: Community) -> Person:
    """A curator who has opened the word."""
    curator = community.curator()
    await curator.press(await writing(curator), OPEN)
    return curator


async def give(person: Person, text: str) -> Reply:
    form = (await person.press(await more(person, await answer(person)), ADD)).form
    return await person.submit(form, {"text": text})


async def test_members_give_and_a_curator_makes_one_text(community: Community, jargon: Jargon) -> None:
    """From opening to the card; nobody is named, and what was given is kept no longer than that."""
    first, second = community.member(), community.member()
    assert not labelled(await more(first, await answer(first)), ADD)
    curator = await opened(community)
    assert OPEN_ON_CARD in (await answer(first)).text
    assert "without your name" in (await give(first, "We plan it together.")).text
    await give(second, "Nobody is above the others.")
    shown = await writing(curator)
    assert "2 people have given their words." in shown.text
    assert "We plan it together." in shown.text
    assert "Nobody is above the others." in shown.text
    assert not {first.user.name, second.user.name} & set(shown.text.split())
    form = (await curator.press(shown, MERGE)).form
    assert form.field("text").initial == "People and professionals plan support together, as equals."
    done = await curator.submit(form, {"text": "We plan it together, and nobody is above the others."})
    assert "“Co-production” has its new text." in done.text
    card = (await answer(first)).text
    assert "We plan it together, and nobody is above the others." in card
    assert "Written with the words of 2 people here." in card
    assert OPEN_ON_CARD not in card
    assert await jargon.writing.given(community.server.id, SLUG) == []
    [revision] = await jargon.curation.revisions(community.server.id, SLUG)
    assert (revision.door, revision.by) == (Door.TOGETHER, curator.user.id)
    assert "Written with" not in (await answer(community.elsewhere().member())).text


async def test_it_says_so_only_of_that_text(community: Community) -> None:
    """Of words that somebody changed since, nobody is said to have written them."""
    curator = await opened(community)
    await give(community.member(), "We plan it.")
    form = (await curator.press(await writing(curator), MERGE)).form
    await curator.submit(form, {"text": "We plan it."})
    assert "Written with the words of 1 person here." in (await answer(curator)).text
    await edit_term(curator, SLUG, plain="Other words.")
    assert "Written with" not in (await answer(curator)).text


async def test_ones_words_are_changed_and_taken_back(community: Community, jargon: Jargon) -> None:
    """One text a person: the form opens with it, and empty it takes it back."""
    await opened(community)
    member, server = community.member(), community.server.id
    await give(member, "We plan it.")
    form = (await member.press(await more(member, await answer(member)), ADD)).form
    assert form.field("text").initial == "We plan it."
    await member.submit(form, {"text": "We all plan it."})
    assert [each.text for each in await jargon.writing.given(server, SLUG)] == ["We all plan it."]
    assert "is deleted" in (await give(member, "")).text
    assert await jargon.writing.given(server, SLUG) == []


async def test_what_came_in_meanwhile_is_read_before_it_is_passed_over(community: Community) -> None:
    """The curator sees the words of whoever gave theirs late, beside their own text, and decides then."""
    curator, late = await opened(community), community.member()
    await give(community.member(), "We plan it.")
    form = (await curator.press(await writing(curator), MERGE)).form
    await give(late, "And we check it.")
    told = await curator.submit(form, {"text": "We plan it, all."})
    assert "And we check it." in told.text
    assert "We plan it, all." in told.text
    await curator.press(told.message, "Store mine")
    assert "Written with the words of 2 people here." in (await answer(late)).text


async def test_two_curators_at_once(community: Community, jargon: Jargon) -> None:
    """The second is told that it is done, and has their text."""
    curator, other = await opened(community), community.curator()
    await give(community.member(), "We plan it.")
    form = (await other.press(await writing(other), MERGE)).form
    await curator.submit((await curator.press(await writing(curator), MERGE)).form, {"text": "We plan it."})
    told = await other.submit(form, {"text": "Something else."})
    assert "not written together any more" in told.text
    assert "Something else." in told.text
    assert len(await jargon.curation.revisions(community.server.id, SLUG)) == 1


async def test_stopping_deletes_what_was_given(community: Community, jargon: Jargon) -> None:
    """A form that is open meanwhile stores nothing, and gives the words back."""
    curator, member = await opened(community), community.member()
    await give(member, "We plan it.")
    form = (await member.press(await more(member, await answer(member)), ADD)).form
    await curator.press(await writing(curator), STOP)
    assert await jargon.writing.given(community.server.id, SLUG) == []
    told = await member.submit(form, {"text": "We all plan it."})
    assert "not written together any more" in told.text
    assert "We all plan it." in told.text
    assert OPEN_ON_CARD not in (await answer(member)).text


async def test_rights_blocks_and_personal_details(community: Community, jargon: Jargon) -> None:
    """As with comments: who may not comment may not give words, and what looks personal is pointed out first."""
    curator, member = await opened(community), community.member()
    asked = await give(member, "Ring 07700 900123.")
    assert "- a phone number" in asked.text
    assert await jargon.writing.given(community.server.id, SLUG) == []
    await comment(member, await answer(member), comment="Something hurtful.")
    await curator.press(await all_comments(curator), "Stop this person's comments")
    assert "You cannot add words in this server" in (await give(member, "We plan it.")).text
    await give(community.member(), "We plan it together.")
    shown = await writing(curator)
    form = (await curator.press(shown, MERGE)).form
    community.take_rights_from(curator)
    await curator.press(shown, STOP)
    card = (await answer(member)).text
    assert OPEN_ON_CARD in card
    refused = await curator.submit(form, {"text": "By nobody's leave."})
    assert refused.text.startswith("Only people who look after the words")
    assert (await answer(member)).text == card


async def test_an_erased_person_leaves_no_words(community: Community, jargon: Jargon) -> None:
    """Nor do they count; and their copy has what they gave, as long as it is kept."""
    await opened(community)
    member, server = community.member(), community.server.id
    await give(member, "We plan it.")
    assert "We plan it." in (await jargon.people.held(member.user.id)).as_json()
    await jargon.people.erase(member.user.id)
    assert await jargon.writing.given(server, SLUG) == []


async def test_there_is_room_for_so_many(community: Community, jargon: Jargon) -> None:
    """Whoever has given their words can still change them."""
    await opened(community)
    member, server = community.member(), community.server.id
    await give(member, "We plan it.")
    for number in range(1, MOST_PEOPLE):
        await jargon.writing.contribute(server, SLUG, str(number), number, "Words.")
    assert "no room for more" in (await give(community.member(), "And we check it.")).text
    assert "Thank you" in (await give(member, "We all plan it.")).text


@pytest.mark.parametrize("place", ["private", "elsewhere"])
async def test_it_is_open_on_that_server_alone(community: Community, place: str) -> None:
    """A forged press elsewhere is told so."""
    await opened(community)
    member = community.member()
    shown = await more(member, await answer(member))
    other = member.in_direct_messages() if place == "private" else community.elsewhere().member()
    assert not labelled(await more(other, await answer(other)), ADD)
    assert labelled(shown, ADD)


async def test_it_lasts_over_restarts(sandbox: Sandbox, restart: Restart) -> None:
    """The open word, the words given, the forms, and what the card says."""
    await restart()
    community = Community(sandbox)
    curator, member = await opened(community), community.member()
    form = (await member.press(await more(member, await answer(member)), ADD)).form
    await restart()
    await member.submit(form, {"text": "We plan it."})
    merging = (await curator.press(await writing(curator), MERGE)).form
    await restart()
    await curator.submit(merging, {"text": "We plan it."})
    await restart()
    assert "Written with the words of 1 person here." in (await answer(member)).text
