"""Where the published words change under what the home server's curators changed for everyone, they decide it there."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from discord import SelectOption, ui

from bot.discord.client import JargonBot
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Definition, Kind, Source, Term
from bot.service import Jargon
from bot.store.layers import shared_words
from bot.store.terms import ReplaceShipped
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from rehearsal.person.form import Form
from tests.commands.community import Community, edit_term, filled
from tests.commands.flags import LIST, comment, decide, labelled, queue
from tests.end_to_end.test_home_curators import READERS, US, edited, message_with, read
from tests.fixtures.canaries import Canaries
from tests.fixtures.logged_in import Restart, StartJargonBot

BODY = Source(title="A leaflet", organisation="A body")
OLD, NEW, NEWER = "A break, as it was.", "A break, as it is.", "A break, as it will be."
OURS, THEIRS, THIRD = "Some time off.", "Time off, next door.", "Time for yourself."
NOBODY_OPEN = "There are no open flags."
TAKE = "Take the published words"
ELSEWHERE = "Only the curators of the home server"


@pytest.fixture(autouse=True)
def published(canaries: Canaries) -> None:
    """What tests put into the glossary without a file or a form."""
    canaries.published.update({"breather", OLD, NEW, NEWER})


@pytest.fixture
async def bot(sandbox: Sandbox, start: StartJargonBot, jargon: Jargon) -> JargonBot:
    """The bot, whose home is the first server."""
    ship(jargon, word(OLD))
    return await start(jargon, home=Community(sandbox).server.id)


@pytest.fixture
def home(bot: JargonBot, sandbox: Sandbox) -> Community:
    """The home server."""
    return Community(sandbox)


def word(text: str) -> Term:
    return Term(slug="breather", label="Breather", definitions=(Definition(kind=Kind.PLAIN, text=text, source=BODY),))


def ship(jargon: Jargon, term: Term) -> None:
    """The published words have this one among them from now on, as a new version of the program brings it."""
    shipped, _, _ = jargon._store.ask_now(shared_words)
    others = (each for each in shipped if each.slug != term.slug)
    jargon._store.do_now(ReplaceShipped((*others, term), jargon.recall("shipped")))
    jargon._lexicon.refresh()


async def clash(jargon: Jargon, curator: Person, text: str = NEW) -> Message:
    """A curator changed the word for everyone, and a new version has it in other words; what `/flags` shows then."""
    await edited(curator, "breather", plain=OURS)
    assert (await queue(curator)).text == NOBODY_OPEN
    await asyncio.to_thread(ship, jargon, word(text))
    return await queue(curator)


async def test_the_three_texts_stand_in_the_desk_of_the_home_server(home: Community, jargon: Jargon) -> None:
    """What everyone reads, what was published then, what is published now; the list says for whom it is."""
    curator = home.curator()
    shown = await clash(jargon, curator)
    parts = ["# Breather", "Everyone who reads the shared words reads this, on all servers."]
    parts += ["the published words changed under what you changed for everyone"]
    parts += ["### What everyone reads", OURS, "### What was published when you changed it", OLD]
    parts += ["### What is published now", NEW]
    places = [shown.text.index(each) for each in parts]
    assert places == sorted(places)
    assert [each.label for each in shown.buttons][:3] == ["Keep ours", TAKE, "Write it anew"]
    assert OURS in await read(home.member(), "breather"), "people go on reading what the curators wrote"
    shown = (await curator.press(shown, LIST)).message
    assert "1 of them is a shared word" in shown.text
    assert "The published words changed under what you changed for everyone. There is 1 difference" in shown.text
    first = await curator.press(shown, "Open the first one")
    assert labelled(first.message, TAKE)
    again = await curator.choose((await curator.press(first.message, LIST)).message, "Breather")
    assert labelled(again.message, TAKE)


async def test_other_servers_have_nothing_to_decide(home: Community, jargon: Jargon) -> None:
    """A server that laid nothing over the word reads on what the home curators wrote."""
    await clash(jargon, home.curator())
    theirs = home.elsewhere().curator()
    assert (await queue(theirs)).text == NOBODY_OPEN
    assert OURS in await read(theirs, "breather")


async def test_keep_ours(home: Community, jargon: Jargon) -> None:
    """It is over, until the published words change again."""
    curator = home.curator()
    done = await curator.press(await clash(jargon, curator), "Keep ours")
    assert done.text.startswith("# Done\nWhat you changed in “Breather” stays, for everyone.")
    assert (await queue(curator)).text == NOBODY_OPEN
    await asyncio.to_thread(ship, jargon, word(NEWER))
    again = (await queue(curator)).text
    assert f"### What was published when you changed it\n{NEW}" in again


async def test_take_the_published_words_and_undo_it(home: Community, jargon: Jargon) -> None:
    """All servers read them; the history tells it, and undoing it brings the difference back."""
    curator, neighbour = home.curator(), home.elsewhere().member()
    done = await curator.press(await clash(jargon, curator), TAKE)
    assert "Everyone reads the published words there now, in “Breather”." in done.text
    assert NEW in await read(neighbour, "breather")
    assert [each.door for each in await jargon.history.revisions(0, "breather")] == [Door.MERGE, Door.TERM_EDIT]
    history = (await curator.slash("term history", term="breather")).message
    assert "in /flags, where the published words had changed" in history.text
    undo = (await curator.press(history, "Undo number 2")).message
    await curator.press(undo, "Undo it")
    assert OURS in await read(neighbour, "breather")
    assert labelled(await queue(curator), TAKE), "it is to be decided again"


async def test_write_it_anew(home: Community, jargon: Jargon) -> None:
    """A third wording lies over what is published now."""
    curator = home.curator()
    form = (await curator.press(await clash(jargon, curator), "Write it anew")).form
    assert form.field("What it says").initial == OURS
    done = await curator.submit(form, {"What it says": THIRD})
    assert "Everyone who reads the shared words reads them from now on." in done.text
    assert THIRD in await read(home.elsewhere().member(), "breather")
    assert "breather" not in jargon.glossary(home.server.id).layers
    assert (await queue(curator)).text == NOBODY_OPEN


async def test_a_servers_own_words_meet_what_was_decided(home: Community, jargon: Jargon) -> None:
    """For servers with words of their own it is a change of the shared word, once it is decided and no sooner."""
    curator, theirs = home.curator(), home.elsewhere().curator()
    shown = await clash(jargon, curator)
    await edit_term(theirs, "breather", plain=THEIRS)
    assert (await queue(theirs)).text == NOBODY_OPEN
    await curator.press(shown, TAKE)
    desk = (await queue(theirs)).text
    assert f"### Yours\n{THEIRS}" in desk
    assert f"### What was shared when you changed it\n{OURS}" in desk
    assert f"### What is shared now\n{NEW}" in desk


async def test_the_home_server_has_both_where_its_own_words_differ_too(home: Community, jargon: Jargon) -> None:
    """What it decides for everyone is then a change under its own words, which it decides after that."""
    curator = home.curator()
    await clash(jargon, curator)
    await edited(curator, "breather", US, plain=THEIRS)
    done = await curator.press(await queue(curator), TAKE)
    assert labelled(done.message, "Take the shared words"), "its own comes next"
    await curator.press(done.message, "Take the shared words")
    assert NEW in await read(home.member(), "breather")
    assert (await queue(curator)).text == NOBODY_OPEN


async def test_a_flag_on_the_word_is_a_matter_of_its_own(home: Community, jargon: Jargon) -> None:
    """What people say is answered as ever; the difference waits beside it."""
    curator, member = home.curator(), home.member()
    await clash(jargon, curator)
    await comment(member, (await member.slash("define", term="breather")).message, reason="wrong")
    assert "is resolved" in (await decide(curator, "Thank you.")).text
    assert labelled(await queue(curator), TAKE)


async def test_two_curators_at_once(home: Community, jargon: Jargon) -> None:
    """Whoever presses second decides about what is there by then, or finds it decided."""
    first, second = home.curator(), home.curator()
    shown = await clash(jargon, first), await queue(second)
    form = (await second.press(shown[1], "Write it anew")).form
    await asyncio.to_thread(ship, jargon, word(NEWER))
    again = await second.press(shown[1], TAKE)
    assert "Somebody has changed the word since you looked" in again.text
    assert NEWER in again.text
    refused = await second.submit(form, {"What it says": THIRD})
    assert "Nothing was stored" in refused.text
    assert NEWER in refused.text
    reopened = (await second.press(refused.message, "Open the form again")).form
    assert reopened.field("What it says").initial == THIRD
    await first.press(await queue(first), "Keep ours")
    assert "There is nothing to decide here any more." in (await second.press(again.message, TAKE)).text
    gone = await second.submit(reopened, {})
    assert THIRD in gone.text, "what was typed comes back"
    assert OURS in await read(home.elsewhere().member(), "breather")


async def test_the_right_is_asked_for_at_each_press(home: Community, jargon: Jargon) -> None:
    """And when the form is sent."""
    curator = home.curator()
    shown = await clash(jargon, curator)
    form = (await curator.press(shown, "Write it anew")).form
    home.take_rights_from(curator)
    for label in ("Keep ours", TAKE, "Write it anew"):
        assert (await curator.press(shown, label)).text.startswith("Only people who look after the words")
    assert (await curator.submit(form, {"What it says": THIRD})).text.startswith("Only people who look after")
    assert OURS in await read(home.member(), "breather")


async def test_buttons_and_the_form_outlive_a_restart(home: Community, jargon: Jargon, restart: Restart) -> None:
    """All they need is in their ids, and who the home server is comes from the settings."""
    curator = home.curator()
    form = (await curator.press(await clash(jargon, curator), "Write it anew")).form
    shown = await queue(curator)
    await restart(home=home.server.id)
    assert "are stored" in (await curator.submit(form, {"What it says": THIRD})).text
    assert "nothing to decide" in (await curator.press(shown, "Keep ours")).text
    assert THIRD in await read(home.elsewhere().member(), "breather")


async def test_real_marks_from_elsewhere_are_refused(home: Community, jargon: Jargon, bot: JargonBot) -> None:
    """A curator of another server who copies the very ids decides nothing and reads nothing; nor is a menu a way in."""
    curator, theirs = home.curator(), home.elsewhere().curator()
    shown = await clash(jargon, curator)
    form = (await curator.press(shown, "Write it anew")).form
    ids = [str(each.custom_id) for each in shown.buttons if "*breather" in str(each.custom_id)]
    for custom_id in ids[:3]:
        refused = await theirs.press(await message_with(bot, theirs, custom_id), "Press")
        assert refused.text.startswith(ELSEWHERE)
    opened = (await theirs.slash("define", term="breather")).interaction
    refused = await theirs.submit(Form("A form", form.custom_id, form.fields, (), opened), {"What it says": THIRD})
    assert refused.text.startswith(ELSEWHERE)
    view = ui.View(timeout=None)
    options = [SelectOption(label="Breather", value="*breather")]
    view.add_item(ui.Select(custom_id="words:..", placeholder="Words", options=options))
    await bot.get_partial_messageable(theirs.channel.id).send(view=view)
    refused = await theirs.choose(theirs.messages[-1], "Breather")
    assert refused.text.startswith(ELSEWHERE)
    assert len(await jargon.history.revisions(0, "breather")) == 1


async def test_a_published_word_of_the_same_name_that_comes_later(home: Community, jargon: Jargon) -> None:
    """Kept apart it stays what the curators added for everyone; joined, people read both."""
    curator = home.curator()
    form = (await curator.slash("term add")).form
    given = filled(labels="Tea club", plain="We meet on Mondays.") | {READERS: "Everyone, on all servers"}
    await curator.submit(form, given)
    club = replace(word(NEW), slug="tea-club", label="Tea club")
    await asyncio.to_thread(ship, jargon, club)
    shown = await queue(curator)
    assert "## A published word of the same name came later" in shown.text
    kept = await curator.press(shown, "Keep it apart")
    assert "stays as you added it for everyone" in kept.text
    assert NEW not in await read(home.member(), "tea club")
    await asyncio.to_thread(ship, jargon, replace(club, label="Tea clubs"))
    joined = await curator.press(await queue(curator), "Join both")
    assert "is one word now, for everyone" in joined.text
    assert {each.text for each in jargon.glossary()["tea-club"].definitions} == {"We meet on Mondays.", NEW}


async def test_who_is_home_no_more_decides_nothing(home: Community, jargon: Jargon, restart: Restart) -> None:
    """Where the settings name no home server the desk shows nothing of it, and buttons from before are refused."""
    curator = home.curator()
    shown = await clash(jargon, curator)
    await restart()
    assert (await queue(curator)).text == NOBODY_OPEN
    assert (await curator.press(shown, TAKE)).text.startswith(ELSEWHERE)
    assert OURS in await read(curator, "breather")
