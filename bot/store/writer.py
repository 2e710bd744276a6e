"""The one thread that owns the database connection, and commits what queued up in one go."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Generic, TypeVar

from sqlite_utils import Database

from bot.errors import BusyError

T = TypeVar("T")
MAX_BATCH = 1000
GATHER_SECONDS = 0.05


@contextmanager
def immediate(db: Database) -> Iterator[None]:
    """A transaction that takes the write lock at its start.

    `db.atomic()` begins deferred, and a transaction that reads before it writes then fails at once when
    another process has written in between; nested in this one it is a savepoint.
    """
    db.conn.execute("begin immediate")
    try:
        yield
        db.conn.execute("commit")
    finally:
        if db.conn.in_transaction:
            db.conn.execute("rollback")


@contextmanager
def explained_errors() -> Iterator[None]:
    """Turn what SQLite reports into a sentence that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        if "full" in str(error):
            raise BusyError("Nothing was stored, because the disk is full. Free some space.") from error
        if "locked" in str(error):
            raise BusyError("Another program is writing to the database. Please try again soon.") from error
        raise BusyError(f"Nothing was stored: the database could not be used ({error}).") from error


class _Job(Generic[T]):
    """Work, and what came of it. As a context it keeps the error for the one who waits."""

    def __init__(self, work: Callable[[Database], T], *, writes: bool, waits: bool = False) -> None:
        self.work = work
        self.writes = writes
        self.waits = waits
        self.future: Future[T] = Future()
        self.future.set_running_or_notify_cancel()  # who stops waiting does not take the change back
        self._result: T | None = None
        self.error: BaseException | None = None

    def __enter__(self) -> None:
        self.error = None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self.error = error
        return isinstance(error, Exception)

    def run(self, db: Database) -> None:
        self._result = self.work(db)

    def settle(self) -> None:
        if self.error:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self._result)  # type: ignore[arg-type]  # run() has set it


class Writer:
    """Runs work on the connection in the order of submission; a write's future ends after its commit."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._queue: SimpleQueue[_Job[Any] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="jargonbot-store", daemon=True)
        self._thread.start()

    def write(self, work: Callable[[Database], T]) -> Future[T]:
        """Queue a change. Its result, or its error, comes once the change is durable, or undone."""
        return self._submit(_Job(work, writes=True))

    def write_soon(self, work: Callable[[Database], T]) -> Future[T]:
        """Queue a change that nobody waits for: it is committed with the next, or after `GATHER_SECONDS`.

        A commit costs more than all else in a small change, so many of these share one.
        """
        return self._submit(_Job(work, writes=True, waits=True))

    def read(self, work: Callable[[Database], T]) -> Future[T]:
        """Queue a question to the database."""
        return self._submit(_Job(work, writes=False))

    def close(self) -> None:
        """Finish what is queued, then close the connection."""
        self._queue.put(None)
        self._thread.join()

    def _submit(self, job: _Job[T]) -> Future[T]:
        self._queue.put(job)
        return job.future

    def _run(self) -> None:
        running = True
        while running:
            batch = self._next_batch()
            jobs = [job for job in batch if job]
            self._commit([job for job in jobs if job.writes])
            self._answer([job for job in jobs if not job.writes])
            running = len(jobs) == len(batch)
        self._db.close()

    def _next_batch(self) -> list[_Job[Any] | None]:
        batch = [self._queue.get()]
        until = time.monotonic() + GATHER_SECONDS
        while len(batch) < MAX_BATCH and batch[-1]:
            patient = all(job and job.waits for job in batch)
            try:
                batch.append(self._queue.get(timeout=max(0.0, until - time.monotonic()) if patient else 0))
            except Empty:
                break
        return batch

    def _commit(self, jobs: Sequence[_Job[Any]]) -> None:
        """One transaction for all, a savepoint for each: one that fails does not take the others along."""
        if not jobs:
            return
        whole: _Job[None] = _Job(lambda db: None, writes=True)
        with whole, explained_errors(), immediate(self._db):
            for job in jobs:
                with job, explained_errors(), self._db.atomic():
                    job.run(self._db)
                if not self._db.conn.in_transaction:
                    break  # a full disk can undo the whole transaction
        for job in jobs:
            job.error = job.error or whole.error
            job.settle()

    def _answer(self, jobs: Sequence[_Job[Any]]) -> None:
        for job in jobs:
            with job, explained_errors():
                job.run(self._db)
            job.settle()
