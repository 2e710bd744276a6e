"""The files beside a database that say who was erased: a list of keyed hashes, and the keys of these."""

import logging
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from bot.errors import ConfigError
from bot.store.access import FILE_MODE, FOLDER_MODE
from bot.strings import store as strings

log = logging.getLogger(__name__)

LIST_ENDING, KEY_ENDING = ".erased", ".key"
_LINE = re.compile(r"(\d{1,18}) ([0-9a-f]{64}) (\d{4}-\d\d-\d\d)")
_KEYS = re.compile(r"([0-9a-f]{64}\n)*[0-9a-f]{64}\n?")


class Entry(NamedTuple):
    """One erasure: its number, a keyed hash of the person's id, and the day. Two together are told apart by all."""

    number: int
    mark: str
    erased_on: str


class ErasureFiles:
    """The two files of one database; without a path there are none.

    Other processes write to them, too.
    """

    def __init__(self, beside: Path | None) -> None:
        start = os.path.realpath(beside) if beside else ""
        self.list, self.key = (Path(start + each) if start else None for each in (LIST_ENDING, KEY_ENDING))
        self.have_entries = False
        self._read_at = -1  # the size of the list when it was read last

    def entries(self) -> frozenset[Entry]:
        """What has come to the list since it was read last, or all of it.

        Raises:
            ConfigError: it cannot be read.
        """
        if not self.list:
            return frozenset()
        try:
            size = self.list.stat().st_size
            if size == self._read_at:
                return frozenset()
            text = self.list.read_text(encoding="ascii", errors="replace")
        except FileNotFoundError:
            return frozenset()
        except OSError as error:
            raise ConfigError(strings.erasures_unreadable(str(self.list), error.strerror or str(error))) from error
        rows = [row for row in text.splitlines() if row.strip()]
        found = [match for match in map(_LINE.fullmatch, rows) if match]
        if len(found) < len(rows):
            log.warning("%s has lines that cannot be read; they are passed over.", self.list)
        self._read_at, self.have_entries = size, bool(found)
        return frozenset(Entry(int(match[1]), match[2], match[3]) for match in found)

    def add(self, entries: Iterable[Entry]) -> None:
        """Write more lines; they are durable when this returns."""
        if self.list and (rows := [f"{each.number} {each.mark} {each.erased_on}" for each in sorted(entries)]):
            self.list.parent.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
            _append(self.list, rows)

    def keys(self) -> tuple[str, ...]:
        """The keys, the one for new hashes first; nothing while there is none.

        Raises:
            ConfigError: they cannot be read, or are damaged.
        """
        if not self.key:
            return ()
        try:
            written = self.key.read_text(encoding="ascii", errors="replace")
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise ConfigError(strings.erasures_unreadable(str(self.key), error.strerror or str(error))) from error
        if not _KEYS.fullmatch(written):
            raise ConfigError(strings.key_damaged(str(self.key)))
        return tuple(written.split())

    def keep_keys(self, keys: Iterable[str]) -> None:
        """Write all keys anew; they are durable when this returns."""
        if self.key:
            self.key.parent.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
            new = self.key.with_name(f"{self.key.name}.{os.getpid()}.new")
            new.unlink(missing_ok=True)
            _append(new, keys)
            new.replace(self.key)


def _append(file: Path, rows: Iterable[str]) -> None:
    """Add lines to a file that only its owner may read, and have them on the disk before anything else is done."""
    is_new = not file.exists()
    torn = not is_new and not file.read_bytes().endswith(b"\n")  # the power went while a line was written
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, FILE_MODE), "ab") as out:
        out.write((b"\n" if torn else b"") + "".join(f"{row}\n" for row in rows).encode("ascii"))
        out.flush()
        os.fsync(out.fileno())
    if is_new and os.name == "posix":
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
