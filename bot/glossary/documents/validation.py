"""What is wrong with a document, in sentences that tell a non-programmer how to mend it."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.glossary.checks.finding import Finding, Place
from bot.glossary.documents import document
from bot.glossary.documents.figure import FigureDocument
from bot.glossary.documents.known_source import KnownSourceDocument
from bot.glossary.model.term import Kind, RelationKind
from bot.strings import entries as strings
from bot.strings.entries import Part

MOST_SHOWN = 60  # characters of what was written
_TERM = tuple(document.TermDocument.__annotations__)
_NAMES: Mapping[str, Sequence[str]] = {
    "definitions": tuple(document.DefinitionDocument.__annotations__),
    **dict.fromkeys(("next", "time_limit"), tuple(document.NoteDocument.__annotations__)),
    "discussions": tuple(document.DiscussionDocument.__annotations__),
    "source": tuple(document.SourceDocument.__annotations__),
    "sources": tuple(KnownSourceDocument.__annotations__),
    "figures": tuple(FigureDocument.__annotations__),
    **{kind.value: tuple(document.LinkDocument.__annotations__) for kind in RelationKind},
}
_CHOICES: Mapping[str, Sequence[str]] = {"kind": tuple(Kind), "[key]": tuple(RelationKind)}


def findings_of(error: ValidationError, names: Mapping[str, str] | None = None, within: str = "") -> Iterator[Finding]:
    """Translate what pydantic found; `names` are those of parts that whoever wrote the file calls otherwise.

    `within` is the list beside the terms whose row was looked at, if it was no entry.
    """
    for detail in error.errors(include_url=False):
        told = _told(_Fault(detail, names or {}, within))
        yield Finding(Place(path=tuple(part for part in detail["loc"] if part != "[key]")), *told)


class _Fault:
    """One error, in the words of the file."""

    def __init__(self, detail: ErrorDetails, names: Mapping[str, str], within: str) -> None:
        self._within = within
        self._names, self._given, self._place = names, detail["input"], detail["loc"]
        self.context = detail.get("ctx", {})
        self.message = detail["msg"]
        self.name = self._called(_innermost(self._place) or "terms")
        pattern = "slug" if self.name == "slug" else "url"
        self.sort = pattern if detail["type"] == "string_pattern_mismatch" else detail["type"]
        self.is_relation = self.name == "[key]"

    @property
    def part(self) -> Part:
        return self._part(self._place)

    @property
    def owner(self) -> Part:
        return self._part(self._place[:-1])

    @property
    def choices(self) -> Sequence[str]:
        return _CHOICES.get(self.name, ())

    @property
    def names_around(self) -> Sequence[str]:
        return _NAMES.get(_innermost(self._place[:-1]) or self._within, _TERM)

    @property
    def names_within(self) -> Sequence[str]:
        return _NAMES.get(self.name, _CHOICES["[key]"] if self.name == "relations" else _TERM)

    @property
    def group(self) -> Part:
        return Part(self.name if self._place else "")

    @property
    def length(self) -> int:
        return len(str(self._given))

    @property
    def shown(self) -> str:
        text = str(self._given)
        return text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"

    @property
    def shape(self) -> str:
        if isinstance(self._given, Mapping):
            return "group"
        if isinstance(self._given, list):
            return "list"
        if self._given is None:
            return "nothing"
        return "text" if isinstance(self._given, str) else "bare"

    def near(self, known: Sequence[str]) -> str:
        """What may be meant by a name or a choice that is not known; empty where nothing is like it."""
        given = self.name if known is self.names_around else str(self._given)
        return next(iter(get_close_matches(given.lower().replace("-", "_").replace(" ", "_"), known, 1)), "")

    def _part(self, place: Sequence[str | int]) -> Part:
        if not place:
            return Part()
        position = place[-1] + 1 if isinstance(place[-1], int) else 0
        return Part(self._called(_innermost(place)), position)

    def _called(self, name: str) -> str:
        return self._names.get(name, name)


def _told(fault: _Fault) -> tuple[str, str]:
    """By pydantic's name of the error (https://docs.pydantic.dev/latest/errors/validation_errors/), or by ours."""
    match fault.sort:
        case "missing":
            return strings.missing(fault.owner, fault.name, fault.choices)
        case "extra_forbidden":
            return strings.unknown_name(fault.name, fault.near(fault.names_around), fault.names_around)
        case "enum":
            name = "" if fault.is_relation else fault.name
            return strings.no_choice(fault.shown, name, fault.near(fault.choices), fault.choices)
        case "string_too_short":
            return strings.empty(fault.part)
        case "string_too_long":
            return strings.too_long(fault.name, fault.length, fault.context["max_length"])
        case "string_type":
            return strings.no_text(fault.part, fault.shape)
        case "list_type":
            return strings.no_list(fault.part, fault.shape)
        case "dict_type":
            return strings.no_group(fault.group, fault.shape, fault.names_within)
        case "bool_parsing" | "bool_type":
            return strings.neither_yes_nor_no(fault.name)
        case "slug":
            return strings.no_slug(fault.shown)
        case "url":
            return strings.no_address(fault.shown)
        case "not_a_date":
            return strings.no_day(fault.shown, fault.name)
        case "control_character":
            return strings.control_character(fault.name, str(fault.context["character"]))
        case _:
            return strings.unusable(fault.name, fault.message)


def _innermost(place: Sequence[str | int]) -> str:
    """The innermost name of a place, passing over positions in lists; empty where there is none."""
    return next((part for part in reversed(place) if isinstance(part, str)), "")
