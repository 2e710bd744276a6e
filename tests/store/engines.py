"""The engines that there are, and one that is watched or breaks, for tests of the port."""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from bot.store.engines import engine_of
from bot.store.place import Place
from bot.store.port import Connection, Engine
from bot.store.sqlite import Sqlite
from bot.store.store import Store

OpenEngine = Callable[[Place | None], Engine]
ENGINES: dict[str, OpenEngine | None] = {
    "SQLite in a file": engine_of,
    "SQLite in memory": lambda _: Sqlite(None),
    "PostgreSQL": None,  # the fixture `postgres` has it, where a server is at hand
}


@dataclass
class Watched:
    """A real engine that notes when a transaction has ended; `broken` lets the next one fail as nothing should."""

    engine: Engine
    seen: list[str] = field(default_factory=list)
    broken: BaseException | None = None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        if self.broken:
            raise self.broken
        with self.engine.transaction() as db:
            yield db
        self.seen.append("committed")

    def savepoint(self) -> AbstractContextManager[Connection]:
        return self.engine.savepoint()

    def reading(self) -> AbstractContextManager[Connection]:
        return self.engine.reading()

    def scrub(self) -> None:
        self.engine.scrub()

    def hold(self) -> None:
        self.engine.hold()

    @property
    def tells(self) -> bool:
        return self.engine.tells

    def notices(self) -> AsyncGenerator[None]:
        return self.engine.notices()

    def close(self) -> None:
        self.engine.close()
        self.seen.append("closed")


@contextmanager
def held(store: Store) -> Iterator[None]:
    """Keep the store at a question, so that all that is queued within comes into one batch."""
    begun, go_on = threading.Event(), threading.Event()

    def wait(db: Connection) -> None:
        begun.set()
        go_on.wait()

    store._writer.read(wait)
    begun.wait()
    try:
        yield
    finally:
        go_on.set()
