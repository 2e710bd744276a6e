"""Who edits a flagged text in the desk of the home server is asked for whom, as /term edit asks."""

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from bot.glossary.model.revision import Door
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.commands.community import Community, add_term
from tests.commands.flags import answer, comment, decide, labelled, queue, whole_list
from tests.end_to_end.test_home_curators import ELSEWHERE, EVERYONE, US, edited, message_with, read
from tests.fixtures.logged_in import Restart, StartJargonBot

BETTER = "Somebody speaks up with you."
ASKED = "Whose “Advocacy” do you mean?"


@pytest.fixture
async def bot(sandbox: Sandbox, start: StartJargonBot, jargon: Jargon) -> JargonBot:
    """The bot, whose home is the first server."""
    return await start(jargon, home=Community(sandbox).server.id)


@pytest.fixture
def home(bot: JargonBot, sandbox: Sandbox) -> Community:
    """The home server."""
    return Community(sandbox)


async def flagged(home: Community, curator: Person, word: str = "advocacy") -> Message:
    """Somebody flagged the first definition of a word; what the curator has before them then."""
    member = home.member()
    await comment(member, await answer(member, word), reason="wrong")
    return await queue(curator)


def editing(message: Message) -> str:
    """The button that edits the first of the texts."""
    return next(each.label for each in message.buttons if str(each.custom_id).startswith("edit:"))


async def change(curator: Person, message: Message, whom: str) -> Message:
    """Press the button, say for whom, and send another text; what is shown then."""
    asked = (await curator.press(message, editing(message))).message
    form = (await curator.press(asked, whom)).form
    return (await curator.submit(form, {"What it means": BETTER})).message


async def test_it_is_asked_for_whom_and_the_desk_goes_on(home: Community, jargon: Jargon) -> None:
    """A change for everyone is read on all servers; then the people who flagged it are answered, as ever."""
    curator, neighbour = home.curator(), home.elsewhere().member()
    shown = await flagged(home, curator)
    asked = (await curator.press(shown, editing(shown))).message
    assert ASKED in asked.text
    assert [each.label for each in asked.buttons] == [EVERYONE, US, "Back to the word", "See the whole list"]
    back = (await curator.press(asked, "Back to the word")).message
    assert labelled(back, "Resolve"), "whoever pressed by mistake comes back"
    done = await change(curator, back, EVERYONE)
    assert "Everyone who reads the shared words reads it from now on." in done.text
    assert "Press Resolve to answer the people who flagged it." in done.text
    assert labelled(done, "Resolve")
    assert BETTER in await read(neighbour, "advocacy")
    assert "advocacy" not in jargon.glossary(home.server.id).layers
    [revision] = await jargon.history.revisions(0, "advocacy")
    assert revision.door is Door.FLAGS_EDIT
    told = (await decide(curator, "It says so now.")).text
    assert "is resolved" in told
    assert "There are no open flags." in told


async def test_for_the_server_alone(home: Community, jargon: Jargon) -> None:
    """Nothing changes for others then."""
    curator = home.curator()
    done = await change(curator, await flagged(home, curator), US)
    assert "Everyone who reads the shared words" not in done.text
    assert labelled(done, "Resolve")
    assert BETTER in await read(home.member(), "advocacy")
    assert BETTER not in await read(home.elsewhere().member(), "advocacy")
    assert await jargon.history.revisions(0, "advocacy") == []


async def test_nobody_is_asked_where_one_word_alone_can_be_meant(home: Community) -> None:
    """Of a word of the server's own, of a text that it has alone, and on every other server."""
    curator = home.curator()
    await add_term(curator, labels="Tea club", plain="We meet.")
    shown = await flagged(home, curator, "tea club")
    assert (await curator.press(shown, editing(shown))).has_form
    elsewhere = home.elsewhere()
    theirs = elsewhere.curator()
    shown = await flagged(elsewhere, theirs)
    assert (await theirs.press(shown, editing(shown))).has_form


async def test_each_is_shown_the_text_as_its_readers_have_it(home: Community) -> None:
    """Where the server has words of its own there."""
    curator = home.curator()
    await edited(curator, "advocacy", US, plain="Only here.")
    shown = await flagged(home, curator)
    asked = (await curator.press(shown, editing(shown))).message
    assert (await curator.press(asked, US)).form.field("What it means").initial == "Only here."
    form = (await curator.press(asked, EVERYONE)).form
    assert "helps you to say" in str(form.field("What it means").initial)
    await curator.submit(form, {"What it means": BETTER})
    assert "Only here." in await read(home.member(), "advocacy")
    assert BETTER in await read(home.elsewhere().member(), "advocacy")


async def test_the_filter_lasts_over_the_question(home: Community) -> None:
    """Who works on some of the words goes on with those."""
    curator = home.curator()
    await flagged(home, curator)
    await flagged(home, curator, "reablement")
    member = home.member()
    await comment(member, await answer(member, "consultation"), reason="out of date")
    listed = await whole_list(curator)
    chosen = (await curator.choose(listed, "Wrong", select=2)).message
    assert "You see 2 of 3 words" in chosen.text
    shown = (await curator.press(chosen, "Open the first one")).message
    done = await change(curator, shown, EVERYONE)
    assert "of 2 words that you chose in the list" in done.text


async def test_two_curators_and_a_restart(home: Community, jargon: Jargon, restart: Restart) -> None:
    """The second is shown what the first stored meanwhile, and the question outlives the bot."""
    first, second = home.curator(), home.curator()
    shown = await flagged(home, second)
    asked = (await second.press(shown, editing(shown))).message
    form = (await second.press(asked, EVERYONE)).form
    await edited(first, "advocacy", plain="By the first.")
    refused = await second.submit(form, {"What it means": BETTER})
    assert "By the first." in refused.text
    await restart(home=home.server.id)
    form = (await second.press(asked, EVERYONE)).form
    assert form.field("What it means").initial == "By the first."
    await second.submit(form, {"What it means": BETTER})
    assert BETTER in await read(home.elsewhere().member(), "advocacy")


async def test_the_right_and_the_place_are_asked_for_at_each_press(
    home: Community, jargon: Jargon, bot: JargonBot
) -> None:
    """An id from elsewhere is refused, and so is whoever lost the right meanwhile."""
    curator, theirs = home.curator(), home.elsewhere().curator()
    shown = await flagged(home, curator)
    asked = (await curator.press(shown, editing(shown))).message
    custom_id = str(asked.buttons[0].custom_id)
    assert custom_id.startswith("edit-for:*advocacy:")
    assert (await theirs.press(await message_with(bot, theirs, custom_id), "Press")).text.startswith(ELSEWHERE)
    form = (await curator.press(asked, EVERYONE)).form
    home.take_rights_from(curator)
    for refused in (await curator.press(asked, EVERYONE), await curator.submit(form, {"What it means": BETTER})):
        assert refused.text.startswith("Only people who look after the words")
    assert await jargon.history.revisions(0, "advocacy") == []
