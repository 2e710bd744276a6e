"""How far long work has come: on standard error, and only where somebody looks at it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import rich.progress

Step = TypeVar("Step")
LONG = 500  # steps; fewer are done before anybody has read what is done


def followed(steps: Sequence[Step], what: str) -> Iterable[Step]:
    """The same steps, with a bar that fills as they are taken, where there are many."""
    if len(steps) < LONG or not sys.stderr.isatty():
        return steps
    from rich.console import Console  # here, because most subcommands are done at once
    from rich.progress import track

    return track(steps, description=what, console=Console(stderr=True), transient=True)


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Say what is done as long as it lasts, where nobody knows how long that is."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield


class Unseen:
    """Progress that nobody looks at; what is told is as in `bot.store.moving.Progress`."""

    def begins(self, rows: int) -> None:
        """Pass it over."""

    def passed(self, rows: int) -> None:
        """Pass it over."""


class Bar(Unseen):
    """Progress that fills a bar."""

    def __init__(self, bar: rich.progress.Progress, what: str) -> None:
        self._bar = bar
        self._task = bar.add_task(what, total=None)

    def begins(self, rows: int) -> None:
        """So many steps will be told of."""
        self._bar.update(self._task, total=rows)

    def passed(self, rows: int) -> None:
        """So many more are done."""
        self._bar.advance(self._task, rows)


@contextmanager
def measured(what: str) -> Iterator[Unseen]:
    """Say what is done as long as it lasts, and how much of it, where that is found out on the way."""
    if not sys.stderr.isatty():
        yield Unseen()
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        yield Bar(bar, what)
