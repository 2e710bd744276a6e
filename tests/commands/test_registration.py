from __future__ import annotations

import discord
import pytest

from bot.config import Settings
from bot.discord.client import EXTENSIONS, JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart
from tests.fixtures.sandbox import StartBot

COMMANDS = {
    "define",
    "browse",
    "compare",
    "random",
    "explain",
    "check-writing",
    "Explain the jargon",
    "suggest",
    "Suggest a word from this",
    "term",
    "glossary",
    "flags",
    "my",
    "settings",
    "help",
    "help-now",
    "about",
    "privacy",
}


def registrations(sandbox: Sandbox) -> int:
    """How often Discord was told about the commands."""
    return sandbox.http.calls["PUT /applications/{application_id}/commands"]


def registered(sandbox: Sandbox) -> set[str]:
    """The names of the commands that Discord knows."""
    return {command["name"] for command in sandbox.commands.registered}


async def test_discord_is_told_about_commands_once(sandbox: Sandbox, bot: JargonBot, restart: Restart) -> None:
    """Two starts over one database, with the same commands: one registration."""
    assert (registrations(sandbox), registered(sandbox)) == (1, COMMANDS)
    await restart()
    assert registrations(sandbox) == 1


async def test_changed_commands_are_told_again(
    sandbox: Sandbox, restart: Restart, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command less is a change."""
    monkeypatch.setattr("bot.discord.client.EXTENSIONS", [each for each in EXTENSIONS if each != "commands.flags"])
    await restart()
    assert (registrations(sandbox), registered(sandbox)) == (2, COMMANDS - {"flags"})


async def test_an_application_that_no_account_may_add_has_its_commands(
    sandbox: Sandbox, bot: JargonBot, restart: Restart
) -> None:
    """Whoever took User Install off gets them on servers alone: what names more than is set up, Discord may refuse."""
    assert {tuple(each["integration_types"]) for each in sandbox.commands.registered} == {(0,), (0, 1)}
    sandbox.world.installable = {0}
    await restart()
    assert registered(sandbox) == COMMANDS
    assert {tuple(each["integration_types"]) for each in sandbox.commands.registered} == {(0,)}
    await restart()
    assert registrations(sandbox) == 2


async def test_what_another_program_changed_is_put_right(sandbox: Sandbox, bot: JargonBot, restart: Restart) -> None:
    """The same token was tried elsewhere with other settings: what Discord holds counts, not what we told it last."""
    for command in sandbox.commands.registered:
        command["default_member_permissions"] = None

    await restart()

    rights = {each["name"]: each["default_member_permissions"] for each in sandbox.commands.registered}
    assert registrations(sandbox) == 2
    assert (rights["flags"], rights["define"]) == (str(discord.Permissions(manage_guild=True).value), None)


@pytest.mark.parametrize("refusal", ["too many a day", "invalid", "forbidden"])
async def test_commands_that_discord_refuses_keep_nobody_waiting(
    sandbox: Sandbox,
    jargon: Jargon,
    settings: Settings,
    start_bot: StartBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    refusal: str,
) -> None:
    """The bot goes on with those that Discord has, says so in one line, and tries again after an hour."""
    with monkeypatch.context() as before:
        before.setattr("bot.discord.client.EXTENSIONS", [each for each in EXTENSIONS if each != "commands.my"])
        await (await start_bot(JargonBot(jargon, settings))).close()
    if refusal == "too many a day":
        sandbox.commands.creates.take(sandbox.commands.creates.left)
    else:
        sandbox.faults.fail("PUT */commands", status=400 if refusal == "invalid" else 403)

    await start_bot(JargonBot(jargon, settings, sleep=sandbox.clock.sleep))
    answer = await Person.named(sandbox, "member").slash("define", term="co-production")

    assert "# Co-production" in answer.text
    assert registered(sandbox) == COMMANDS - {"my"}
    assert [each.levelname for each in caplog.records if "Discord did not take the commands" in each.message] == [
        "WARNING"
    ]
    await sandbox.clock.advance(hours=1)
    await until(lambda: registered(sandbox) == COMMANDS)


async def test_commands_are_compared_every_day(
    sandbox: Sandbox, jargon: Jargon, settings: Settings, start_bot: StartBot
) -> None:
    """Whoever takes a command away by hand finds it there again the next day."""
    await start_bot(JargonBot(jargon, settings, sleep=sandbox.clock.sleep))
    sandbox.commands.registered = [each for each in sandbox.commands.registered if each["name"] != "my"]

    await sandbox.clock.advance(days=1)

    await until(lambda: registered(sandbox) == COMMANDS)


async def test_no_privileged_intent_is_needed(jargon: Jargon, settings: Settings) -> None:
    """Nobody has to switch one on, and no message of anybody is read."""
    intents = JargonBot(jargon, settings).intents
    assert not intents.message_content
    assert not intents.members
    assert not intents.presences
    assert intents.guild_reactions
    assert intents.guilds
