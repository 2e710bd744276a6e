"""The language of the moment: that of whoever is spoken to, or of the server that reads along."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

ENGLISH = "en-GB"  # whole, and what a language that lacks a sentence falls back on

_SPOKEN: ContextVar[str] = ContextVar("language", default=ENGLISH)


def spoken() -> str:
    """The language that sentences are said in now, by its tag (BCP 47)."""
    return _SPOKEN.get()


def speak(language: str) -> None:
    """Say all that follows in this task in another language; other tasks, and other people, keep theirs."""
    _SPOKEN.set(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within, sentences are said in this language."""
    before = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(before)
