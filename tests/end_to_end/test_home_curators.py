"""The curators of the home server change the words that all servers share; nobody else does."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace

import pytest
from discord import ui

from bot.discord.client import JargonBot
from bot.discord.kit.form_ids import FormId
from bot.discord.kit.forms import FORMS as KNOWN_FORMS
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Term
from bot.service import Jargon
from bot.store.layers import shared_words
from bot.store.terms import ReplaceShipped
from rehearsal import Person, Reply, Sandbox
from rehearsal.message import Message
from rehearsal.person.form import Field, Form
from rehearsal.reading import TEXT_INPUT
from tests.commands.community import FIELDS, Community, filled
from tests.fixtures.logged_in import StartJargonBot

ELSEWHERE = "Only the curators of the home server"
READERS = "For whom it is"
EVERYONE, US = "Everyone, on all servers", "This server only"


@pytest.fixture
async def home(sandbox: Sandbox, start: StartJargonBot, jargon: Jargon) -> Community:
    """The home server."""
    there = Community(sandbox)
    await start(jargon, home=there.server.id)
    return there


async def asked(person: Person, command: str, whom: str, **options: str | int) -> Reply:
    """What comes after the question for whom."""
    return await person.press((await person.slash(command, **options)).message, whom)


async def edited(person: Person, word: str, whom: str = EVERYONE, **texts: str) -> str:
    """Change a word, and give the reply."""
    form = (await asked(person, "term edit", whom, term=word)).form
    return (await person.submit(form, filled(**texts))).text


async def read(person: Person, word: str) -> str:
    """What somebody reads about a word."""
    return (await person.slash("define", term=word)).text


async def test_a_change_for_everyone_is_read_on_all_servers(home: Community, jargon: Jargon) -> None:
    """It lies over the published word; all else of that is as it was, and a server's own words stay."""
    curator, neighbour = home.curator(), home.elsewhere().member()
    told = await edited(curator, "advocacy", plain="Somebody speaks up with you.")
    assert told.startswith("The change to “Advocacy” is stored. Everyone who reads the shared words reads it")
    assert "your own from now on" not in told
    for person in (neighbour, home.member(), home.member().in_direct_messages()):
        assert "Somebody speaks up with you.\n-# Source: In our own words, Rehearsal." in await read(person, "advocacy")
    assert "This server's own wording" not in await read(neighbour, "advocacy")
    layers = jargon.glossary(home.server.id).layers
    assert "advocacy" not in layers


async def test_a_change_for_the_server_alone_stays_there(home: Community) -> None:
    """Whoever chooses so changes nothing for others."""
    told = await edited(home.curator(), "advocacy", US, plain="Only here.")
    assert "People in this server read it" in told
    assert "Only here." in await read(home.member(), "advocacy")
    assert "Only here." not in await read(home.elsewhere().member(), "advocacy")


async def test_the_question_says_what_each_answer_does(home: Community) -> None:
    """Before anything can be typed. On other servers nobody is asked."""
    question = (await home.curator().slash("term edit", term="advocacy")).message
    assert "Whose “Advocacy” do you mean?" in question.text
    assert "read on all servers" in question.text
    assert [each.label for each in question.buttons] == [EVERYONE, US]
    assert (await home.elsewhere().curator().slash("term edit", term="advocacy")).has_form
    assert (await home.elsewhere().curator().slash("term add")).has_form


async def test_another_servers_own_words_meet_the_change_in_its_desk(home: Community) -> None:
    """The three-way merge: theirs, what was shared, and what is."""
    theirs = home.elsewhere().curator()
    form = (await theirs.slash("term edit", term="advocacy")).form
    await theirs.submit(form, filled(plain="Ours, next door."))
    await edited(home.curator(), "advocacy", plain="Somebody speaks up with you.")
    assert "Ours, next door." in await read(theirs, "advocacy")
    desk = (await theirs.slash("flags")).text
    assert "Ours, next door." in desk
    assert "Somebody speaks up with you." in desk
    assert "helps you to say" in desk


