"""File formats: reading and writing whole glossaries, one format a module."""

from bot.formats.format import Format, Written
from bot.formats.reading import Entry, Reading, reading_of
from bot.formats.registry import FORMATS, read, write, written
from bot.formats.shipped import fingerprint, read_all, read_shipped, shipped_files

__all__ = [
    "FORMATS",
    "Entry",
    "Format",
    "Reading",
    "Written",
    "fingerprint",
    "read",
    "read_all",
    "read_shipped",
    "reading_of",
    "shipped_files",
    "write",
    "written",
]
