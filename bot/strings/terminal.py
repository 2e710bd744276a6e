"""What the command line says of glossaries and their files; its `--help` stands with the commands."""

from collections.abc import Iterable
from datetime import date

from bot.strings.catalogue import say


def choose_one() -> str:
    return say("terminal-choose-one")


def no_format_shows() -> str:
    return say("terminal-no-format-shows")


def cannot_be_written(file: object, why: object) -> str:
    return say("terminal-cannot-be-written", file=str(file), why=str(why))


def output_cannot_be_written(why: object) -> str:
    return say("terminal-output-cannot-be-written", why=str(why))


def data_missing(place: object) -> str:
    return say("terminal-data-missing", place=str(place))


def stored(terms: int, labels: int, definitions: int, relations: int, *, dry_run: bool) -> str:
    if dry_run:
        return say("terminal-would-be-stored", terms=terms, labels=labels, definitions=definitions, relations=relations)
    return say("terminal-stored", terms=terms, labels=labels, definitions=definitions, relations=relations)


def wrote(terms: int, file: object) -> str:
    return say("terminal-wrote", terms=terms, file=str(file))


def checked(terms: int, errors: int, warnings: int) -> str:
    return say("terminal-checked", terms=terms, errors=errors, warnings=warnings)


def flagged(label: str, definition: str, number: int, since: date) -> str:
    """By how many people a word was flagged, or one of its definitions."""
    if definition:
        return say("terminal-flagged-definition", label=label, definition=definition, number=number, day=since)
    return say("terminal-flagged", label=label, number=number, day=since)


def no_format(name: str, known: Iterable[str]) -> str:
    return say("terminal-no-format", name=name, formats=", ".join(known))


def ending_shows_no_format(name: str, endings: Iterable[str]) -> str:
    return say("terminal-ending-shows-no-format", name=name, endings=", ".join(endings))


def name_a_format(known: Iterable[str]) -> str:
    return say("terminal-name-a-format", formats=", ".join(known))


def rehearsal_kept(database: str) -> str:
    return say("terminal-rehearsal-kept", database=database)


def not_logged(name: str, place: str) -> str:
    """A record that cannot be written; `name` is its logger, and `place` the line of code."""
    return say("terminal-not-logged", name=name, place=place)
