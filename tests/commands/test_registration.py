from __future__ import annotations

from pathlib import Path

import pytest
import simcord

from bot.config import Settings
from bot.discord.client import EXTENSIONS, JargonBot
from bot.service import Jargon

COMMANDS = {"define", "explain", "Explain the jargon", "term", "flags", "my", "settings"}


def registrations(env: simcord.Env) -> list[set[str]]:
    """The names of the commands, each time that Discord was told about them."""
    return [
        {each["name"] for each in request.json}
        for request in env.http_requests
        if request.method == "PUT" and request.path.endswith("/commands") and isinstance(request.json, list)
    ]


async def test_discord_is_told_about_commands_once(
    simcord_env: simcord.Env, jargon: Jargon, settings: Settings
) -> None:
    """Two starts over one database, with the same commands: one registration."""
    assert registrations(simcord_env) == [COMMANDS]
    await simcord_env.restart_bot(JargonBot(jargon, settings))
    assert registrations(simcord_env) == [COMMANDS]


async def test_changed_commands_are_told_again(
    simcord_env: simcord.Env, jargon: Jargon, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command less is a change."""
    monkeypatch.setattr("bot.discord.client.EXTENSIONS", [each for each in EXTENSIONS if each != "commands.flags"])
    await simcord_env.restart_bot(JargonBot(jargon, settings))
    assert registrations(simcord_env) == [COMMANDS, COMMANDS - {"flags"}]


async def test_another_application_is_told_too(simcord_env: simcord.Env, jargon: Jargon, settings: Settings) -> None:
    """A database may be used with a new token of another application."""
    jargon.remember("commands", jargon.recall("commands").replace(str(simcord_env.bot.application_id), "1"))
    await simcord_env.restart_bot(JargonBot(jargon, settings))
    assert len(registrations(simcord_env)) == 2


async def test_a_registration_that_failed_is_tried_again(database: Path, glossary: Path) -> None:
    """Only what Discord took is remembered."""
    jargon = Jargon(database, glossary)
    env = simcord.Env(JargonBot(jargon, Settings(database=database, glossary=glossary)), check_errors=False)
    env.inject_error("PUT", "*/commands", status=400, message="no")
    with pytest.raises(Exception, match="no"):
        await env.start()
    assert jargon.recall("commands") == ""
    jargon.close()


async def test_no_privileged_intent_is_needed(jargon: Jargon, settings: Settings) -> None:
    """Nobody has to switch one on, and no message of anybody is read."""
    intents = JargonBot(jargon, settings).intents
    assert not intents.message_content
    assert not intents.members
    assert not intents.presences
    assert intents.guild_reactions
    assert intents.guilds
