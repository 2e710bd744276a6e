"""A bot of discord.py's own, unchanged, over HTTP and a websocket: commands, buttons, menus, forms."""

from __future__ import annotations

import pytest

from bot.sandbox import NotPossibleError, Person, Sandbox
from tests.sandbox.rehearsal_bot import RehearsalBot


async def test_login_syncs_the_commands(sandbox: Sandbox, bot: RehearsalBot) -> None:
    """A bot that logs in hears who it is, where it is, and registers its commands."""
    assert bot.user is not None
    assert bot.user.id == sandbox.world.bot.id
    assert sandbox.hub.start_count == 1
    assert {"define", "word", "Explain this"} <= {command["name"] for command in sandbox.commands.of(None)}


async def test_slash_command(bot: RehearsalBot, member: Person) -> None:
    """A slash command is answered with a card whose text and buttons can be read."""
    reply = await member.slash("define", term="apple")

    assert reply.text == "# apple\n**apple** is a fruit"
    assert [b.label for b in reply.message.buttons] == ["Count letters", "Comment", "Change", "Nothing"]
    assert not reply.private


async def test_autocomplete(bot: RehearsalBot, member: Person) -> None:
    """The choices come from the bot itself."""
    choices = await member.autocomplete("define", "term", "ap")

    assert [choice.name for choice in choices] == ["apple", "apricot"]
