"""Run as a program: every sentence is replaced by another before the views are made. `test_wording.py` starts it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from itertools import count

from bot.strings.catalogue import Catalogue
from bot.strings.patterns import Value

numbers = count()


def other_sentence(self: Catalogue, key: str, values: Mapping[str, Value]) -> str:
    return f"Reworded, {next(numbers)}"


def reword() -> None:
    """Replace every sentence of the catalogue."""
    Catalogue.say = other_sentence  # type: ignore[method-assign]  # this program is for nothing else


async def ids() -> tuple[list[str], list[str]]:
    """The ids of all buttons in all views of flags, and of those the ones that no class knows."""
    from bot.discord.desk.decision import ResolveButton
    from bot.discord.kit.buttons import BUTTONS
    from bot.discord.kit.menus import MENUS
    from tests.discord import taken
    from tests.discord.test_flag_views import views

    found = [each for view in views("Text") for each in taken.ids(view)]
    assert ResolveButton.says().startswith("Reworded")
    lasting = [each for each in found if not re.fullmatch("[0-9a-f]{32}", each)]  # a random id is kept in memory
    return lasting, [each for each in lasting if not (BUTTONS.find(each) or MENUS.find(each))]


async def main() -> None:
    reword()
    found, unknown = await ids()
    print(len(set(found)), *unknown)  # noqa: T201  the test that started this reads it


if __name__ == "__main__":
    asyncio.run(main())
