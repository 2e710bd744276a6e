"""What the memory of the program is spared while a site is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unswept() -> Iterator[None]:
    """Within, Python does not look for things that only lead to each other: pages leave none.

    With ten thousand words in memory, each time that it looks takes as long as hundreds of pages.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
