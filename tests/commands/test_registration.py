from __future__ import annotations

import discord
import pytest

from bot.config import Settings
from bot.discord.client import EXTENSIONS, JargonBot
from bot.service import Jargon
from rehearsal import Sandbox
from tests.fixtures.logged_in import Restart, StartJargonBot

COMMANDS = {"define", "explain", "Explain the jargon", "term", "flags", "my", "settings"}


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


async def test_another_application_is_told_too(
    sandbox: Sandbox, bot: JargonBot, jargon: Jargon, restart: Restart
) -> None:
    """A database may be used with a new token of another application."""
    jargon.remember("commands", jargon.recall("commands").replace(str(bot.application_id), "1"))
    await restart()
    assert registrations(sandbox) == 2


async def test_a_registration_that_failed_is_tried_again(
    sandbox: Sandbox, start: StartJargonBot, jargon: Jargon
) -> None:
    """Only what Discord took is remembered."""
    sandbox.faults.fail("PUT */commands", status=400)
    with pytest.raises(discord.HTTPException):
        await start(jargon)
    assert registered(sandbox) == set()
    await start(jargon)
    assert registered(sandbox) == COMMANDS


async def test_no_privileged_intent_is_needed(jargon: Jargon, settings: Settings) -> None:
    """Nobody has to switch one on, and no message of anybody is read."""
    intents = JargonBot(jargon, settings).intents
    assert not intents.message_content
    assert not intents.members
    assert not intents.presences
    assert intents.guild_reactions
    assert intents.guilds
