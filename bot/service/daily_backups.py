"""A copy of the database each day, and none that is older than the host said: they tell people so."""

import asyncio
import logging
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.errors import JargonError
from bot.service.steady import SteadyClock
from bot.service.supervisor import Sleep
from bot.store.access import FOLDER_MODE
from bot.store.backups import back_up
from bot.strings import backups as strings

log = logging.getLogger(__name__)
LOOK_AGAIN = 60 * 60.0  # seconds; a bot that starts, or a disk that has space again, makes the copy within so long
_NAME = re.compile(r"jargonbot-(?P<day>\d{4}-\d\d-\d\d)\.db")


def newest_copy(folder: Path) -> date | None:
    """The day of the newest copy in a folder; None where there is none, or no such folder.

    Raises:
        JargonError: the folder cannot be looked into.
    """
    return max((day for day, _ in _copies(folder)), default=None)


def newest_copy_at(folder: Path) -> datetime | None:
    """When the newest copy in a folder was made; None where there is none, or no such folder.

    Raises:
        JargonError: the folder cannot be looked into.
    """
    newest = max(_copies(folder), default=None)
    try:
        return datetime.fromtimestamp(newest[1].stat().st_mtime, UTC) if newest else None
    except FileNotFoundError:  # it was taken away just now
        return None


class DailyBackups:
    """Copies in a folder, named by their days, each kept for `days` days. Nothing else in the folder is touched."""

    def __init__(self, database: Path, folder: Path, days: int, now: Callable[[], datetime] | None = None) -> None:
        self._database, self._folder, self._kept = database, folder, timedelta(days=days)
        self._now = now or SteadyClock().now

    async def serve(self, sleep: Sleep) -> None:
        """Make today's copy, and look every hour whether the next is due. What stands in the way is logged."""
        while True:
            try:
                await asyncio.to_thread(self.make)
            except JargonError as error:
                log.error("%s", strings.not_made(str(error)))
            await sleep(LOOK_AGAIN)

    def make(self) -> Path | None:
        """Make today's copy, unless it is there, and take away those that are too old; gives the new one.

        Raises:
            JargonError: it could not be made. Then none is taken away.
        """
        today = self._now().date()
        copy = self._folder / f"jargonbot-{today.isoformat()}.db"
        made = None
        if not copy.exists():
            self._make_folder()
            back_up(self._database, copy)
            log.info("%s", strings.made_today(str(copy)))
            made = copy
        for day, old in _copies(self._folder):
            if today - day > self._kept:
                old.unlink(missing_ok=True)
        return made

    def _make_folder(self) -> None:
        try:
            self._folder.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
        except OSError as error:
            raise JargonError(strings.cannot_be_written(str(self._folder), error.strerror or str(error))) from error


def _copies(folder: Path) -> Iterator[tuple[date, Path]]:
    try:
        files = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise JargonError(strings.cannot_be_written(str(folder), error.strerror or str(error))) from error
    for each in files:
        if found := _NAME.fullmatch(each.name):
            try:
                yield date.fromisoformat(found["day"]), each
            except ValueError:  # a day that is in no calendar is no name of ours
                continue