async def test_a_new_word_for_everyone(home: Community, jargon: Jargon) -> None:
    """It is found everywhere, and removed again everywhere, which asks first; its history brings it back."""
    curator, neighbour = home.curator(), home.elsewhere().member()
    form = (await curator.slash("term add")).form
    assert form.field(READERS).initial_options == (US,)
    given = filled(labels="Tea club", plain="We meet on Mondays.") | {READERS: EVERYONE}
    told = (await curator.submit(form, given)).text
    assert told.startswith("“Tea club” is stored. Everyone who reads the shared words can find it")
    assert "We meet on Mondays." in await read(neighbour, "tea club")

    question = (await asked(curator, "term remove", EVERYONE, term="tea club")).message
    assert "Remove “Tea club” for everyone?" in question.text
    assert "removed from the shared words" in (await curator.press(question, "Remove it")).text
    assert "tea-club" not in jargon.glossary()
    history = (await curator.slash("term history", term="tea club")).message
    assert "Changes to “Tea club” in the shared words" in history.text
    undo = (await curator.press(history, "Undo number 2")).message
    assert "Everyone who reads the shared words" in undo.text
    await curator.press(undo, "Undo it")
    assert "We meet on Mondays." in await read(neighbour, "tea club")
    assert [each.door for each in await jargon.history.revisions(0, "tea-club")] == [
        Door.TERM_UNDO,
        Door.TERM_REMOVE,
        Door.TERM_ADD,
    ]


async def test_what_was_changed_for_everyone_can_be_taken_back(home: Community) -> None:
    """People read the published word again; an undo asks whose change is meant where both have one of the number."""
    curator = home.curator()
    await edited(curator, "advocacy", plain="For all.")
    await edited(curator, "advocacy", US, plain="For us.")
    undo = (await asked(curator, "term undo", EVERYONE, term="advocacy", number=1)).message
    await curator.press(undo, "Undo it")
    assert "helps you to say" in await read(home.elsewhere().member(), "advocacy")
    assert "For us." in await read(home.member(), "advocacy")


async def test_hiding_from_everyone(home: Community, jargon: Jargon) -> None:
    """The form has the reason and asks from whom; /term show finds the word again."""
    curator, neighbour = home.curator(), home.elsewhere().member()
    form = (await curator.slash("term hide", term="advocacy", reason="It is out of date.")).form
    assert form.field("Why").initial == "It is out of date."
    told = await curator.submit(form, {"Who shall not see it any more": EVERYONE})
    assert "hidden from everyone" in told.text
    assert "advocacy" not in jargon.glossary()
    assert "do not explain" in await read(neighbour, "advocacy")
    [offered] = await curator.autocomplete("term show", "term", "advo")
    told = await curator.slash("term show", term=offered.value)
    assert "shown to everyone again" in told.text
    assert "helps you to say" in await read(neighbour, "advocacy")

    form = (await curator.slash("term hide", term="advocacy", reason="Not here.")).form
    await curator.submit(form, {"Who shall not see it any more": US})
    assert "helps you to say" in await read(neighbour, "advocacy")
    assert "advocacy" in jargon.glossary(home.server.id).hidden


async def test_hiding_asks_for_the_right_when_the_form_is_sent(home: Community, jargon: Jargon) -> None:
    """Whoever lost it since the form was opened hides nothing."""
    curator = home.curator()
    form = (await curator.slash("term hide", term="advocacy", reason="It is out of date.")).form
    home.take_rights_from(curator)
    refused = await curator.submit(form, {"Who shall not see it any more": EVERYONE})
    assert refused.text.startswith("Only people who look after the words")
    assert "advocacy" in jargon.glossary()


