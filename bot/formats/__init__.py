"""File formats: reading and writing whole glossaries, one format a module.

What is named here is loaded when it is first asked for: a process that parses one file (`bot/formats/child.py`) needs
none of it, and everybody who hands such a file in waits for that process.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.formats.own_file import OwnFile, read_own, written_own
    from bot.formats.reading import Reading, reading_of
    from bot.formats.registry import (
        FORMATS,
        digest_of,
        files_in,
        files_of_references,
        read,
        read_all,
        read_shipped,
        shipped_files,
        write,
        written,
    )

__all__ = [
    "FORMATS",
    "OwnFile",
    "Reading",
    "digest_of",
    "files_in",
    "files_of_references",
    "read",
    "read_all",
    "read_own",
    "read_shipped",
    "reading_of",
    "shipped_files",
    "write",
    "written",
    "written_own",
]

_ELSEWHERE = {
    "OwnFile": "own_file",
    "read_own": "own_file",
    "written_own": "own_file",
    "Reading": "reading",
    "reading_of": "reading",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"bot.formats.{_ELSEWHERE.get(name, 'registry')}"), name)
