"""What is wrong with a document, in sentences that tell a non-programmer how to mend it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.glossary.checks.finding import Finding, Place
from bot.glossary.documents.document import (
    DefinitionDocument,
    DiscussionDocument,
    LinkDocument,
    SourceDocument,
    TermDocument,
)
from bot.glossary.model.term import Kind, RelationKind

_NAMES: Mapping[str, Sequence[str]] = {
    "definitions": tuple(DefinitionDocument.__annotations__),
    "discussions": tuple(DiscussionDocument.__annotations__),
    "source": tuple(SourceDocument.__annotations__),
    **{kind.value: tuple(LinkDocument.__annotations__) for kind in RelationKind},
}
_CHOICES: Mapping[str, Sequence[str]] = {
    "kind": tuple(kind.value for kind in Kind),
    "[key]": tuple(kind.value for kind in RelationKind),
}


def findings_of(error: ValidationError) -> Iterator[Finding]:
    """Translate what pydantic found (https://docs.pydantic.dev/latest/errors/validation_errors/)."""
    for detail in error.errors(include_url=False):
        what, remedy = _MEANINGS.get(detail["type"], _other)(detail)
        path = tuple(part for part in detail["loc"] if part != "[key]")
        yield Finding(Place(path=path), what, remedy)


def _missing(detail: ErrorDetails) -> tuple[str, str]:
    name = _name(detail)
    owner: ErrorDetails = {**detail, "loc": detail["loc"][:-1]}
    return f"{_subject(owner)} has no “{name}”.", f"Add a line “{name}: …”{_hint(name)}"


def _hint(name: str) -> str:
    choices = _CHOICES.get(name)
    return f" with one of {_listed(choices)}." if choices else "."


def _unknown_name(detail: ErrorDetails) -> tuple[str, str]:
    known = _NAMES.get(_place(detail), tuple(TermDocument.__annotations__))
    return f"“{_name(detail)}” is not a name that is known here.", _choose(_name(detail), known)


def _unknown_choice(detail: ErrorDetails) -> tuple[str, str]:
    place, given = _name(detail), detail["input"]
    subject = "a kind of relation" if place == "[key]" else f"a “{place}”"
    return f"{_shown(given)} is not {subject}.", _choose(str(given), _CHOICES[place])


def _choose(given: str, known: Sequence[str]) -> str:
    near = get_close_matches(given.lower().replace("-", "_").replace(" ", "_"), known, 1)
    guess = f"Did you mean “{near[0]}”? " if near else ""
    return f"{guess}Use one of {_listed(known)}."


def _empty(detail: ErrorDetails) -> tuple[str, str]:
    return f"{_subject(detail)} is empty.", "Write its text, or take the line out."


def _too_long(detail: ErrorDetails) -> tuple[str, str]:
    limit = detail["ctx"]["max_length"]
    what = f"“{_name(detail)}” has {len(str(detail['input'])):,} characters; at most {limit:,} fit."
    return what, "Shorten it."


def _not_text(detail: ErrorDetails) -> tuple[str, str]:
    return (
        f"{_subject(detail)} has to be a text, but it is {_shape(detail['input'])}.",
        "Write it on one line, in quotes if it holds a colon or brackets.",
    )


def _not_list(detail: ErrorDetails) -> tuple[str, str]:
    return (
        f"{_subject(detail)} has to be a list, but it is {_shape(detail['input'])}.",
        "Put each part on a line of its own that begins with a dash and a space.",
    )


def _not_group(detail: ErrorDetails) -> tuple[str, str]:
    place = _name(detail)
    known = _NAMES.get(place, _CHOICES["[key]"] if place == "relations" else tuple(TermDocument.__annotations__))
    subject = f"“{place}”" if detail["loc"] else "The entry"
    return (
        f"{subject} has to be a group of “name: text” lines, but it is {_shape(detail['input'])}.",
        f"Begin each line with a name and a colon; the names are {_listed(known)}.",
    )


def _bad_pattern(detail: ErrorDetails) -> tuple[str, str]:
    given = _shown(detail["input"])
    if _name(detail) == "slug":
        remedy = "Use lower-case letters, digits and single hyphens, or leave the slug out."
        return f"{given} cannot be a slug.", remedy
    return f"{given} is not a web address.", "Write the whole address, beginning with https://."


def _bad_date(detail: ErrorDetails) -> tuple[str, str]:
    what = f"{_shown(detail['input'])} in “{_name(detail)}” is not a date."
    return what, "Write year, month and day: 2026-03-31 for example."


def _control_character(detail: ErrorDetails) -> tuple[str, str]:
    sign = detail["ctx"]["character"]
    return f"“{_name(detail)}” holds an invisible control character ({sign}).", "Type the text again."


def _other(detail: ErrorDetails) -> tuple[str, str]:
    return f"“{_name(detail)}” cannot be used: {detail['msg']}.", "See data/README.md for how an entry looks."


_MEANINGS: Mapping[str, Callable[[ErrorDetails], tuple[str, str]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_name,
    "enum": _unknown_choice,
    "string_too_short": _empty,
    "string_too_long": _too_long,
    "string_type": _not_text,
    "list_type": _not_list,
    "dict_type": _not_group,
    "string_pattern_mismatch": _bad_pattern,
    "not_a_date": _bad_date,
    "control_character": _control_character,
}


def _name(detail: ErrorDetails) -> str:
    """The innermost name of the place, passing over positions in lists."""
    return next((part for part in reversed(detail["loc"]) if isinstance(part, str)), "terms")


def _subject(detail: ErrorDetails) -> str:
    if not detail["loc"]:
        return "The entry"
    last = detail["loc"][-1]
    return f"Part {last + 1} of “{_name(detail)}”" if isinstance(last, int) else f"“{last}”"


def _place(detail: ErrorDetails) -> str:
    """The name of the group that the innermost name belongs to."""
    return next((part for part in reversed(detail["loc"][:-1]) if isinstance(part, str)), "")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:-1]) + f" or {names[-1]}"


def _shape(value: Any) -> str:
    if isinstance(value, Mapping):
        return "a group of “name: text” lines"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    return "a text" if isinstance(value, str) else "a bare number or switch; put it in quotes"


def _shown(value: Any) -> str:
    text = str(value)
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"
