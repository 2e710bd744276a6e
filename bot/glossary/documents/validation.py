"""What is wrong with a document, in sentences that tell a non-programmer how to mend it."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.glossary.checks.finding import Finding, Place
from bot.glossary.documents import document
from bot.glossary.model.term import Kind, RelationKind

_TERM = tuple(document.TermDocument.__annotations__)
_NAMES: Mapping[str, Sequence[str]] = {
    "definitions": tuple(document.DefinitionDocument.__annotations__),
    "discussions": tuple(document.DiscussionDocument.__annotations__),
    "source": tuple(document.SourceDocument.__annotations__),
    **{kind.value: tuple(document.LinkDocument.__annotations__) for kind in RelationKind},
}
_CHOICES: Mapping[str, Sequence[str]] = {"kind": tuple(Kind), "[key]": tuple(RelationKind)}

# By pydantic's name of the error (https://docs.pydantic.dev/latest/errors/validation_errors/), or by ours: what it is,
# and how to mend it. What stands in brackets is a property of `_Fault`.
_SENTENCES = {
    "missing": ("{owner} has no “{name}”.", "Add a line “{name}: …”{with_choices}."),
    "extra_forbidden": ("“{name}” is not a name that is known here.", "{near_name}"),
    "enum": ("{shown} is not {choice}.", "{near_choice}"),
    "string_too_short": ("{subject} is empty.", "Write its text, or take the line out."),
    "string_too_long": ("“{name}” has {length} characters; at most {most} fit.", "Shorten it."),
    "string_type": (
        "{subject} has to be a text, but it is {shape}.",
        "Write it on one line, in quotes if it holds a colon or brackets.",
    ),
    "list_type": (
        "{subject} has to be a list, but it is {shape}.",
        "Put each part on a line of its own that begins with a dash and a space.",
    ),
    "dict_type": (
        "{group} has to be a group of “name: text” lines, but it is {shape}.",
        "Begin each line with a name and a colon; the names are {names_within}.",
    ),
    "slug": ("{shown} cannot be a slug.", "Use lower-case letters, digits and single hyphens, or leave the slug out."),
    "url": ("{shown} is not a web address.", "Write the whole address, beginning with https://."),
    "not_a_date": ("{shown} in “{name}” is not a date.", "Write year, month and day: 2026-03-31 for example."),
    "control_character": ("“{name}” holds an invisible control character ({sign}).", "Type the text again."),
    "": ("“{name}” cannot be used: {message}.", "See data/README.md for how an entry looks."),
}


def findings_of(error: ValidationError) -> Iterator[Finding]:
    """Translate what pydantic found."""
    for detail in error.errors(include_url=False):
        fault = _Fault(detail)
        what, remedy = (sentence.format_map(fault) for sentence in _SENTENCES.get(fault.sort, _SENTENCES[""]))
        yield Finding(Place(path=tuple(part for part in detail["loc"] if part != "[key]")), what, remedy)


class _Fault:
    """What the sentences say of one error; each is only found out when a sentence asks for it."""

    def __init__(self, detail: ErrorDetails) -> None:
        self.message, self._given, self._place = detail["msg"], detail["input"], detail["loc"]
        self._context = detail.get("ctx", {})
        self.name = _innermost(self._place) or "terms"
        pattern = "slug" if self.name == "slug" else "url"
        self.sort = pattern if detail["type"] == "string_pattern_mismatch" else detail["type"]
        self.subject, self.owner = _subject(self._place), _subject(self._place[:-1])
        self.group = f"“{self.name}”" if self._place else "The entry"
        self.choice = "a kind of relation" if self.name == "[key]" else f"a “{self.name}”"

    def __getitem__(self, name: str) -> str:
        return str(getattr(self, name))

    @property
    def with_choices(self) -> str:
        return f" with one of {_listed(_CHOICES[self.name])}" if self.name in _CHOICES else ""

    @property
    def near_name(self) -> str:
        return _choose(self.name, _NAMES.get(_innermost(self._place[:-1]), _TERM))

    @property
    def near_choice(self) -> str:
        return _choose(str(self._given), _CHOICES[self.name])

    @property
    def names_within(self) -> str:
        return _listed(_NAMES.get(self.name, _CHOICES["[key]"] if self.name == "relations" else _TERM))

    @property
    def length(self) -> str:
        return f"{len(str(self._given)):,}"

    @property
    def most(self) -> str:
        return f"{self._context['max_length']:,}"

    @property
    def sign(self) -> str:
        return str(self._context["character"])

    @property
    def shown(self) -> str:
        text = str(self._given)
        return f"“{text if len(text) <= 60 else text[:59] + '…'}”"

    @property
    def shape(self) -> str:
        if isinstance(self._given, Mapping):
            return "a group of “name: text” lines"
        if isinstance(self._given, list):
            return "a list"
        if self._given is None:
            return "nothing"
        return "a text" if isinstance(self._given, str) else "a bare number or switch; put it in quotes"


def _innermost(place: Sequence[str | int]) -> str:
    """The innermost name of a place, passing over positions in lists; empty where there is none."""
    return next((part for part in reversed(place) if isinstance(part, str)), "")


def _subject(place: Sequence[str | int]) -> str:
    if not place:
        return "The entry"
    return f"Part {place[-1] + 1} of “{_innermost(place)}”" if isinstance(place[-1], int) else f"“{place[-1]}”"


def _choose(given: str, known: Sequence[str]) -> str:
    near = get_close_matches(given.lower().replace("-", "_").replace(" ", "_"), known, 1)
    guess = f"Did you mean “{near[0]}”? " if near else ""
    return f"{guess}Use one of {_listed(known)}."


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:-1]) + f" or {names[-1]}"
