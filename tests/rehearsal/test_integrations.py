"""Server Settings, Integrations: who may use which command, and where.

https://docs.discord.com/developers/interactions/application-commands#permissions
"""

from __future__ import annotations

from typing import Any

import discord
import pytest

from rehearsal import NotPossibleError, Person, Sandbox
from rehearsal.guild import Guild
from tests.rehearsal.rehearsal_bot import RehearsalBot


def sees(person: Person, command: str) -> bool:
    return command in [each["name"] for each in person.commands]


@pytest.fixture
def guild(member: Person) -> Guild:
    assert member.guild
    return member.guild


async def test_a_role_is_granted_a_command(
    sandbox: Sandbox, bot: RehearsalBot, member: Person, admin: Person, guild: Guild
) -> None:
    """Discord shows it to them whatever it asks for by default; one granted role of several is enough."""
    steward, guest = (sandbox.world.add_role(guild, name, 0) for name in ("Stewards", "Guests"))
    guild.members[member.user.id].roles += [steward.id, guest.id]
    sandbox.grant(guild, "banish", guest, allowed=False)
    assert not sees(member, "banish")
    sandbox.grant(guild, "banish", steward)
    assert sees(member, "banish")
    assert sees(admin, "banish"), "those of whom nothing is said still have it by default"
    sandbox.grant(guild, "banish", member.user, allowed=False)
    assert not sees(member, "banish"), "what is said of a person comes before what is said of roles"


async def test_a_command_is_denied(sandbox: Sandbox, bot: RehearsalBot, member: Person, guild: Guild) -> None:
    """To everyone, or in a channel; in another it stays."""
    everyone = guild.roles[guild.id]
    sandbox.grant(guild, "define", everyone, allowed=False)
    with pytest.raises(NotPossibleError, match="no command “define”"):
        await member.slash("define", term="apple")
    sandbox.grant(guild, "define", everyone, allowed=None)
    sandbox.grant(guild, "define", member.channel, allowed=False)
    assert not sees(member, "define")
    assert sees(member.in_channel("help"), "define")


async def test_a_thread_has_the_rules_of_its_channel(
    sandbox: Sandbox, bot: RehearsalBot, member: Person, guild: Guild
) -> None:
    """An owner chooses among channels, and all of them: in a thread of one that is allowed the command is there."""
    thread = Person(sandbox, member.user, sandbox.stewardship.start_thread(member.channel, "a thread"))
    sandbox.grant(guild, "define", guild, allowed=False)
    assert not sees(member, "define")
    assert not sees(thread, "define")
    sandbox.grant(guild, "define", member.channel)
    assert sees(member, "define")
    assert sees(thread, "define")
    assert not sees(member.in_channel("help"), "define")


async def test_the_application_stands_for_commands_that_say_nothing(
    sandbox: Sandbox, bot: RehearsalBot, member: Person, guild: Guild
) -> None:
    """What is set for it holds for every command without grants or denials of its own."""
    sandbox.grant(guild, "*", member.user, allowed=False)
    sandbox.grant(guild, "define", member.user)
    assert sees(member, "define")
    assert not sees(member, "word")


async def test_a_bot_reads_what_is_granted_and_is_told_of_changes(
    sandbox: Sandbox, bot: RehearsalBot, member: Person, guild: Guild
) -> None:
    """It needs no intent for it. For a command without grants of its own there is nothing to read (10066)."""
    heard = bot.wait_for("raw_app_command_permissions_update", timeout=10)
    assert bot.application_id
    ids = (bot.application_id, guild.id, sandbox.commands.id_of("banish"))
    with pytest.raises(discord.NotFound) as none:
        await bot.http.get_application_command_permissions(*ids)
    assert none.value.code == 10066
    sandbox.grant(guild, "banish", member.user)
    event = await heard
    assert (event.target_id, event.guild.id) == (ids[2], guild.id)
    [one] = await bot.http.get_guild_application_command_permissions(bot.application_id, guild.id)
    assert one["permissions"] == [{"id": str(member.user.id), "type": 2, "permission": True}]
    assert await bot.http.get_application_command_permissions(*ids) == one


async def test_what_commands_are_called_elsewhere_is_listed_if_asked_for(sandbox: Sandbox, bot: RehearsalBot) -> None:
    """https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands"""
    application = sandbox.world.bot.id
    body: list[dict[str, Any]] = [each.to_dict(bot.tree) for each in bot.tree.get_commands()]
    option = {"type": 3, "name": "word", "description": "A word", "name_localizations": {"fr": "mot"}}
    body.append({"type": 1, "name": "say", "description": "Say it", "options": [option]})
    await bot.http.bulk_upsert_global_commands(application, payload=body)
    path = "/applications/{application_id}/commands"
    for params, known in (({}, False), ({"with_localizations": "true"}, True)):
        route = discord.http.Route("GET", path, application_id=application)
        held = await bot.http.request(route, params=params)
        said = next(each for each in held if each["name"] == "say")
        assert ("name_localizations" in said["options"][0]) is known
