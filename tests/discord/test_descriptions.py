"""What Discord shows of the commands while a person types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.config import Settings
from bot.discord.client import EXTENSIONS, JargonBot, JargonTree
from bot.service import Jargon
from bot.strings.catalogue import languages
from bot.strings.commands import names
from bot.strings.language import speaking

# https://docs.discord.com/developers/interactions/application-commands#application-command-object
MOST_DESCRIPTION = 100
MESSAGE_MENU = 3  # an entry in a menu has a name alone


@pytest.fixture
async def tree(jargon: Jargon) -> JargonTree:
    """All commands."""
    bot = JargonBot(jargon, Settings())
    for extension in EXTENSIONS:
        await bot.load_extension(extension)
    assert isinstance(bot.tree, JargonTree)
    return bot.tree


@pytest.fixture
def registered(tree: JargonTree) -> list[dict[str, Any]]:
    """Every slash command, group and option, as Discord is told of them."""
    described = [command.to_dict(tree) for command in tree.all_commands()]
    return [part for command in described if command["type"] != MESSAGE_MENU for part in parts(command)]


def parts(described: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield described
    for inner in described.get("options", ()):
        yield from parts(inner)


def paths(described: dict[str, Any], before: str = "") -> Iterator[str]:
    path = f"{before} {described['name']}".strip()
    yield path
    for inner in described.get("options", ()):
        yield from paths(inner, path)


def fits(text: str) -> bool:
    return 0 < len(text) <= MOST_DESCRIPTION and "…" not in text


async def test_every_description_fits(registered: list[dict[str, Any]]) -> None:
    """Discord refuses all commands for one sentence that is too long; of an option discord.py cuts off the end."""
    described = [(each["name"], each["description"]) for each in registered]
    named = {name for name, _ in described}
    assert {"define", "explain", "term", "private", "add", "edit", "remove", "flags", "my", "settings"} <= named
    assert [(name, text) for name, text in described if not fits(text)] == []


async def test_every_name_is_a_sentence_of_the_catalogue(tree: JargonTree) -> None:
    """So that a language can have its own; in English they are those that the code has."""
    described = [command.to_dict(tree) for command in tree.all_commands()]
    known = [path for command in described if command["type"] != MESSAGE_MENU for path in paths(command)]
    assert {path: path.split()[-1] for path in known} == names()


@pytest.mark.parametrize("language", languages())
async def test_every_language_names_commands_as_discord_asks(language: str) -> None:
    """Discord refuses all commands for one name with a capital letter or a space, or for two of one name.

    https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
    """
    with speaking(language):
        named = names()
    assert [each for each in named.values() if not re.fullmatch(r"[-_'\w]{1,32}", each) or each != each.lower()] == []
    assert len({(path.rpartition(" ")[0], name) for path, name in named.items()}) == len(named)
