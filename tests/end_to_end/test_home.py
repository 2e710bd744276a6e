"""A walk in two servers, in direct messages and with an app of one's own: who reads which comment, and when."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from tests.commands.community import Community
from tests.commands.flags import all_comments, answer, comment, decide, labelled, pass_comments, queue
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart, StartJargonBot
from tests.fixtures.words import OpenJargon

COMMENT = "Your comment, if you like"
NOBODY = "Nobody would read it"


@pytest.fixture
async def home(sandbox: Sandbox, start: StartJargonBot, jargon: Jargon) -> Community:
    """The server whose curators look after what is said outside servers."""
    there = Community(sandbox)
    await start(jargon, home=there.server.id)
    return there


@pytest.fixture
def visitor(sandbox: Sandbox) -> Person:
    """Somebody with the app on their account, on a server that knows nothing of it."""
    guild = sandbox.world.add_guild_without_bot("Elsewhere")
    sandbox.world.add_channel(guild, "general")
    person = Person.named(sandbox, "visitor", server="Elsewhere")
    sandbox.world.installed.add(person.user.id)
    return person


async def read(reader: Person) -> str:
    """All that a reader finds about a word where they are."""
    shown = await answer(reader)
    buttons = [each.label for each in shown.buttons if each.label.startswith("See ")]
    return shown.text + "".join([(await reader.press(shown, each)).text for each in dict.fromkeys(buttons)])


async def test_who_reads_which_comment_when(home: Community, sandbox: Sandbox, visitor: Person) -> None:
    """Held everywhere until a curator passes it; then it is read where it was written: in that server, or outside."""
    neighbours = home.elsewhere()
    stranger = Person.named(sandbox, "stranger")
    group = visitor.in_private(*(Person.named(sandbox, name) for name in ("amal", "kim")))
    authors = {
        "Said at home.": home.member(),
        "Said next door.": neighbours.member(),
        "Said in a direct message.": home.member().in_direct_messages(),
        "Said by an app of my own.": visitor,
        "Said in a family chat.": group,
    }
    readers = {
        "home": home.member(),
        "next door": neighbours.member(),
        "alone": stranger.in_direct_messages(),
        "elsewhere": visitor,
        "group": group,
    }

    async def found() -> dict[str, set[str]]:
        texts = {place: await read(reader) for place, reader in readers.items()}
        return {place: {words for words in authors if words in text} for place, text in texts.items()}

    for words, author in authors.items():
        stored = await comment(author, await answer(author), comment=words)
        assert "once a curator has passed it" in stored.text
    nothing: dict[str, set[str]] = {place: set() for place in readers}
    assert await found() == nothing
    for reader in readers.values():
        assert not [each for each in (await answer(reader)).buttons if each.label.startswith("See 1")]
        assert "flagged this" not in (await answer(reader)).text

    await pass_comments(neighbours.curator())
    assert await found() == nothing | {"next door": {"Said next door."}}

    curator = home.curator()
    before = (await all_comments(curator)).text
    assert {words for words in authors if words in before} == set(authors) - {"Said next door."}
    assert before.count("It was written outside servers.") == 3
    await pass_comments(curator)
    outside = {"Said in a direct message.", "Said by an app of my own.", "Said in a family chat."}
    assert await found() == {
        "home": {"Said at home."},
        "next door": {"Said next door."},
        **dict.fromkeys(("alone", "elsewhere", "group"), outside),
    }
    assert labelled(await answer(readers["alone"]), "See 3 comments")
    assert labelled(await answer(readers["home"]), "See 1 comment")


async def test_a_stranger_never_reads_what_was_written_alone(home: Community, sandbox: Sandbox) -> None:
    """A phone number in a direct message: the form says who reads it, and the desk at home has it, to delete it."""
    author = home.member().in_direct_messages()
    stranger = Person.named(sandbox, "stranger").in_direct_messages()
    form = (await author.press(await answer(author), "Comment or flag")).form
    assert "The curators of “Rehearsal”, who look after the shared words," in form.texts[-1]
    assert "If they agree, anybody can read it" in form.field(COMMENT).description
    asked = await author.submit(form, {COMMENT: "DMCOMMENT Ring 07700 900123"})
    assert "- a phone number" in asked.text
    sent = await author.press(asked.message, "Send it as it is")
    assert "the curators of “Rehearsal” will read it" in sent.text
    assert "DMCOMMENT" not in await read(stranger)
    assert "waiting for a curator" in (await author.slash("my flags")).text
    assert "DMCOMMENT" not in (await stranger.slash("my flags")).text

    curator = home.curator()
    asked = await curator.press(await all_comments(curator), "Delete it for good")
    await curator.press(asked.message, "Yes, delete it for good")
    assert "DMCOMMENT" not in (await author.slash("my flags")).text
    assert "DMCOMMENT" not in await read(stranger)


async def test_what_is_decided_is_told_where_it_was_said(home: Community) -> None:
    """The reply follows the next answer outside servers, once, and not at home, where they are a member, too."""
    person = home.member()
    alone = person.in_direct_messages()
    await comment(alone, await answer(alone), comment="Too long.")
    assert "1 person will read your reply" in (await decide(home.curator(), "We made it shorter.")).text
    assert (await person.slash("my flags")).text.startswith("You have no flags here.")
    told = await (await alone.slash("define", term="co-production")).follow_up()
    assert "We made it shorter." in told.text
    mine = await alone.slash("my flags")
    assert "**We did:** We made it shorter." in mine.text
    await alone.press(mine.message, "Take it back")
    assert "Too long." not in (await all_comments(home.curator())).text
    assert (await person.slash("my flags")).text.startswith("You have no flags here.")


async def test_whoever_may_not_comment_at_home_may_not_outside(home: Community) -> None:
    """It was a way round before."""
    person, curator = home.member(), home.curator()
    await comment(person, await answer(person), comment="Something hurtful.")
    await curator.press(await all_comments(curator), "Stop this person's comments")
    alone = person.in_direct_messages()
    assert "You cannot write comments" in (await comment(alone, await answer(alone), comment="More.")).text


async def test_what_is_said_outside_shows_on_no_card_at_home(home: Community) -> None:
    """Many people who each are alone with the bot are no crowd there; the curators' channel is told of them."""
    curator = home.curator()
    await curator.press(await queue(curator), "Tell this channel of new flags")
    for _ in range(4):
        alone = home.member().in_direct_messages()
        await comment(alone, await answer(alone), reason="wrong")
    await until(lambda: any("4 people flagged “Co-production”" in each.text for each in curator.messages))
    reader = home.member()
    await comment(reader, await answer(reader), reason="wrong")
    assert "flagged this" not in (await answer(reader)).text
    assert "flagged this" not in (await answer(reader.in_direct_messages())).text
    assert "5 people" in (await queue(curator)).text


