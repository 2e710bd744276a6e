"""What a server says under Integrations comes before the roles it chose, holds in threads, and is never kept long."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from discord import ui

from bot.discord.client import JargonBot
from bot.strings import errors as strings
from rehearsal import Person, Sandbox
from rehearsal.guild import Guild, Role

Desk = Callable[[Person], Awaitable[str]]


@pytest.fixture
def desk(bot: JargonBot) -> Desk:
    """Presses a button of the desk where a person is, and gives what it says then."""

    async def press(person: Person) -> str:
        view = ui.View(timeout=None)
        view.add_item(ui.Button(label="Blocked", custom_id="blocked:0"))
        await bot.get_partial_messageable(person.channel.id).send(view=view)
        return (await person.press(person.messages[-1], "Blocked")).text

    return press


async def choose(bot: JargonBot, guild: Guild, role: Role) -> None:
    """Whoever manages the server chooses a role in /settings."""
    await bot.jargon.preferences.settle(guild.id, curators=[role.id])


async def test_a_denial_comes_before_a_chosen_role(
    bot: JargonBot, sandbox: Sandbox, member: Person, guild: Guild, role: Role, desk: Desk
) -> None:
    """A role is chosen once; who of its members may not is said on Discord: of the person, the role, or a channel."""
    await choose(bot, guild, role)
    assert await desk(member) != strings.only_curators()
    for target in (member.user, role, member.channel, guild.roles[guild.id]):
        sandbox.grant(guild, "flags", target, allowed=False)
        assert await desk(member) == strings.only_curators()
        sandbox.grant(guild, "flags", target, allowed=None)
        assert await desk(member) != strings.only_curators()


async def test_in_a_thread_the_rules_of_its_channel_hold(
    bot: JargonBot, sandbox: Sandbox, member: Person, guild: Guild, role: Role, desk: Desk
) -> None:
    """Where one channel alone is allowed, so are its threads, which no owner can name."""
    inside = Person(sandbox, member.user, sandbox.stewardship.start_thread(member.channel, "a thread"))
    sandbox.grant(guild, "flags", role)
    sandbox.grant(guild, "flags", guild, allowed=False)
    assert await desk(inside) == strings.only_curators()
    sandbox.grant(guild, "flags", member.channel)
    assert await desk(inside) != strings.only_curators()
    assert await desk(member.in_channel("help")) == strings.only_curators()


async def test_what_changed_while_discord_was_asked_is_not_kept(
    bot: JargonBot,
    sandbox: Sandbox,
    guild: Guild,
    member: Person,
    role: Role,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The answer is of before the change: nobody goes on with it for a minute."""
    sandbox.grant(guild, "flags", role)
    asked = bot.http.get_guild_application_command_permissions
    changed = asyncio.Event()

    async def overtaken(*place: Any) -> Any:
        told = await asked(*place)
        sandbox.grant(guild, "flags", role, allowed=None)
        await changed.wait()
        return told

    forget = bot.grants.forget

    def heard(server_id: int) -> None:
        forget(server_id)
        changed.set()

    await bot.wait_until_ready()
    forget(guild.id)
    monkeypatch.setattr(bot.grants, "forget", heard)
    monkeypatch.setattr(bot.http, "get_guild_application_command_permissions", overtaken)
    await desk(member)
    monkeypatch.setattr(bot.http, "get_guild_application_command_permissions", asked)
    assert changed.is_set()
    assert await desk(member) == strings.only_curators()


async def test_words_are_changed_by_those_who_were_given_the_command_for_them(
    bot: JargonBot, sandbox: Sandbox, guild: Guild, member: Person, role: Role
) -> None:
    """Also where a flag is reviewed: who may answer flags alone reads there what is missing."""
    sandbox.grant(guild, "flags", role)
    answer = (await member.slash("define", term="consultation", private=True)).message
    await member.submit((await member.press(answer, "Comment or flag")).form, {"Your comment, if you like": "Hard."})
    row = (await member.slash("flags")).message
    assert (await member.press(row, "Edit the plain English")).text == strings.only_editors()
    sandbox.grant(guild, "term", role)
    form = (await member.press(row, "Edit the plain English")).form
    assert "is stored" in (await member.submit(form, {"What it means": "Plainer."})).text
