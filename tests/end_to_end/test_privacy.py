"""/privacy: what is kept of a person, over all servers, as a list and as a file; and deleting it for good."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from bot.config import Retention
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.guild import Guild
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.commands.community import Community, add_term
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart
from tests.store.crowd import found


async def comment(person: Person, text: str, term: str = "advocacy") -> Message:
    """Somebody comments on a definition; the answer that they read."""
    card = (await person.slash("define", term=term)).message
    form = (await person.press(card, "Comment or flag")).form
    await person.submit(form, {form.fields[-1].label: text})
    return card


async def copy_of(person: Person) -> dict[str, object]:
    """What the file holds that a person is given."""
    given = await person.press((await person.slash("privacy")).message, "Get a copy")
    assert given.message.private
    [file] = given.message.attachments
    assert file.filename.endswith(".json")
    read: dict[str, object] = json.loads(file.content)
    return read


async def erased(person: Person) -> str:
    """What a person is told who deletes everything."""
    shown = (await person.slash("privacy")).message
    await person.press(shown, "Delete all of it")
    await person.press(shown, "Delete it for good")
    assert shown.private
    return shown.text


async def test_nothing_is_kept_of_who_only_asks(bot: JargonBot, member: Person) -> None:
    """In plain words, in private, in a server and in a private chat."""
    await member.slash("define", term="advocacy")
    for place in (member, member.in_direct_messages()):
        shown = await place.slash("privacy")
        assert shown.message.private
        assert "It keeps nothing of you." in shown.text
        assert "never keeps your name, a text that you had explained, or who looked up which word" in shown.text


async def test_a_person_sees_and_takes_what_is_kept_everywhere(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """From two servers, by whichever door they ask; the file holds their words and their acts, and nobody else's id."""
    there = Person.named(sandbox, "member", server="Neighbours")
    card = await comment(member, "Nobody says it like that.")
    await comment(there, "The other server's comment.")
    member.react(card, "🚩")
    await comment(admin, "What somebody else wrote.")
    await until(lambda: "a reaction" in _listed(bot, member))

    shown = (await member.slash("privacy")).text
    assert "- 2 flags from the form" in shown
    assert "- 2 comments that you wrote with flags" in shown
    assert "- a reaction that flags" in shown

    sandbox.world.installed.add(member.user.id)
    copies = [await copy_of(each) for each in (member, there, member.in_direct_messages())]
    first = copies[0]
    assert all(each["flags"] == first["flags"] for each in copies)
    assert first["person"] == str(member.user.id)
    flags = first["flags"]
    assert isinstance(flags, list)
    assert {each["comment"] for each in flags} == {"Nobody says it like that.", "The other server's comment."}
    assert "What somebody else wrote." not in json.dumps(first)
    assert str(admin.user.id) not in json.dumps(first)


def _listed(bot: JargonBot, person: Person) -> str:
    reactions = bot.jargon.people.held_now(person.user.id).counts["reactions"]
    return "a reaction" if reactions else ""


async def test_deleting_takes_two_presses(bot: JargonBot, member: Person) -> None:
    """The first says what it means, and keeps everything; so does the way back."""
    await comment(member, "Mine.")
    shown = (await member.slash("privacy")).message
    await member.press(shown, "Delete all of it")
    assert "for good" in shown.text
    await member.press(shown, "Keep it")
    assert "Nothing was deleted" in shown.text
    assert bot.jargon.people.held_now(member.user.id).counts["flags"] == 1


@pytest.mark.usefixtures("every_flag_shown")
@pytest.mark.trust("erasure")
async def test_what_is_deleted_is_in_no_file_and_on_no_card(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person, database: Path
) -> None:
    """Over two servers: the id is in no file in any form, cards count the others, and the comment is gone."""
    there = Person.named(sandbox, "member", server="Neighbours")
    card = await comment(member, "Mine, and nobody's.")
    other = (await there.slash("define", term="reablement")).message
    there.react(other, "🚩")
    for person in (member, admin):
        person.react(card, "🚩")
    await until(lambda: "2 people have flagged this" in card.text)
    await until(lambda: "1 person has flagged this" in other.text)
    assert found(database, member.user.id)

    told = await erased(member)

    assert "All of it is deleted" in told
    await until(lambda: "1 person has flagged this" in card.text)
    await until(lambda: "flagged this" not in other.text)
    assert found(database, member.user.id) == []
    assert "Mine, and nobody's." not in (await admin.slash("flags")).text
    assert b"Mine, and nobody's." not in database.read_bytes()
    assert "It keeps nothing of you." in (await member.slash("privacy")).text


async def test_a_curator_leaves_decisions_and_words(
    bot: JargonBot, member: Person, admin: Person, database: Path
) -> None:
    """What they decided, changed and looked at stays for the others, or is free again; their id is gone."""
    await comment(member, "Too hard.")
    await add_term(admin, labels="Tea club", plain="We meet on Mondays.")
    queue = (await admin.slash("flags")).message
    form = (await admin.press(queue, "Resolve")).form
    await admin.submit(form, {"Your reply": "Thank you, it is plainer now."})

    await erased(admin)

    assert found(database, admin.user.id) == []
    assert "We meet on Mondays." in (await member.slash("define", term="tea club")).text
    assert "Thank you, it is plainer now." in (await member.slash("my flags")).text


async def test_a_reaction_that_still_stands_brings_nobody_back(
    bot: JargonBot, restart: Restart, member: Person, database: Path
) -> None:
    """The bot compares with Discord at its next start; only a reaction that is set anew counts."""
    card = (await member.slash("define", term="advocacy")).message
    member.react(card, "🚩")
    await until(lambda: bool(found(database, member.user.id)))
    await erased(member)

    started = await restart()
    await until(lambda: any(each.name == "reconcile" for each in started.health()))
    other = (await member.slash("define", term="support")).message
    member.react(other, "🚩")
    await until(lambda: started.jargon.people.held_now(member.user.id).counts["reactions"] == 1)


@pytest.mark.usefixtures("every_flag_shown")
async def test_what_the_host_erases_shows_on_the_cards_of_a_running_bot(
    bot: JargonBot, member: Person, database: Path, glossary: Path
) -> None:
    """`jargonbot erase-user` works beside it: a moment later nobody's flag is counted, and no file has the id."""
    card = (await member.slash("define", term="advocacy")).message
    member.react(card, "🚩")
    await until(lambda: "1 person has flagged this" in card.text)

    async with bot.jargon.watched():
        other = await asyncio.to_thread(Jargon, database, glossary)
        await asyncio.to_thread(other.people.erase_now, member.user.id)
        other.close()
        await until(lambda: "flagged this" not in card.text)

    assert found(database, member.user.id) == []


async def test_where_no_file_may_be_sent_it_says_where_one_can(bot: JargonBot, sandbox: Sandbox) -> None:
    """Without Attach Files nothing fails in silence."""
    community = Community(sandbox)
    server: Guild = community.server
    person = community.member()
    for role in server.roles.values():
        role.permissions &= ~(Permission.ATTACH_FILES | Permission.ADMINISTRATOR)
    refused = await person.press((await person.slash("privacy")).message, "Get a copy")
    assert "private message to jargonbot" in refused.text
    assert refused.message.attachments == []


async def test_it_says_how_long(restart: Restart, member: Person) -> None:
    """As the host has settled it, copies of the database among it, and whom to ask."""
    await restart(retention=Retention(copies_days=7, resolved_flags_days=1))
    shown = (await member.slash("privacy")).text
    assert "a day after it was answered" in shown
    assert "a copy is deleted after 7 days" in shown
