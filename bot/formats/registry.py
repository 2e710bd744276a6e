"""Every file format by its name, and reading and writing with the one that fits: files, and the shipped glossary."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from bot.data_folder import data_file, data_folder, is_whole
from bot.errors import UsageError
from bot.formats.content import Content
from bot.formats.csv_file import CSV
from bot.formats.file import bytes_of, write_bytes
from bot.formats.format import Format, Written, only_written
from bot.formats.json_file import JSON
from bot.formats.pages.formats import PROSE, SURE, TEXTS
from bot.formats.reading import Reading, reading_of
from bot.formats.vocabularies.formats import VOCABULARIES
from bot.formats.yaml_file import YAML
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.model.term import Term
from bot.strings import terminal as strings

# Those that are told by more of their content stand before those that they are also written in.
_IN_ORDER = (*SURE, *VOCABULARIES, *TEXTS, YAML, JSON, *PROSE, CSV)
FORMATS = {each.name: each for each in _IN_ORDER}
READERS = [name for name, each in FORMATS.items() if each.read is not only_written and name != "xlsx"]
WRITERS = {name: each.write for name, each in FORMATS.items() if each.write}


def read(path: Path, name: str | None = None, columns: Sequence[str] = ()) -> Reading:
    """Read a glossary in the named format, or in the one that its content shows.

    `columns` names those of a table that does not do so itself.

    Raises:
        GlossaryError: with every fault of the file.
        UsageError: for a format that is not known.
    """
    content = Content(bytes_of(path), str(path), tuple(columns))
    reading = (_named(name) if name else shown_by(content)).read(content)
    return replace(reading, warnings=(*content.warnings, *reading.warnings))


def write(terms: Iterable[Term], path: Path, name: str | None = None) -> tuple[str, ...]:
    """Write a glossary in the named format, or in the one of the file's ending, in one step.

    Returns one sentence for each thing that the format could not hold.

    Raises:
        GlossaryError: when the file cannot be written.
        UsageError: for a format that is not known.
    """
    result = written(terms, name or _ending(path))
    write_bytes(path, result.content)
    return result.losses


def written(terms: Iterable[Term], name: str) -> Written:
    """The text of a glossary in the named format, sorted by slug, the same for the same terms."""
    if name.lower() not in WRITERS:
        raise UsageError(strings.no_format(name, WRITERS))
    return WRITERS[name.lower()](sorted(terms, key=lambda term: term.slug))


def _named(name: str) -> Format:
    if name.lower() not in FORMATS:
        raise UsageError(strings.no_format(name, FORMATS))
    return FORMATS[name.lower()]


def _ending(path: Path) -> str:
    written_ones = [FORMATS[name] for name in WRITERS]
    suffix = path.suffix.lower()
    fitting = [each for each in written_ones if suffix in each.suffixes]
    if not fitting:
        endings = (suffix for each in written_ones for suffix in each.suffixes)
        raise UsageError(strings.ending_shows_no_format(path.name, dict.fromkeys(endings)))
    return min(fitting, key=lambda each: each.suffixes.index(suffix)).name


def shown_by(content: Content) -> Format:
    """The format that fits the content; the name's ending decides only where the content leaves it open.

    Of several that fit and share an ending, it is the one that asks more of the content.

    Raises:
        GlossaryError: when it is of no format, or empty, or broken text.
    """
    suffix = Path(content.file).suffix.lower()
    fitting = [each for each in FORMATS.values() if each.fits(content)]
    by_name = [each for each in fitting or reversed([*FORMATS.values()]) if suffix in each.suffixes]
    if found := by_name or fitting:
        return found[0]
    content.require_text()
    raise GlossaryError([Finding(Place(content.file), strings.no_format_shows(), strings.name_a_format(READERS))])


def files_of_references() -> tuple[Path, ...]:
    """The files of the sources and sums on which the texts of the shipped glossary draw."""
    return tuple(map(data_file, ("sources.yaml", "figures.yaml")))


def shipped_files() -> tuple[Path, ...]:
    """The files of the shipped glossary, in alphabetical order.

    Raises:
        IncompleteError: when there is no such folder.
    """
    return tuple(sorted(data_folder("glossary").glob("*.yaml")))


def files_in(folder: Path | None) -> tuple[Path, ...]:
    """The files of the glossary in a folder, in alphabetical order; in its `glossary` if it holds more than words.

    Without a folder they are those that are shipped.
    """
    if folder is None:
        return shipped_files()
    return tuple(sorted((folder / "glossary" if is_whole(folder) else folder).glob("*.yaml")))


def digest_of(files: Iterable[Path]) -> str:
    """A short text that changes when a file's name or content does."""
    digest = blake2b(digest_size=16)
    for file in files:
        content = file.read_bytes()
        digest.update(f"{file.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def read_all(files: Iterable[Path], name: str | None = None, columns: Sequence[str] = ()) -> Reading:
    """Read several files, each in the named format or in the one its content shows, as one glossary; see `read`.

    Raises:
        GlossaryError: with all the faults of all the files.
    """
    readings: list[Reading] = []
    findings: list[Finding] = []
    for file in files:
        try:
            readings.append(read(file, name, columns))
        except GlossaryError as error:
            findings.extend(error.findings)
    if findings:
        raise GlossaryError(findings)
    if len(readings) == 1:
        return readings[0]
    entries = (entry for reading in readings for entry in reading.entries)
    return reading_of(entries, [warning for reading in readings for warning in reading.warnings])


def read_shipped() -> Reading:
    """Read the shipped glossary; see `read_all`."""
    return read_all(shipped_files(), YAML.name)
