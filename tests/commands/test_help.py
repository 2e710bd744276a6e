"""/help, /about and the first steps: in private, short, true where they are read, and never unasked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.config import About
from bot.discord.client import JargonBot
from bot.feedback.flags import Reason
from bot.strings import answers
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.commands.community import Community
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart

REACTION, MENTION, DESK = "the reaction 🚩", "ask with a mention", "Look after this server's words"
FIRST_STEPS = "You look after the words here"


async def test_help_is_private_and_tells_every_way_to_ask_and_to_flag(bot: JargonBot, member: Person) -> None:
    """With a heading for each thing that people want to do, so that a screen reader can jump to it."""
    reply = await member.slash("help")
    assert reply.private
    headings = [row for row in reply.text.splitlines() if row.startswith("#")]
    assert [row.split(" ", 1)[1] for row in headings] == [
        "How to use jargonbot",
        "Look up a word",
        "Look around",
        "Understand a letter or a message",
        "A definition is wrong, old or hurtful",
        "A word is missing, or you can say it better",
        "If somebody is in danger, or you cannot cope",
        "Have answers your way",
        DESK,
    ]
    assert REACTION in reply.text
    assert MENTION in reply.text


async def test_help_has_the_names_that_the_glossary_gives_its_lists(bot: JargonBot, member: Person) -> None:
    """All eight on one line, each beside what it is called under More, where that is something else."""
    [row] = [each for each in (await member.slash("help")).text.splitlines() if "Under More" in each]
    more = answers.related() | {
        "consider_using_instead": answers.consider_using_instead(),
        "not_to_be_confused_with": answers.do_not_mix_up(),
    }
    for heading, name in answers.headings().items():
        assert (name if name == more[heading] else f"{name} (“{more[heading]}”)") in row


async def test_help_names_only_commands_that_are_there(bot: JargonBot, member: Person, admin: Person) -> None:
    """What somebody types from it works."""
    text = (await admin.slash("help")).text + (await admin.slash("about")).text
    named = set(re.findall(r"(?<![\w<])<?/([\w-]+)", text))
    assert named == {
        "define",
        "browse",
        "compare",
        "random",
        "explain",
        "check-writing",
        "suggest",
        "my",
        "about",
        "help",
        "help-now",
        "privacy",
        "term",
        "glossary",
        "flags",
        "settings",
    }
    assert named <= {command["name"] for command in admin.commands}


async def test_no_flag_is_promised_where_none_is_heard(
    sandbox: Sandbox, bot: JargonBot, member: Person, community: Community
) -> None:
    """In a family chat and in a closed room a reaction reaches nobody; alone with the bot none is kept."""
    sandbox.world.installed.add(member.user.id)
    friends = [Person.named(sandbox, name) for name in ("amal", "kim")]
    in_group = (await member.in_private(*friends).slash("help")).text
    member.channel.overwrites[sandbox.world.bot.id] = (0, Permission.VIEW_CHANNEL)
    in_closed_room = (await member.slash("help")).text
    for text in (in_group, in_closed_room):
        assert REACTION not in text
        assert MENTION not in text
    assert (DESK in in_group, DESK in in_closed_room) == (False, True)
    alone = (await member.in_direct_messages().slash("help")).text
    assert (REACTION in alone, MENTION in alone, DESK in alone) == (False, False, False)


async def test_help_names_the_emoji_of_the_server(bot: JargonBot, member: Person, community: Community) -> None:
    """A server can choose another one, or none."""
    server = community.server.id
    await bot.jargon.preferences.settle(server, emoji={Reason.FLAGGED: ["🐢"]})
    assert "the reaction 🐢 flags it" in (await member.slash("help")).text
    await bot.jargon.preferences.settle(server, emoji={Reason.FLAGGED: []})
    assert "the reaction" not in (await member.slash("help")).text


async def test_help_does_not_tell_of_mentions_that_are_switched_off(
    bot: JargonBot, member: Person, community: Community
) -> None:
    """A server can settle that."""
    await bot.jargon.preferences.settle(community.server.id, private=None, mentions=False)
    assert MENTION not in (await member.slash("help")).text


async def test_about_says_who_runs_it_as_far_as_they_say_so(restart: Restart, member: Person) -> None:
    """Without settings nothing is said of them; addresses stand as they are, so that they can be read out."""
    plain = await member.slash("about")
    assert plain.private
    assert "It does not keep who looked up what" in plain.text
    assert "Who runs it" not in plain.text
    said = About(contact="The Guild, guild@example.org", privacy="https://example.org/privacy")
    await restart(about=said)
    told = (await member.slash("about")).text
    assert "The Guild, guild@example.org" in told
    assert "<https://example.org/privacy>" in told
    assert "More about it" not in told


async def test_what_about_says_of_looking_up_is_so(bot: JargonBot, member: Person, database: Path) -> None:
    """Whoever looks words up and has a text explained leaves no trace of themselves, nor of the text."""
    for private in (True, False):
        await member.slash("define", term="reablement", private=private)
    form = (await member.slash("explain")).form
    await member.submit(form, {"Your text": "A secret about reablement."})
    member.say("@bot what does advocacy mean?")
    await member.hear()
    await bot.close()
    bot.jargon.close()
    kept = database.read_bytes() + b"".join(path.read_bytes() for path in database.parent.glob("jargonbot.db-*"))
    assert b"reablement" in kept
    assert b"secret" not in kept
    assert member.user.id.to_bytes(8, "big") not in kept
    assert str(member.user.id).encode() not in kept


def told(person: Person) -> list[Message]:
    """The first steps, as often as the person sees them."""
    return [message for message in person.messages if FIRST_STEPS in message.text]


@pytest.mark.parametrize("command", ["flags", "settings", "term add"])
async def test_the_first_curators_command_says_what_to_settle(
    bot: JargonBot, community: Community, command: str
) -> None:
    """In private, once for a server, whatever the command; the next curator there is not told, another server's is."""
    curator, other = community.curator(), community.curator()
    await curator.slash(command)
    await until(lambda: len(told(curator)) == 1)
    assert told(curator)[0].private
    for person in (other, curator):
        await person.slash("flags")
        await person.slash("help")
        assert len(told(person)) == (person is curator)
    elsewhere = community.elsewhere().curator()
    await elsewhere.slash("flags")
    await until(lambda: len(told(elsewhere)) == 1)


