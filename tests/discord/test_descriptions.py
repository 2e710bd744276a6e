"""What Discord shows of the commands while a person types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from bot.config import Settings
from bot.discord.client import EXTENSIONS, JargonBot, JargonTree
from bot.service import Jargon

# https://docs.discord.com/developers/interactions/application-commands#application-command-object
MOST_DESCRIPTION = 100
MESSAGE_MENU = 3  # an entry in a menu has a name alone


@pytest.fixture
async def registered(jargon: Jargon) -> list[dict[str, Any]]:
    """Every slash command, group and option, as Discord is told of them."""
    bot = JargonBot(jargon, Settings())
    for extension in EXTENSIONS:
        await bot.load_extension(extension)
    assert isinstance(bot.tree, JargonTree)
    described = [command.to_dict(bot.tree) for command in bot.tree.all_commands()]
    return [part for command in described if command["type"] != MESSAGE_MENU for part in parts(command)]


def parts(described: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield described
    for inner in described.get("options", ()):
        yield from parts(inner)


def fits(text: str) -> bool:
    return 0 < len(text) <= MOST_DESCRIPTION and "…" not in text


async def test_every_description_fits(registered: list[dict[str, Any]]) -> None:
    """Discord refuses all commands for one sentence that is too long; of an option discord.py cuts off the end."""
    described = [(each["name"], each["description"]) for each in registered]
    named = {name for name, _ in described}
    assert {"define", "explain", "term", "private", "add", "edit", "remove", "flags", "my", "settings"} <= named
    assert [(name, text) for name, text in described if not fits(text)] == []
