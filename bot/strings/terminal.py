"""What the command line says of glossaries and their files; its `--help` stands with the commands."""

from collections.abc import Iterable

CHOOSE_ONE = "Choose either --json or --csv; --output goes with --csv."
NO_FORMAT_SHOWS = "The content shows no format that is known."


def cannot_be_written(file: object, why: object) -> str:
    return f"The file {file} cannot be written: {why}."


def data_missing(place: object) -> str:
    return f"The data that comes with the program is not there: {place}. Install the program again."


def stored(terms: int, labels: int, definitions: int, relations: int, *, dry_run: bool) -> str:
    done = "Nothing was stored, as you asked. It would have been" if dry_run else "Stored"
    return f"{done}: {terms:,} words with {labels:,} labels, {definitions:,} definitions and {relations:,} relations."


def wrote(terms: int, file: object) -> str:
    return f"Wrote {terms:,} words to {file}."


def checked(terms: int, errors: int, warnings: int) -> str:
    return f"{terms:,} words: {_number(errors, 'error')}, {_number(warnings, 'warning')}."


def no_format(name: str, known: Iterable[str]) -> str:
    return f"There is no format “{name}”. The formats are: {', '.join(known)}."


def ending_shows_no_format(name: str, endings: Iterable[str]) -> str:
    return f"The name {name} shows no format. End it with one of {', '.join(endings)}, or name a format."


def name_a_format(known: Iterable[str]) -> str:
    return f"Name one if it is one of these: {', '.join(known)}."


def _number(count: int, what: str) -> str:
    return f"{count or 'no'} {what}{'' if count == 1 else 's'}"
