"""Commands in the languages that Discord has."""

from __future__ import annotations

from typing import Any

from bot.discord.client import JargonBot
from rehearsal import Sandbox
from tests.commands.test_registration import registrations
from tests.fixtures.languages import AddLanguage
from tests.fixtures.logged_in import Restart

FRENCH = """
commands-define = Expliquer un mot
commands-define-term = Le mot
commands-explain-menu = Expliquer le jargon
commands-name-define = definir
commands-name-define-term = mot
commands-name-term-add = ajouter
"""


def held(sandbox: Sandbox, *path: str) -> dict[str, Any]:
    """A command or an option as Discord holds it, by the names that lead there."""
    options: list[dict[str, Any]] = sandbox.commands.registered
    found: dict[str, Any] = {}
    for name in path:
        found = next(each for each in options if each["name"] == name)
        options = found.get("options", [])
    return {key: value for key, value in found.items() if key.endswith("_localizations") and value}


async def test_discord_has_what_a_language_calls_a_command(
    sandbox: Sandbox, bot: JargonBot, restart: Restart, add_language: AddLanguage
) -> None:
    """Names and descriptions, of options and within groups, too. What a language lacks stays English."""
    add_language("fr", FRENCH)
    add_language("cy", FRENCH)  # Discord has no Welsh, and would refuse all commands for it
    await restart()
    assert registrations(sandbox) == 2
    described = {"description_localizations": {"fr": "Expliquer un mot"}}
    assert held(sandbox, "define") == {"name_localizations": {"fr": "definir"}, **described}
    assert held(sandbox, "define", "term")["name_localizations"] == {"fr": "mot"}
    assert held(sandbox, "term", "add") == {"name_localizations": {"fr": "ajouter"}}
    assert held(sandbox, "Explain the jargon") == {"name_localizations": {"fr": "Expliquer le jargon"}}
    assert held(sandbox, "privacy") == {}


async def test_discord_is_told_anew_only_when_a_language_changes(
    sandbox: Sandbox, bot: JargonBot, restart: Restart, add_language: AddLanguage
) -> None:
    """What it holds in other languages is compared with ours, as all else is."""
    add_language("fr", FRENCH)
    await restart()
    await restart()
    assert registrations(sandbox) == 2
    add_language("fr", FRENCH.replace("definir", "expliquer"))
    await restart()
    assert registrations(sandbox) == 3
    assert held(sandbox, "define")["name_localizations"] == {"fr": "expliquer"}