async def test_the_first_steps_are_not_told_again_after_a_restart(
    bot: JargonBot, community: Community, restart: Restart
) -> None:
    """It is kept with what the server has settled."""
    curator = community.curator()
    await curator.slash("flags")
    await until(lambda: len(told(curator)) == 1)
    await restart()
    await curator.slash("flags")
    await curator.slash("help")
    assert len(told(curator)) == 1


async def test_who_may_not_curate_is_not_told_and_uses_nothing_up(bot: JargonBot, community: Community) -> None:
    """Whom Discord shows /settings, but who may not manage the server, is refused; the first curator is told later."""
    visitor, curator = community.member(), community.curator()
    community.show(visitor, "settings")
    await visitor.slash("settings")
    await curator.slash("flags")
    await until(lambda: len(told(curator)) == 1)
    assert not told(visitor)


async def test_nothing_is_posted_unasked(sandbox: Sandbox, bot: JargonBot, member: Person) -> None:
    """The bot is invited to a server, people talk there and use their first commands: it says nothing of its own."""
    guild = sandbox.world.add_guild("New here")
    sandbox.world.add_channel(guild, "general")
    sandbox.membership.add_bot_to(guild)
    newcomer = Person.named(sandbox, "newcomer", server="New here")
    newcomer.say("Who invited a bot?")
    await newcomer.slash("help")
    assert [message.author.name for message in newcomer.messages if not message.private] == ["newcomer"]
    assert sandbox.http.calls["POST /channels/{channel_id}/messages"] == 0
    assert sandbox.http.calls["POST /users/@me/channels"] == 0
