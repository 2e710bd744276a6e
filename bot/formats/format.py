"""What every file format has to offer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.errors import UsageError
from bot.formats.content import Content
from bot.formats.reading import Reading
from bot.formats.tree import Tree
from bot.glossary.model.term import Term
from bot.strings import files as strings


@dataclass(frozen=True, slots=True)
class Written:
    """A whole glossary as text, and one sentence for each thing that the format could not hold.

    Where the format is no text, the bytes are given `raw`.
    """

    text: str
    losses: tuple[str, ...] = ()
    raw: bytes = b""

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return self.raw or self.text.encode()


def only_written(content: Content) -> Reading:
    """The reading of a format that we only write for others.

    Raises:
        UsageError: always.
    """
    raise UsageError(strings.only_written(content.file))


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One file format. `fits` tells by its content whether a file looks like one; it never raises.

    Those that others write for us are only read, without `write`; those that we write for others are never read. The
    first of the `suffixes` is its own; the others it may share.
    One that holds more than a table has a `tree` of what a text says, and writes one with `dumped`.
    """

    name: str
    suffixes: tuple[str, ...]
    fits: Callable[[Content], bool]
    read: Callable[[Content], Reading] = only_written
    write: Callable[[Sequence[Term]], Written] | None = None
    tree: Callable[[str, str], Tree] | None = None
    dumped: Callable[[Any], str] | None = None
