"""A copy each day: made once, taken away when it is too old, and nothing else in the folder is touched."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import JargonError
from bot.service.daily_backups import LOOK_AGAIN, DailyBackups
from bot.store.backups import examine
from bot.store.store import Store

pytestmark = pytest.mark.sqlite("copies of a file; on a server whoever looks after it makes them")
START = datetime(2026, 11, 1, 23, 30, tzinfo=UTC)


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.passed = timedelta()

    def __call__(self) -> datetime:
        return START + self.passed


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    store = Store(tmp_path / "jargonbot.db")
    yield tmp_path / "jargonbot.db"
    store.close()


def test_one_copy_a_day_is_made_and_each_is_kept_so_long_as_was_said(file: Path, tmp_path: Path, clock: Clock) -> None:
    """However often the bot is started that day."""
    folder = tmp_path / "copies" / "daily"
    copies = DailyBackups(file, folder, days=2, now=clock)
    others = ["jargonbot-2026-02-30.db", "jargonbot.db", "holiday-2020-01-01.db"]
    assert copies.make() == folder / "jargonbot-2026-11-01.db"
    for name in others:
        (folder / name).write_bytes(b"")
    assert copies.make() is None
    for _ in range(4):
        clock.passed += timedelta(days=1)
        made = copies.make()
        assert made is not None
        examine(made)
    kept = sorted(each.name for each in folder.iterdir() if each.name not in others)
    assert kept == [f"jargonbot-2026-11-0{day}.db" for day in (3, 4, 5)]
    assert {each.name for each in folder.iterdir()} >= set(others)


def test_what_stands_in_the_way_is_told_and_tried_again(
    file: Path, tmp_path: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """The copies of the days before stay, however old they are."""
    folder = tmp_path / "copies"
    copies = DailyBackups(file, folder, days=1, now=clock)
    old = copies.make()
    assert old is not None
    clock.passed += timedelta(days=9)
    today = folder / "jargonbot-2026-11-10.db"
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 1:
            file.with_name("away.db").rename(file)
        else:
            raise asyncio.CancelledError

    file.rename(file.with_name("away.db"))
    with caplog.at_level(logging.ERROR), pytest.raises(asyncio.CancelledError):
        asyncio.run(copies.serve(sleep))
    assert "could not be made" in caplog.text
    assert today.exists()
    assert not old.exists()
    assert pauses == [LOOK_AGAIN, LOOK_AGAIN]


def test_a_folder_that_cannot_be_made_is_told(file: Path, tmp_path: Path, clock: Clock) -> None:
    """As a sentence with the name of the folder."""
    (tmp_path / "copies").write_text("no folder")
    with pytest.raises(JargonError, match="cannot be written"):
        DailyBackups(file, tmp_path / "copies", days=1, now=clock).make()
