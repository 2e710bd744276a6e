"""Getting text out of files and into them, with a clear sentence for whatever stands in the way."""

import os
import re
import stat
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NoReturn

from bot.errors import UsageError
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.strings import files as strings

MAX_BYTES = 64 * 1024 * 1024
PIECE = 1024 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_NO_FILES = ((stat.S_ISDIR, strings.is_folder), (stat.S_ISBLK, strings.is_disk), (stat.S_ISSOCK, strings.is_socket))


def text_of(path: Path) -> str:
    """Read a whole text file, without its byte-order mark and with plain line ends.

    Raises:
        GlossaryError: when it is missing, unreadable, too big, empty, no text, or not in UTF-8.
    """
    return text_in(bytes_of(path), str(path))


def text_in(content: bytes, file: str) -> str:
    """The text of a file in UTF-8; see `text_of`."""
    if not content.strip():
        _refuse(file, *strings.empty())
    if b"\0" in content:
        _refuse(file, *strings.no_text())
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse_encoding(content, error, file)
    return plain_lines(text, file)


def plain_lines(text: str, file: str) -> str:
    """A text without byte-order marks, however many programs put one in front, and with plain line ends.

    Raises:
        GlossaryError: when there is nothing else in it, or a control character.
    """
    text = text.lstrip("\ufeff")
    if not text.strip():
        _refuse(file, *strings.empty())
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        _refuse(file, *strings.control_character(f"U+{ord(found[0]):04X}"), line)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def write_text(path: Path, text: str) -> None:
    """Replace a file by a text; see `write_bytes`."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Replace a file in one step, so that no reader and no crash ever meets half of it.

    A link stays, and the file that it leads to is replaced. A pipe, a terminal, or what is open already, such as
    `/dev/stdout`, is written into.

    Raises:
        UsageError: there is a folder, a disk or a socket in its place.
        GlossaryError: when the folder is missing or may not be written to.
    """
    try:
        if _is_stream(path):
            _pour(path, content)
        else:
            _replace(path.resolve(), content)
    except BrokenPipeError:
        raise  # whoever read it has had enough, which is no fault of the file
    except OSError as error:
        _refuse(str(path), *strings.cannot_be_written(error.strerror))


def _is_stream(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    for is_kind, told in _NO_FILES:
        if is_kind(mode):
            raise UsageError(told(path))
    open_already = path.parent.resolve() in (Path("/dev"), Path("/dev/fd"), Path("/proc/self/fd").resolve())
    return open_already or not stat.S_ISREG(mode)


def _pour(path: Path, content: bytes) -> None:
    with path.open("ab") as stream:  # not "wb", which would empty a file that a shell writes on with >>
        stream.write(content)


def _replace(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with temporary.open("wb") as new:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise


def bytes_of(path: Path) -> bytes:
    """Read a whole file.

    Raises:
        GlossaryError: when it is missing, unreadable or too big.
    """
    try:
        with path.open("rb") as file:
            # Piece by piece, for Python makes room for as much as it is told to read.
            content = b"".join(islice(iter(partial(file.read, PIECE), b""), MAX_BYTES // PIECE + 1))
    except FileNotFoundError:
        _refuse(str(path), *strings.missing())
    except OSError as error:
        _refuse(str(path), *strings.cannot_be_read(error.strerror))
    if len(content) > MAX_BYTES:
        _refuse(str(path), *strings.too_big(MAX_BYTES // 2**20))
    return content


def _refuse_encoding(content: bytes, error: UnicodeDecodeError, file: str) -> NoReturn:
    line = content.count(b"\n", 0, error.start) + 1
    _refuse(file, *strings.no_utf8(f"{content[error.start]:#04x}"), line)


def _refuse(file: str, what: str, remedy: str, line: int = 0) -> NoReturn:
    raise GlossaryError([Finding(Place(file, line), what, remedy)])
