"""The bot copies its database each day where the host has named a folder."""

from __future__ import annotations

from pathlib import Path

from bot.config import Backups
from bot.discord.client import JargonBot
from bot.store.backups import examine
from rehearsal import Person
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart


async def test_a_copy_is_there_soon_after_the_start(
    bot: JargonBot, restart: Restart, member: Person, tmp_path: Path
) -> None:
    """And nothing was made before the host asked for it; people are answered meanwhile."""
    folder = tmp_path / "copies"
    assert not folder.exists()
    await restart(backups=Backups(folder=folder))
    assert (await member.slash("define", term="advocacy")).message
    await until(lambda: any(folder.glob("jargonbot-*.db")))
    [copy] = folder.glob("jargonbot-*.db")
    examine(copy)
