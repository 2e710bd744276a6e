"""File formats: reading and writing whole glossaries, one format a module."""

from bot.formats.reading import Reading, reading_of
from bot.formats.registry import FORMATS, digest_of, read, read_all, read_shipped, shipped_files, write, written

__all__ = [
    "FORMATS",
    "Reading",
    "digest_of",
    "read",
    "read_all",
    "read_shipped",
    "reading_of",
    "shipped_files",
    "write",
    "written",
]
