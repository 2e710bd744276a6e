"""File formats: reading and writing whole glossaries, one format a module."""

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
from bot.formats.shared_references import shared_references

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
    "shared_references",
    "shipped_files",
    "write",
    "written",
    "written_own",
]
