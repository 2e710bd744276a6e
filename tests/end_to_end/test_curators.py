"""Who may look after a server's words is decided on Discord: by rights, by roles, and under Integrations."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import discord
import pytest
from discord import ui

from bot.config import Curators
from bot.discord.client import JargonBot
from bot.strings import errors as strings
from rehearsal import Person, Sandbox
from rehearsal.guild import Guild, Role
from rehearsal.message import Message
from tests.fixtures.logged_in import Restart

GRANTS = "GET /applications/{application_id}/guilds/{guild_id}/commands/permissions"
LABELS, PLAIN, REPLY = "The word, then other names", "What it means, in plain English", "Your reply"
Desk = Callable[[], Awaitable[Message]]


@pytest.fixture
def desk(bot: JargonBot, member: Person) -> Desk:
    """A message with a button of the curators, whoever looks at it."""

    async def show() -> Message:
        view = ui.View(timeout=None)
        view.add_item(ui.Button(label="Blocked", custom_id="blocked:0"))
        await bot.get_partial_messageable(member.channel.id).send(view=view)
        return member.messages[-1]

    return show


def sees(person: Person, command: str) -> bool:
    return command in [each["name"] for each in person.commands]


async def flag(person: Person) -> None:
    """Somebody comments on a definition."""
    answer = (await person.slash("define", term="consultation", private=True)).message
    await person.submit((await person.press(answer, "Comment or flag")).form, {"Your comment, if you like": "Hard."})


async def test_what_is_granted_under_integrations_counts_everywhere(
    bot: JargonBot, sandbox: Sandbox, member: Person, guild: Guild, role: Role
) -> None:
    """Discord shows the command; its buttons and forms ask Discord for what was granted."""
    await flag(member)
    assert not sees(member, "flags")
    sandbox.grant(guild, "flags", role)
    row = (await member.slash("flags")).message
    assert "Hard." in row.text
    decided = await member.submit((await member.press(row, "Resolve")).form, {REPLY: "Thank you."})
    assert "is resolved" in decided.text


async def test_a_grant_is_for_its_command_alone(
    bot: JargonBot, sandbox: Sandbox, member: Person, guild: Guild, role: Role, desk: Desk
) -> None:
    """Whoever may add words has no business at the desk of flags."""
    sandbox.grant(guild, "term", role)
    added = await member.submit((await member.slash("term add")).form, {LABELS: "Tea club", PLAIN: "We meet."})
    assert "is stored" in added.text
    assert (await member.press(await desk(), "Blocked")).text == strings.only_curators()


async def test_a_grant_that_is_taken_back_counts_no_more(
    bot: JargonBot, sandbox: Sandbox, member: Person, guild: Guild, role: Role
) -> None:
    """Also for a form that is open, and at once: Discord tells of the change."""
    sandbox.grant(guild, "term", role)
    forms = [(await member.slash("term add")).form for _ in range(2)]
    assert "is stored" in (await member.submit(forms[0], {LABELS: "Tea club", PLAIN: "We meet."})).text
    sandbox.grant(guild, "term", role, allowed=False)
    refused = await member.submit(forms[1], {LABELS: "Chess club", PLAIN: "We play."})
    assert refused.text.startswith(strings.only_editors())


async def test_discord_is_asked_once_a_minute(
    bot: JargonBot, sandbox: Sandbox, member: Person, guild: Guild, role: Role, desk: Desk
) -> None:
    """However often somebody presses; whoever manages the server costs no question at all."""
    message = await desk()
    for _ in range(3):
        await member.press(message, "Blocked")
    assert sandbox.http.calls[GRANTS] == 1
    now = bot.grants.now
    bot.grants.now = lambda: now() + 61
    await member.press(message, "Blocked")
    assert sandbox.http.calls[GRANTS] == 2


async def test_those_who_manage_the_server_are_not_asked_about(
    bot: JargonBot, sandbox: Sandbox, admin: Person, desk: Desk
) -> None:
    """Nor is anything said of them that was denied: they could take it back themselves."""
    assert admin.guild
    sandbox.grant(admin.guild, "*", admin.user, allowed=False)
    assert (await admin.press(await desk(), "Blocked")).updates
    assert sandbox.http.calls[GRANTS] == 0


async def test_a_chosen_role_counts_and_unhides_nothing(
    restart: Restart, member: Person, role: Role, sandbox: Sandbox, guild: Guild
) -> None:
    """The host's file is for all servers; only a server itself shows its commands to more people."""
    bot = await restart(curators=Curators(roles=frozenset({role.id})))
    assert not sees(member, "flags")
    view = ui.View(timeout=None)
    view.add_item(ui.Button(label="Blocked", custom_id="blocked:0"))
    await bot.get_partial_messageable(member.channel.id).send(view=view)
    assert (await member.press(member.messages[-1], "Blocked")).updates


async def test_where_a_command_is_denied_its_buttons_are_too(
    bot: JargonBot, sandbox: Sandbox, member: Person, guild: Guild, role: Role, desk: Desk
) -> None:
    """In one channel; what is said of the person comes before what is said of their roles."""
    sandbox.grant(guild, "flags", role)
    message = await desk()
    assert (await member.press(message, "Blocked")).updates
    sandbox.grant(guild, "flags", member.channel, allowed=False)
    assert (await member.press(await desk(), "Blocked")).text == strings.only_curators()
    sandbox.grant(guild, "flags", member.channel, allowed=None)
    sandbox.grant(guild, "flags", member.user, allowed=False)
    assert (await member.press(await desk(), "Blocked")).text == strings.only_curators()


async def test_where_discord_cannot_be_asked_the_person_is_told(
    bot: JargonBot, sandbox: Sandbox, member: Person, guild: Guild, role: Role
) -> None:
    """Nothing is stored, and nothing typed is lost."""
    sandbox.grant(guild, "term", role)
    form = (await member.slash("term add")).form
    sandbox.faults.fail("GET /applications/*/commands/permissions", status=403)
    refused = await member.submit(form, {LABELS: "Tea club", PLAIN: "We meet."})
    assert "Discord does not tell us just now" in refused.text
    again = (await member.press(refused.message, "Open the form again")).form
    assert "is stored" in (await member.submit(again, {})).text


async def test_commands_that_discord_does_not_hide_ask_for_the_right(
    bot: JargonBot, restart: Restart, sandbox: Sandbox, member: Person
) -> None:
    """It refuses ours and holds those of an earlier time, which everybody could see: then we ask ourselves."""
    for command in sandbox.commands.registered:
        command["default_member_permissions"] = None
    sandbox.faults.fail("PUT /applications/*/commands", status=403)
    await restart()
    assert sees(member, "flags")
    assert (await member.slash("flags")).text == strings.only_curators()
    assert isinstance(bot, discord.Client)
