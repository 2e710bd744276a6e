"""The database: whether it is sound, of which version, and how old its newest copy is."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bot.cli.doctor.check import Check, advice, fault
from bot.cli.doctor.machine import MEBIBYTE
from bot.config import Settings
from bot.errors import JargonError
from bot.service.daily_backups import newest_copy
from bot.store.backups import examine, pending
from bot.store.engines import behind
from bot.store.place import Server
from bot.strings import doctor as strings


def database_checks(settings: Settings) -> Iterator[Check]:
    """How the database is that the settings name. Nothing is changed in it."""
    if isinstance(place := settings.place, Server):
        yield from _on_a_server(place)
        return
    yield from _database(place)
    yield _copies(settings.backups.folder)


def _on_a_server(server: Server) -> Iterator[Check]:
    try:
        steps = behind(server)
    except JargonError as error:
        yield fault("database", (str(error), ""))
        return
    yield Check("database", strings.server_answers(str(server)))
    yield _tables(steps)
    yield Check("copies", strings.copies_of_server())


def _database(path: Path) -> Iterator[Check]:
    if not path.exists() or not path.stat().st_size:
        yield Check("database", strings.no_database_yet(str(path)))
        return
    try:
        examine(path, "rw")  # as the bot does, which undoes what a kill left half done
        steps = pending(path)
    except JargonError as error:
        yield fault("database", (str(error), strings.restore()))
        return
    size = path.stat().st_size / MEBIBYTE
    yield Check("database", strings.sound(str(path), size))
    yield _tables(steps)


def _tables(steps: int) -> Check:
    return Check("tables", strings.older_tables(steps) if steps else strings.tables())


def _copies(folder: Path | None) -> Check:
    to_mend = partial(advice, "copies")
    if folder is None:
        return to_mend(strings.no_copies())
    try:
        newest = newest_copy(folder)
    except JargonError as error:
        return fault("copies", (str(error), ""))
    if newest is None:
        return to_mend(strings.no_copy_yet(str(folder)))
    days = (datetime.now(UTC).date() - newest).days
    if days > 1:
        return fault("copies", strings.old_copy(str(folder), days))
    return Check("copies", strings.copies(str(folder), newest.isoformat()))
