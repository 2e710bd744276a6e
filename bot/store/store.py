"""The store: operations go in, answers come out. The only way from the application to the database."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from typing import ParamSpec, TypeVar

from bot.store.engines import engine_of
from bot.store.erasures import Erasures
from bot.store.people import EraseAgain, missed_any
from bot.store.place import Place
from bot.store.port import Engine, Operation, Reading
from bot.store.writer import Writer
from bot.strings import store as strings

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")


class Store:
    """A database in a file, on a server, or in memory when `place` is None, brought to the newest schema.

    Whoever was erased since this copy of the database was made is erased in it before anything else is done.
    Whatever goes wrong with the database comes as a JargonError with a sentence that says what to do; a store that was
    closed, or whose thread has ended, answers with a ClosedError at once.

    Raises:
        ConfigError: the place cannot be used, or a newer version of jargonbot made the tables.
        BusyError: another program holds it, or the server cannot be reached.
    """

    def __init__(self, place: Place | None = None, engine: Callable[[Place | None], Engine] = engine_of) -> None:
        self.erasures = Erasures(place)
        self._engine = engine(place)
        self._writer = Writer(self._engine)
        try:
            self._erase_again()
        except BaseException:
            self.close()
            raise

    def do(self, operation: Operation[T]) -> asyncio.Future[T]:
        """Queue a change, at once and in this order; what is awaited ends after the commit.

        Raises (when awaited):
            JargonError: nothing was stored, and why.
        """
        return asyncio.wrap_future(self._writer.write(operation.apply))

    def do_soon(self, operation: Operation[T]) -> asyncio.Future[T]:
        """Queue a change that nobody was promised; it shares its commit with others of the next moment."""
        return asyncio.wrap_future(self._writer.write_soon(operation.apply))

    def ask(self, reading: Reading[P, T], *args: P.args, **kwargs: P.kwargs) -> asyncio.Future[T]:
        """Ask the database something. The answer knows every change that was queued before."""
        return asyncio.wrap_future(self._writer.read(lambda db: reading(db, *args, **kwargs)))

    def see(self, reading: Reading[P, T], *args: P.args, **kwargs: P.kwargs) -> asyncio.Future[T]:
        """Ask the database what is stored by now, ahead of what is queued.

        The answer knows every change that has ended, so it serves those who come after one, however many are queued.
        """
        return asyncio.wrap_future(self._writer.glance(lambda db: reading(db, *args, **kwargs)))

    def do_now(self, operation: Operation[T]) -> T:
        """`do` for where there is no event loop, such as the command line: it blocks until the change is stored."""
        return self._writer.write(operation.apply).result()

    def ask_now(self, reading: Reading[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """`ask` for where there is no event loop: it blocks until the answer is there."""
        return self._writer.read(lambda db: reading(db, *args, **kwargs)).result()

    def scrub(self) -> asyncio.Future[None]:
        """Leave nothing of what was deleted in any file of the database."""
        return asyncio.wrap_future(self._writer.scrub())

    def scrub_now(self) -> None:
        """The same where there is no event loop."""
        self._writer.scrub().result()

    @property
    def queued(self) -> int:
        """How many changes and questions wait, about."""
        return self._writer.queued

    @property
    def failing(self) -> bool:
        """Whether the database did not take what it was last given."""
        return self._writer.failing

    def watch_commits(self, committed: Callable[[float], object]) -> None:
        """Have `committed` told from now on, in the thread of the database, how many seconds each commit took."""
        self._writer.committed = committed

    @property
    def tells(self) -> bool:
        """Whether the database tells when another process has changed something."""
        return self._engine.tells

    def notices(self) -> AsyncGenerator[None]:
        """Something each time that it does, and at the start; see `Engine.notices` for what is raised."""
        return self._engine.notices()

    def hold(self) -> asyncio.Future[None]:
        """Be a bot that uses the database from now on; see `Engine.hold`."""
        return asyncio.wrap_future(self._writer.hold())

    def _erase_again(self) -> None:
        if not self.ask_now(missed_any, self.erasures):
            return
        number = self.do_now(EraseAgain(self.erasures))
        if number is not None:
            log.warning("%s", strings.erased_again(number))
            self.scrub_now()

    def close(self) -> None:
        """Finish what is queued and close the database; who asks later is told that it is closed."""
        self._writer.close()