async def test_a_server_that_shows_comments_at_once_does_so_for_its_own(home: Community) -> None:
    """What is said outside waits for a curator all the same, and the form says so."""
    curator = home.curator()
    panel = await curator.slash("settings")
    await curator.press(panel.message, "Show comments at once")
    alone = home.member().in_direct_messages()
    form = (await alone.press(await answer(alone), "Comment or flag")).form
    assert "If they agree, anybody can read it" in form.field(COMMENT).description
    await alone.submit(form, {COMMENT: "Said alone."})
    assert "Said alone." not in await read(home.member().in_direct_messages())
    assert "Said alone." in (await all_comments(home.curator())).text


async def test_without_a_home_server_nobody_is_asked(
    bot: JargonBot, jargon: Jargon, visitor: Person, member: Person
) -> None:
    """The button says that nobody would read it; no form opens, and reactions count in servers alone."""
    for place in (visitor, member.in_direct_messages()):
        pressed = await place.press(await answer(place), "Comment or flag")
        assert not pressed.has_form
        assert NOBODY in pressed.text
    assert jargon.flagging.whole_queue() == []


async def test_a_form_from_before_is_given_back_where_nobody_reads_it_any_more(
    bot: JargonBot, restart: Restart, member: Person
) -> None:
    """The home server is taken out of the settings while it is open: the words stay with the person."""
    assert member.guild
    await restart(home=member.guild.id)
    alone = member.in_direct_messages()
    form = (await alone.press(await answer(alone), "Comment or flag")).form
    again = await restart()
    told = await alone.submit(form, {COMMENT: "Nobody reads this."})
    assert NOBODY in told.text
    assert "Nobody reads this." in told.text
    assert again.jargon.flagging.whole_queue() == []


async def test_a_home_that_the_bot_is_not_in_is_none(
    start: StartJargonBot, jargon: Jargon, member: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """Its curators would read nothing; the log says so, and nobody is asked for a comment."""
    bot = await start(jargon, home=1234567890123456789)
    await until(lambda: any("not in the server" in each.getMessage() for each in caplog.records))
    assert bot.home is None
    alone = member.in_direct_messages()
    assert NOBODY in (await alone.press(await answer(alone), "Comment or flag")).text


async def test_comments_from_before_come_home(
    start: StartJargonBot, open_jargon: OpenJargon, database: Path, sandbox: Sandbox
) -> None:
    """Those that nobody looked after: held as long as there is no home server, then on its desk."""
    open_jargon().close()
    with closing(sqlite3.connect(database)) as db, db:
        db.execute(
            "insert into flags (server_id, flag_id, slug, definition, person_id, reason, comment, wording, flagged_at, "
            "outside) values (0, '1', 'advocacy', '', 7, 'other', 'Written long ago.', 'abc', 1, 1)"
        )
    there = Community(sandbox)
    stranger = there.member().in_direct_messages()
    await start(open_jargon())
    assert "Written long ago." not in str((await stranger.slash("define", term="advocacy")).message.components)
    assert "There are no open flags" in (await queue(there.curator())).text

    jargon = open_jargon()
    await start(jargon, home=there.server.id)
    await until(lambda: bool(jargon.flagging.whole_queue(there.server.id)))
    curator = there.curator()
    assert "Written long ago." in (await all_comments(curator)).text
    assert "1 person" in (await queue(curator)).text


async def test_what_was_passed_outside_is_not_read_while_nobody_could_take_it_away(
    sandbox: Sandbox, restart: Restart
) -> None:
    """The home server is taken out of the settings: the author is told that nobody reads it, and that is so."""
    home = Community(sandbox)
    await restart(home=home.server.id)
    alone, stranger = home.member().in_direct_messages(), home.member().in_direct_messages()
    await comment(alone, await answer(alone), comment="Said alone.")
    await pass_comments(home.curator())
    before = await answer(stranger)
    assert "Said alone." in await read(stranger)
    await restart()
    assert "Nobody else can read it" in (await alone.slash("my flags")).text
    assert not labelled(await answer(stranger), "See 1 comment")
    assert "Said alone." not in (await stranger.press(before, "See 1 comment")).text
    await restart(home=home.server.id)
    assert "Said alone." in await read(stranger)
