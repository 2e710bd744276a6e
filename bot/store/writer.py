"""The one thread that uses the database, and commits what queued up in one go."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from contextvars import copy_context
from queue import Empty, SimpleQueue
from typing import Any, Generic, TypeVar

from bot.errors import ClosedError, JargonError
from bot.store.port import Connection, Engine, TransactionLostError
from bot.strings import store as strings

log = logging.getLogger(__name__)
T = TypeVar("T")
Work = Callable[[Connection], T]
_NO_CONNECTION: AbstractContextManager[Any] = nullcontext()
MAX_BATCH = 1000
GATHER_SECONDS = 0.05


class _Job(Generic[T]):
    """Work that somebody queued, and its future."""

    def __init__(self, work: Work[T], *, writes: bool, patient: bool = False, alone: bool = False) -> None:
        self.work = work
        self.writes = writes
        self.patient = patient
        self.alone = alone  # it is done outside of transactions, with no connection
        self.future: Future[T] = Future()
        self.future.set_running_or_notify_cancel()  # who stops waiting does not take the change back
        self.error: Exception | None = None
        self._context = copy_context()  # in which the language stands of whoever queued it
        self._result: T | None = None

    def run(self, at: AbstractContextManager[Connection]) -> None:
        """Do it, and keep what came of it."""
        try:
            with at as db:
                self._result = self._context.run(self.work, db)
        except Exception as error:  # noqa: BLE001  # whatever it is, it belongs to who queued this; the others go on
            self.error = error

    def settle(self) -> None:
        """Tell whoever waits."""
        if self.error:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self._result)  # type: ignore[arg-type]  # run() has set it


class Writer:
    """Makes changes in the order in which they were queued; the future of each ends after its commit.

    A question sees every change that was queued before it. It may see changes that were queued after it, for those of
    one moment share a commit, and the questions of that moment come after it. A glance is a question that waits for no
    change: it comes after the commit that is under way.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._queue: SimpleQueue[_Job[Any] | None] = SimpleQueue()
        self._at_hand: list[_Job[Any]] = []
        self._glances: deque[_Job[Any]] = deque()  # they are in the queue too, so that the thread wakes up for them
        self._awaited = threading.Event()  # something is queued for which somebody waits
        self._closing = threading.Lock()  # nothing comes into the queue after the word to close
        self._closed: ClosedError | None = None
        self.committed: Callable[[float], object] | None = None  # told in seconds how long each commit took
        self.failing = False  # the last commit was not made
        self._thread = threading.Thread(target=self._run, name="jargonbot-store", daemon=True)
        self._thread.start()

    @property
    def queued(self) -> int:
        """How much waits, about."""
        return self._queue.qsize()

    def write(self, work: Work[T]) -> Future[T]:
        """Queue a change. Its result, or its error, comes once the change is durable, or undone."""
        return self._submit(_Job(work, writes=True))

    def write_soon(self, work: Work[T]) -> Future[T]:
        """Queue a change that nobody waits for: it is committed with the next, or after `GATHER_SECONDS`.

        A commit costs more than all else in a small change, so many of these share one.
        """
        return self._submit(_Job(work, writes=True, patient=True))

    def read(self, work: Work[T]) -> Future[T]:
        """Queue a question to the database."""
        return self._submit(_Job(work, writes=False))

    def glance(self, work: Work[T]) -> Future[T]:
        """Ask what is committed by now, before what is queued."""
        job = _Job(work, writes=False)
        asked = self._submit(job)
        self._glances.append(job)
        return asked

    def scrub(self) -> Future[None]:
        """Leave nothing of what was deleted in any file, after all that is queued; see `Engine.scrub`."""
        return self._submit(_Job(lambda _: self._engine.scrub(), writes=False, alone=True))

    def hold(self) -> Future[None]:
        """Be a bot that uses the database; see `Engine.hold`."""
        return self._submit(_Job(lambda _: self._engine.hold(), writes=False, alone=True))

    def close(self) -> None:
        """Finish what is queued, then close the database. Whoever comes later is told so at once."""
        if self._close(ClosedError(strings.closed)):
            self._queue.put(None)
            self._awaited.set()
        self._thread.join()

    def _close(self, reason: ClosedError) -> bool:
        """Take nothing more; whether anything was taken until now."""
        with self._closing:
            was_open, self._closed = self._closed is None, self._closed or reason
        return was_open

    def _submit(self, job: _Job[T]) -> Future[T]:
        with self._closing:
            closed = self._closed
            if not closed:
                self._queue.put(job)  # from here on the job belongs to the thread
        if not job.patient:
            self._awaited.set()
        if closed:
            job.error = closed
            job.settle()
        return job.future

    def _run(self) -> None:
        try:
            while self._work_off(self._next_batch()):
                pass
        except BaseException:
            log.exception("The thread of the database has ended; nothing more can be stored.")
        finally:
            self._close(ClosedError(strings.ended))
            self._refuse_rest()
            self._engine.close()

    def _work_off(self, batch: Sequence[_Job[Any] | None]) -> bool:
        """Make the changes, then answer the questions; whether to go on."""
        self._at_hand = [job for job in batch if job]
        self._commit([job for job in self._at_hand if job.writes])
        self._answer([job for job in self._at_hand if not job.writes])
        self._answer(self._taken_glances())
        return len(self._at_hand) == len(batch)

    def _refuse_rest(self) -> None:
        """Tell those who still wait. The queue is closed, so that nobody can come meanwhile."""
        left = [job for job in self._at_hand if not job.future.done()]
        with suppress(Empty):
            while True:
                left += filter(None, [self._queue.get_nowait()])
        for job in left:
            job.error = self._closed
            job.settle()

    def _next_batch(self) -> list[_Job[Any] | None]:
        """All that is queued. What is patient wakes the thread once, and no more until somebody waits or time is up."""
        batch = [self._queue.get()]
        if batch[0] and batch[0].patient:
            self._awaited.wait(GATHER_SECONDS)
        self._awaited.clear()  # before the queue is emptied: whoever comes later sets it again
        with suppress(Empty):
            while len(batch) < MAX_BATCH and batch[-1]:
                batch.append(self._queue.get_nowait())
        return batch

    def _commit(self, jobs: Sequence[_Job[Any]]) -> None:
        """One transaction for all, a savepoint for each: one that fails does not take the others along."""
        if not jobs:
            return
        whole: JargonError | None = None
        try:
            with self._measured(), self._engine.transaction():
                for job in jobs:
                    job.run(self._engine.savepoint())
                    if isinstance(job.error, TransactionLostError):
                        raise job.error
        except JargonError as error:
            whole = error
        self.failing = whole is not None
        for job in jobs:
            job.error = job.error or whole
            job.settle()

    @contextmanager
    def _measured(self) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        if self.committed:
            self.committed(time.perf_counter() - begun)

    def _taken_glances(self) -> list[_Job[Any]]:
        return [self._glances.popleft() for _ in range(len(self._glances))]

    def _answer(self, jobs: Sequence[_Job[Any]]) -> None:
        for job in jobs:
            if not job.future.done():  # as a glance is, when its turn in the queue comes
                job.run(_NO_CONNECTION if job.alone else self._engine.reading())
                job.settle()
