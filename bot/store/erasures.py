"""Who was erased, without saying who: so that an older copy of the database, put in its place, is mended at once.

Beside the database lie a key and a list. Each erasure adds a line with its number, a keyed hash of the person's id, and
the day. A database knows the number of the last one that it took part in; what came later is done again when it opens.
Whoever has the list but not the key cannot tell anybody in it, and with both can only try ids one by one.
"""

import hmac
import logging
import os
import re
import secrets
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from bot.errors import ConfigError
from bot.store.access import FILE_MODE
from bot.strings import store as strings

log = logging.getLogger(__name__)

LIST_ENDING, KEY_ENDING = ".erased", ".key"
_LINE = re.compile(r"(?P<number>\d{1,18}) (?P<mark>[0-9a-f]{64}) \d{4}-\d\d-\d\d")
_KEY = re.compile(r"[0-9a-f]{64}\n?")


class Erasures:
    """The list and the key of one database; of one in memory they are in memory, too."""

    def __init__(self, database: Path | None) -> None:
        beside = os.path.realpath(database) if database else ""
        self._list, self._key_file = (Path(beside + each) if beside else None for each in (LIST_ENDING, KEY_ENDING))
        self._rows: dict[int, str] = {}  # marks by their numbers
        self._last = 0
        self._key = b""
        self._read_at = -1  # the size of the list when it was read last

    def after(self, number: int) -> frozenset[str]:
        """The marks of those who were erased after the erasure of this number."""
        self._read()
        return frozenset(mark for each, mark in self._rows.items() if each > number)

    @property
    def last(self) -> int:
        """The number of the last one; 0 where there is none."""
        self._read()
        return self._last

    def among(self, people: Iterable[int]) -> frozenset[int]:
        """Those of some people who were ever erased."""
        return self.matching(people, self.after(0))

    def matching(self, people: Iterable[int], marks: frozenset[str]) -> frozenset[int]:
        """Those of some people whose marks are among these."""
        return frozenset(each for each in people if self._mark(each) in marks) if marks else frozenset()

    def watch(self, person_id: int) -> Callable[[], bool]:
        """Ask later whether a person was erased after this moment, such as while something of theirs waited."""
        last = self.last
        return lambda: self.last > last and bool(self.matching({person_id}, self.after(last)))

    def add(self, person_id: int, after: int) -> int:
        """Note that somebody is erased, under a number above `after`, and give it. It is durable when this returns.

        Only one at a time may do so: the database is held meanwhile.
        """
        self._make_key()
        number, mark = max(self.last, after) + 1, self._mark(person_id)
        if self._list:
            _append(self._list, f"{number} {mark} {datetime.now(UTC):%Y-%m-%d}")
        self._rows[number], self._last = mark, number
        return number

    def stand_in(self, person_id: int) -> int:
        """A number below 0 that stands for a person who was erased, where somebody has to be told apart still.

        It is 0 while nobody was ever erased.
        """
        self._load_key()
        if not self._key:
            return 0
        digest = hmac.digest(self._key, b"stand-in %d" % person_id, sha256)
        return -1 - (int.from_bytes(digest[:8]) >> 2)

    def _mark(self, person_id: int) -> str:
        self._load_key()
        return hmac.digest(self._key, b"person %d" % person_id, sha256).hex() if self._key else ""

    def _read(self) -> None:
        """Read the list, unless it is as long as it was: other processes add to it, too."""
        if not self._list:
            return
        try:
            size = self._list.stat().st_size
            if size == self._read_at:
                return
            text = self._list.read_text(encoding="ascii", errors="replace")
        except FileNotFoundError:
            return
        except OSError as error:
            raise ConfigError(strings.erasures_unreadable(str(self._list), error.strerror or str(error))) from error
        rows = [row for row in text.splitlines() if row.strip()]
        found = [match for match in map(_LINE.fullmatch, rows) if match]
        if len(found) < len(rows):
            log.warning("%s has lines that cannot be read; they are passed over.", self._list)
        self._rows = {int(match["number"]): match["mark"] for match in found}
        self._last = max(self._rows, default=0)
        self._read_at = size

    def _load_key(self) -> None:
        if self._key or not self._key_file:
            return
        try:
            written = self._key_file.read_text(encoding="ascii", errors="replace")
        except FileNotFoundError:
            if self._rows:
                raise ConfigError(strings.key_gone(str(self._key_file), str(self._list))) from None
            return
        except OSError as error:
            raise ConfigError(strings.erasures_unreadable(str(self._key_file), error.strerror or str(error))) from error
        if not _KEY.fullmatch(written):
            raise ConfigError(strings.key_damaged(str(self._key_file)))
        self._key = bytes.fromhex(written.strip())

    def _make_key(self) -> None:
        self._read()
        self._load_key()
        if not self._key:
            key = secrets.token_hex(32)
            if self._key_file:
                new = self._key_file.with_name(f"{self._key_file.name}.new")
                new.unlink(missing_ok=True)
                _append(new, key)
                new.replace(self._key_file)
            self._key = bytes.fromhex(key)


def _append(file: Path, row: str) -> None:
    """Add a line to a file that only its owner may read, and have it on the disk before anything else is done."""
    is_new = not file.exists()
    torn = not is_new and not file.read_bytes().endswith(b"\n")  # the power went while a line was written
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, FILE_MODE), "ab") as out:
        out.write((b"\n" if torn else b"") + row.encode("ascii") + b"\n")
        out.flush()
        os.fsync(out.fileno())
    if is_new and os.name == "posix":
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
