"""The glossary that comes with the program, and whole folders or sets of files read as one glossary."""

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from bot.data_folder import data_folder
from bot.formats.reading import Entry, Reading, reading_of
from bot.formats.registry import read
from bot.glossary.checks.finding import Finding, GlossaryError


def shipped_files() -> tuple[Path, ...]:
    """The files of the shipped glossary, in alphabetical order.

    Raises:
        IncompleteError: when there is no such folder.
    """
    return tuple(sorted(data_folder("glossary").glob("*.yaml")))


def fingerprint(files: Iterable[Path]) -> str:
    """A short text that changes when a file's name or content does."""
    digest = blake2b(digest_size=16)
    for file in files:
        content = file.read_bytes()
        digest.update(f"{file.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def read_all(files: Iterable[Path], name: str | None = None) -> Reading:
    """Read several files, each in the named format or in the one its content shows, as one glossary.

    Raises:
        GlossaryError: with all the faults of all the files.
    """
    entries: list[Entry] = []
    warnings: list[Finding] = []
    findings: list[Finding] = []
    for file in files:
        try:
            reading = read(file, name)
        except GlossaryError as error:
            findings.extend(error.findings)
        else:
            entries.extend(reading.entries)
            warnings.extend(reading.warnings)
    if findings:
        raise GlossaryError(findings)
    return reading_of(entries, warnings)


def read_shipped() -> Reading:
    """Read the shipped glossary; see `read_all`."""
    return read_all(shipped_files())
