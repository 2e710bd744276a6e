"""The move itself: table by table, block by block, each table compared, and gone on with where an earlier one ended."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sqlite_utils import Database

from bot.errors import BusyError, JargonError, UsageError
from bot.store.migrations import migrations
from bot.store.moving.beside import beside_both
from bot.store.moving.ends import arriving, identity, leaving
from bot.store.moving.sides import Source, Target
from bot.store.place import Place
from bot.store.port import Row
from bot.store.transfer import Counting, Table, Tally, blocks, last_row, rows_in, tables_of, tally_of
from bot.strings import moving as strings


class Progress(Protocol):
    """Whoever is told how far it has come."""

    def begins(self, rows: int) -> object:
        """So many rows will be told of: each is copied, and read again."""

    def passed(self, rows: int) -> object:
        """So many more are done."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What was moved: each table with its tally, how many rows an earlier move had brought, and the files beside."""

    tables: Mapping[str, Tally]
    earlier: int
    beside: tuple[Path, ...]


def move(source: Place, target: Place, progress: Progress, *, anew: bool = False) -> Moved:
    """Have all of one database in another place, and leave it as it is. `anew` drops what an earlier move had begun.

    Raises:
        UsageError: both places are the same.
        ConfigError: one of the two cannot be used for it, and why.
        BusyError: it could not begin, or has stopped on the way; to go on, do it again.
        JargonError: something cannot be kept there, or a table is not the same there.
    """
    if identity(source) == identity(target):
        raise UsageError(strings.same_place())
    files, moving = beside_both(source, target), None
    try:
        with leaving(source) as here:
            files.refuse()
            with arriving(target, here, anew=anew) as there:
                moving = _Moving(here, there, progress)
                tables = moving.tables()
                copied = files.copy()
                there.finish()
    except BusyError as error:
        if moving:
            raise BusyError(strings.stopped(str(error))) from error
        raise
    return Moved(tables, moving.earlier, tuple(copied))


class _Moving:
    def __init__(self, source: Source, target: Target, progress: Progress) -> None:
        self._source, self._target, self._progress = source.db, target, progress
        self.earlier = 0

    def tables(self) -> dict[str, Tally]:
        """All of them, in the order of their names."""
        tables = _ours()
        self._progress.begins(2 * sum(rows_in(self._source, each) for each in tables))
        return {each.name: self._moved(each) for each in tables}

    def _moved(self, table: Table) -> Tally:
        """Copy what is not there yet. What an earlier move brought is copied anew where it is not the same any more."""
        with self._target.reading() as db:
            last, earlier = last_row(db, table), rows_in(db, table)
        self._progress.passed(earlier)
        copied = self._copied(table, last)
        tally = tally_of(self._source, table) if last else copied
        with self._target.reading() as db:
            found = tally_of(db, table, self._progress.passed)
        if found == tally:
            self.earlier += earlier
            return tally
        if last is None:
            raise JargonError(strings.differs(table.name, tally.rows, found.rows))
        with self._target.transaction() as db:
            db.execute(f"delete from {table.name}")
        return self._moved(table)

    def _copied(self, table: Table, after: Row | None) -> Tally:
        """The tally of what is copied now."""
        counting = Counting()
        for rows in blocks(self._source, table, after):
            with self._target.transaction():
                self._target.write(table, rows)
            counting.take(rows)
            self._progress.passed(len(rows))
        return counting.tally


def _ours() -> list[Table]:
    with closing(Database(memory=True)) as new:
        migrations.apply(new)
        return tables_of(new)
