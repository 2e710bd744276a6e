"""How far long work has come: on standard error, and only where somebody looks at it."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

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