async def test_links_and_definitions_for_everyone(home: Community, jargon: Jargon) -> None:
    """Piece by piece, with the same refusals; a ring in the shared words is named."""
    curator = home.curator()
    links = (await asked(curator, "term edit", EVERYONE, term="advocacy", part="links")).message
    assert "Everyone who reads the shared words reads this" in links.text
    form = (await curator.press(links, "Add a link")).form
    given = {"The other word": "co-production", "How they belong together": "See also the other word"}
    assert "Everyone who reads the shared words reads it" in (await curator.submit(form, given)).text
    neighbours = jargon.glossary(home.elsewhere().server.id)
    assert "co-production" in [each.target for each in neighbours["advocacy"].relations]
    refused = await curator.submit(form, {**given, "The other word": "advocacy"})
    assert "itself" in refused.text

    texts = (await asked(curator, "term edit", EVERYONE, term="advocacy", part="texts")).message
    form = (await curator.press(texts, "Add a definition")).form
    await curator.submit(form, {"What it says": "One more."})
    assert "One more." in [each.text for each in jargon.glossary()["advocacy"].definitions]


async def test_two_curators_of_the_shared_words_lose_nothing(home: Community) -> None:
    """Each sees what the other stored meanwhile."""
    one, other = home.curator(), home.curator()
    forms = [(await asked(each, "term edit", EVERYONE, term="advocacy")).form for each in (one, other)]
    await one.submit(forms[0], filled(plain="By one."))
    told = await other.submit(forms[1], filled(plain="By the other."))
    assert "By one." in told.text
    assert "By the other." in told.text
    again = (await other.press(told.message, "Open the form again")).form
    assert again.field(FIELDS["plain"]).initial == "By the other."
    await other.submit(again, {})
    assert "By the other." in await read(home.elsewhere().member(), "advocacy")


async def test_a_word_of_that_name_is_joined_in_the_shared_words(home: Community, jargon: Jargon) -> None:
    """Who adds a word for everyone that is there already chooses, and it stays for everyone."""
    curator = home.curator()
    form = (await curator.slash("term add")).form
    told = await curator.submit(form, filled(labels="Advocacy", plain="Speaking up.") | {READERS: EVERYONE})
    joining = next(each.label for each in told.message.buttons if "Advocacy" in each.label)
    await curator.press(told.message, joining)
    assert "Speaking up." in [each.text for each in jargon.glossary()["advocacy"].definitions]
    assert "advocacy" not in jargon.glossary(home.server.id).layers


IDS = """
part:*advocacy:links:0 part-add:*advocacy:links names:*advocacy edit-this:*advocacy whose:edit:*advocacy
whose:remove:*advocacy whose:history:*advocacy whose:u1:*advocacy whose:d1:*advocacy whose:links:*advocacy
history:*advocacy:0 undo-ask:*advocacy:1 undo:*advocacy:1:0123abcd stays:*advocacy
remove:*advocacy:0123abcd keep-word:*advocacy cut:*advocacy:0123abcd cut-ask:*advocacy:0123abcd
alter:*advocacy:0123abcd facts:*advocacy:0123abcd
keep:*advocacy:0123456789ab take:*advocacy:0123456789ab anew:*advocacy:0123456789ab texts:*advocacy:0123456789ab
merge:*advocacy:0 open:*advocacy:whole:0
"""


FORMS = [
    f"rev:*advocacy:{'a' * 15}",
    f"d:*advocacy:p12345678{'a' * 6}",
    f"names:*advocacy:{'a' * 15}",
    "ln:*advocacy",
    f"le:*advocacy:0123abcd:{'a' * 12}",
    "dn:*advocacy",
    f"df:*advocacy:0123abcd:{'a' * 12}",
    "tn:*advocacy",
    f"te:*advocacy:0123abcd:{'a' * 12}",
    "anew:*advocacy:012345:0123456789ab",
]


