"""The week at the desk that the benchmark prints, over the sandbox."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.desk import FLAGS, GOAL, hurtful_is_there, walk
from bot.discord.client import JargonBot
from rehearsal import Person


@pytest.fixture
def glossary() -> Path:
    """The shipped words, for sixty flags need some to fall on."""
    return Path(__file__).parents[2] / "data/glossary"


async def test_sixty_flags_take_ninety_presses_at_most(bot: JargonBot, admin: Person) -> None:
    """Of eight kinds, answered to the last, and the one that hurts was on the first page though it came last."""
    curator, first, words = await walk(bot, admin)
    assert hurtful_is_there(first)
    assert words > 1
    assert curator.presses["/flags"] == 1
    assert FLAGS < curator.presses.total() <= GOAL * FLAGS
    assert admin.guild
    assert await bot.jargon.desk.words(admin.guild.id) == []
