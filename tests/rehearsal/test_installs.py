"""The app on people's accounts, on servers, in groups: what is shown there, and what the bot is told of it.

https://docs.discord.com/developers/interactions/application-commands#contexts
"""

from __future__ import annotations

import discord
import pytest

from rehearsal import NotPossibleError, Person, Sandbox
from rehearsal.permissions import Permission
from tests.fixtures.sandbox import StartBot
from tests.rehearsal.rehearsal_bot import RehearsalBot

# https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure
AMONG_PEOPLE = Permission.ATTACH_FILES | Permission.EMBED_LINKS | Permission.MENTION_EVERYONE
WITH_THE_BOT = AMONG_PEOPLE | Permission.USE_EXTERNAL_EMOJIS


def names(person: Person) -> set[str]:
    return {command["name"] for command in person.commands}


def last(bot: RehearsalBot) -> tuple[set[str], dict[int, str | int], int]:
    """Of the last interaction: where it was, who let the app in, and what the app may do there."""
    called = bot.called[-1]
    where = {name for name in ("guild", "dm_channel", "private_channel") if getattr(called.context, name)}
    return where, called._integration_owners, called.app_permissions.value


@pytest.fixture
def elsewhere(sandbox: Sandbox) -> Person:
    """Somebody on a server where the bot is not."""
    guild = sandbox.world.add_guild_without_bot("Elsewhere")
    sandbox.world.add_channel(guild, "general")
    return Person.named(sandbox, "visitor", server="Elsewhere")


async def test_without_a_word_a_command_is_for_servers_only(
    sandbox: Sandbox, bot: RehearsalBot, member: Person, elsewhere: Person
) -> None:
    """A command that says nothing gets the install of servers and every context; no account gets it.

    https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands
    """
    for person in (member, elsewhere):
        sandbox.world.installed.add(person.user.id)
    assert {"define", "anywhere", "often"} <= names(member)
    assert names(elsewhere) == {"anywhere", "often"}
    assert {"define", "anywhere", "often"} <= names(member.in_direct_messages())
    assert names(member.in_private(elsewhere)) == {"anywhere", "often"}


async def test_an_app_that_no_account_may_add(sandbox: Sandbox, start_bot: StartBot) -> None:
    """Its commands may not say that they are for accounts. Discord does not tell what it does then, so it is refused.

    https://docs.discord.com/developers/resources/application#setting-supported-installation-contexts
    """
    sandbox.world.installable = {0}
    with sandbox.expecting_violations() as caught, pytest.raises(discord.HTTPException) as refused:
        await start_bot(RehearsalBot())
    assert (refused.value.status, refused.value.code) == (400, 50035)
    assert any("not set up for installs of type 1" in str(violation) for violation in caught)


async def test_who_has_no_app_sees_no_command(sandbox: Sandbox, bot: RehearsalBot, elsewhere: Person) -> None:
    """Neither on a server without it, nor alone with the bot, of whom no server is shared."""
    assert names(elsewhere) == names(elsewhere.in_direct_messages()) == set()
    with pytest.raises(NotPossibleError, match="no command"):
        await elsewhere.slash("anywhere")


async def test_what_the_bot_is_told_of_a_server_with_it(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """The server let it in, and, where the person has it too, their account."""
    guild = member.channel.guild_id or 0
    await member.slash("anywhere")
    assert last(bot)[:2] == ({"guild"}, {0: guild})
    sandbox.world.installed.add(member.user.id)
    await member.slash("anywhere")
    assert last(bot)[:2] == ({"guild"}, {0: guild, 1: member.user.id})


async def test_what_the_bot_is_told_of_a_chat_with_it(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """The owner is 0 there, and the permissions name neither seeing nor sending."""
    await member.in_direct_messages().slash("anywhere")
    assert last(bot) == ({"dm_channel"}, {0: 0}, WITH_THE_BOT)


async def test_what_the_bot_is_told_of_a_group(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """It is in no group, so it hears of nothing there but what it is asked, and can look at nothing."""
    sandbox.world.installed.add(member.user.id)
    friends = [Person.named(sandbox, name) for name in ("amal", "kim")]
    group = member.in_private(*friends)
    heard = list(bot.heard)

    card = (await group.slash("anywhere")).message

    assert last(bot) == ({"private_channel"}, {1: member.user.id}, AMONG_PEOPLE)
    assert isinstance(bot.called[-1].channel, discord.GroupChannel)
    group.say("Hello @bot")
    group.react(card, "🚩")
    with pytest.raises(discord.Forbidden) as blind:
        await bot.http.get_message(card.channel.id, card.id)
    assert (blind.value.code, bot.heard, bot.reactions) == (50001, heard, [])


async def test_who_presses_is_not_who_installed(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """A friend without the app presses a button; the owner is still the one who used the command."""
    sandbox.world.installed.add(member.user.id)
    friend = Person.named(sandbox, "amal")
    card = (await member.in_private(friend).slash("anywhere")).message
    assert isinstance(bot.called[-1].channel, discord.DMChannel)

    await friend.in_private(member).press(card, "Count letters")

    assert last(bot)[1] == {1: member.user.id}
    assert bot.called[-1].user.id == friend.user.id


async def test_a_server_without_the_bot(sandbox: Sandbox, bot: RehearsalBot, elsewhere: Person) -> None:
    """The app may no more there than its person; no event of the server reaches the bot, at a start neither."""
    sandbox.world.installed.add(elsewhere.user.id)

    card = (await elsewhere.slash("anywhere")).message
    elsewhere.react(card, "🚩")
    elsewhere.say("Hello @bot")

    where, owners, permissions = last(bot)
    assert (where, owners) == ({"guild"}, {1: elsewhere.user.id})
    assert permissions == Permission.ATTACH_FILES | Permission.EMBED_LINKS
    assert (bot.heard, bot.reactions) == ([], [])
    assert "Elsewhere" not in {guild.name for guild in bot.guilds}


async def test_a_server_may_keep_the_apps_of_its_members_quiet(
    sandbox: Sandbox, bot: RehearsalBot, elsewhere: Person
) -> None:
    """Without Use External Apps what was to be public is private; where the bot is a member, that counts for nothing.

    https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
    """
    sandbox.world.installed.add(elsewhere.user.id)
    assert not (await elsewhere.slash("anywhere")).private
    assert elsewhere.channel.guild_id is not None
    elsewhere.channel.overwrites[elsewhere.channel.guild_id] = (0, Permission.USE_EXTERNAL_APPS)

    assert (await elsewhere.slash("anywhere")).private
    at_home = Person.named(sandbox, "visitor", server="Rehearsal")
    at_home.channel.overwrites[at_home.channel.guild_id or 0] = (0, Permission.USE_EXTERNAL_APPS)
    assert not (await at_home.slash("anywhere")).private


async def test_an_app_on_an_account_follows_up_five_times(
    sandbox: Sandbox, bot: RehearsalBot, elsewhere: Person
) -> None:
    """The sixth is refused; on a server with the bot there is no such limit.

    https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message
    """
    sandbox.world.installed.add(elsewhere.user.id)
    at_home = Person.named(sandbox, "visitor")
    await elsewhere.slash("often", times=5)
    assert bot.errors == []

    await elsewhere.slash("often", times=6)
    await sandbox.changes.until(lambda: len(sandbox.http.refusals) > 0, 10)

    assert [(refusal.status, refusal.code) for refusal in sandbox.http.refusals] == [(400, 40094)]
    await at_home.slash("anywhere")
    assert last(bot)[1].keys() == {0, 1}
