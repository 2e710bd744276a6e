"""File formats: reading and writing whole glossaries, one format a module."""

from __future__ import annotations

from pathlib import Path

from bot.errors import UsageError
from bot.formats.file import text_of
from bot.formats.format import Format
from bot.formats.reading import Reading
from bot.formats.yaml_file import YAML

FORMATS = {each.name: each for each in (YAML,)}


def read(path: Path, name: str | None = None) -> Reading:
    """Read a glossary in the named format, or in the one that its content shows.

    Raises:
        GlossaryError: with every fault of the file.
        UsageError: for a format that is not known.
    """
    text = text_of(path)
    return (_named(name) if name else YAML).read(text, str(path))


def _named(name: str) -> Format:
    if name.lower() not in FORMATS:
        raise UsageError(f"There is no format “{name}”. The formats are: {', '.join(FORMATS)}.")
    return FORMATS[name.lower()]