async def message_with(bot: JargonBot, person: Person, custom_id: str) -> Message:
    """A message with a button of any id in the channel of somebody."""
    view = ui.View(timeout=None)
    view.add_item(ui.Button(label="Press", custom_id=custom_id))
    await bot.get_partial_messageable(person.channel.id).send(view=view)
    return person.messages[-1]


async def test_ids_from_elsewhere_are_refused(start: StartJargonBot, sandbox: Sandbox, jargon: Jargon) -> None:
    """A curator of another server who has such an id in a message is told no, and so is a member at home."""
    home = Community(sandbox)
    bot = await start(jargon, home=home.server.id)
    theirs, member = home.elsewhere().curator(), home.member()
    for custom_id in IDS.split():
        refused = await theirs.press(await message_with(bot, theirs, custom_id), "Press")
        assert refused.text.startswith(ELSEWHERE), custom_id
        refused = await member.press(await message_with(bot, member, custom_id), "Press")
        assert refused.text.startswith("Only people who look after the words"), custom_id
    assert await jargon.history.revisions(0, "advocacy") == []


@pytest.mark.parametrize("custom_id", FORMS)
async def test_forms_from_elsewhere_are_refused(home: Community, jargon: Jargon, custom_id: str) -> None:
    """Also where what is typed is complete, and nothing is stored."""
    theirs = home.elsewhere().curator()
    opened = (await theirs.slash("define", term="advocacy")).interaction
    answers = dict.fromkeys(_asked(custom_id), "x")
    refused = await theirs.submit(Form("A form", custom_id, _fields(answers), (), opened), answers)
    assert refused.text.startswith(ELSEWHERE)
    assert await jargon.history.revisions(0, "advocacy") == []


def _asked(custom_id: str) -> list[str]:
    """The names of all that a form asks."""
    found = KNOWN_FORMS.find(FormId.read(custom_id).own)
    assert found
    return [*found[0].questions, *found[0].options]


def _fields(answers: Iterable[str]) -> tuple[Field, ...]:
    """Fields of these names, as a client makes them up."""
    return tuple(Field(each, TEXT_INPUT, each, number) for number, each in enumerate(answers, 1))


async def test_a_new_word_for_everyone_from_elsewhere_is_refused(home: Community, jargon: Jargon) -> None:
    """The form of another server does not ask, and whoever adds the answer is told no."""
    theirs = home.elsewhere().curator()
    form = (await theirs.slash("term add")).form
    assert READERS not in [each.label for each in form.fields]
    answers = dict.fromkeys(_asked(form.custom_id), "x") | {
        "labels": "Tea club",
        "plain": "We meet.",
        "whom": "everyone",
    }
    refused = await theirs.submit(Form("A form", form.custom_id, _fields(answers), (), form.interaction), answers)
    assert refused.text.startswith(ELSEWHERE)
    assert "tea-club" not in jargon.glossary()


async def test_without_a_home_server_nobody_is_asked(bot: JargonBot, sandbox: Sandbox) -> None:
    """And nobody changes the shared words."""
    assert (await Community(sandbox).curator().slash("term edit", term="advocacy")).has_form


async def test_a_new_version_of_the_published_word_is_followed_beneath(home: Community, jargon: Jargon) -> None:
    """What the curators changed stays, and all else of the word is that of the new version."""
    curator = home.curator()
    await edited(curator, "co-production", plain="Planning as equals.")
    shipped = jargon.glossary()["co-production"]
    newer = [replace(each, aliases=(*each.aliases, "working as one")) for each in await published(jargon)]
    await jargon._store.do(ReplaceShipped(tuple(newer), "newer"))
    await asyncio.to_thread(jargon._lexicon.refresh)
    term = jargon.glossary()["co-production"]
    assert "working as one" in term.aliases
    assert term.definitions == shipped.definitions


async def published(jargon: Jargon) -> list[Term]:
    """The words as the files have them."""
    shipped, _, _ = await jargon._store.ask(shared_words)
    return shipped
