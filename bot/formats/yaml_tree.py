"""YAML read event by event, so that nothing in a file can nest, expand or run away with the process.

PyYAML's own composer is not used: its C version ends the process on deep nesting, and its constructor turns
`NO` into false, `1.10` into 1.1 and keeps the last of two equal keys without a word.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any, NoReturn

import yaml

from bot.formats.reading import Tree
from bot.glossary.checks.finding import Finding, GlossaryError, Path, Place

MAX_DEPTH = 20
MAX_EVENTS = 500_000
MAX_FINDINGS = 100
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
TOO_DEEP = (
    f"Values are nested more than {MAX_DEPTH} deep here.",
    "A glossary never needs that: check the brackets and the indenting.",
)

_UNCLOSED = "A quotation mark is opened here and never closed."
_INDENT = "The indenting does not fit the lines above."
_MEANINGS = {
    "quoted scalar": (_UNCLOSED, "Close it, or take it out."),
    "mapping values are not allowed": (
        "There is a second colon in this line, or the line is indented wrongly.",
        "If the colon is part of the text, put the whole text in quotes; else line it up with the others.",
    ),
    "cannot start any token": (
        "The line is indented with a tab, or a text begins with a sign that YAML keeps for itself.",
        "Indent with spaces, and put a text that begins with % @ or ` in quotes.",
    ),
    "expected ',' or ']'": ("A square bracket is opened and never closed.", "Close it with ]."),
    "expected ',' or '}'": ("A curly bracket is opened and never closed.", "Close it with }."),
    "expected '-' indicator": (_INDENT, "Line it up with its neighbours, with spaces."),
    "expected <block end>": (_INDENT, "Line it up with its neighbours, with spaces."),
    "expected key": (
        "The indenting does not fit the lines above, or something follows a closing quotation mark.",
        "Line it up with its neighbours, and put a text that holds quotation marks in quotes as a whole.",
    ),
    "expected ':'": ("A name here has no colon after it.", "Write it as “name: text”."),
    "exceeded maximum nesting depth": TOO_DEEP,  # libyaml's own limit, in PyYAML since 6.0.4; it reads ahead of us
    "undefined alias": ("A text begins with a star (*).", "Put the whole text in quotes."),
}
_UNKNOWN = "Check the indenting of this line and the one above, and put texts with : # [ ] { } in quotes."


def yaml_tree(text: str, file: str) -> Tree:
    """Read one YAML document; every scalar stays the text that was written, an empty one is left out.

    Faults that leave the rest readable, such as a name given twice, are in the tree.

    Raises:
        GlossaryError: when the rest cannot be read: wrong syntax, too deep, too long.
    """
    builder = _Builder(text, file)
    try:
        value = builder.document()
    except yaml.YAMLError as error:
        raise GlossaryError([*builder.findings, _syntax_finding(error, file)]) from error
    return Tree(value, builder.lines, tuple(builder.findings))


class _Builder:
    """Builds values from events. It recurses, which is safe because the depth is limited."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self.lines: dict[Path, int] = {}
        self.events: Iterator[yaml.Event] = islice(yaml.parse(text, Loader=_LOADER), MAX_EVENTS)

    def document(self) -> Any:
        """The value of the only document; an empty file is an empty text."""
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return ""
        value = self._value(self._next(), ())
        self._next()
        after = self._next()
        if isinstance(after, yaml.DocumentStartEvent):
            self._stop(after, "A second document begins here, after a line “---”.", "Take that line out.")
        return value

    def _next(self) -> yaml.Event:
        try:
            return next(self.events)
        except StopIteration:
            what = f"The file has more than {MAX_EVENTS:,} parts."
            self._stop(None, what, "Split it into several files, or use JSON or CSV.")

    def _value(self, event: yaml.Event, path: Path) -> Any:
        if len(path) > MAX_DEPTH:
            self._stop(event, *TOO_DEEP)
        self._refuse_references(event)
        if isinstance(event, yaml.MappingStartEvent):
            self.lines.setdefault(path, _line(event))
            return dict(self._pairs(path))
        if isinstance(event, yaml.SequenceStartEvent):
            self.lines.setdefault(path, _line(event))
            return list(self._items(path))
        self.lines[path] = _line(event)
        return event.value if isinstance(event, yaml.ScalarEvent) else ""

    def _items(self, path: Path) -> Iterator[Any]:
        number = 0
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            yield self._value(event, (*path, number))
            number += 1

    def _pairs(self, path: Path) -> Iterator[tuple[str, Any]]:
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, path)
            value = self._value(self._next(), (*path, key))
            # An empty field is as good as none; a phrase for a key is the end of a text that held a comma.
            if value != "" or not key.isidentifier():
                yield key, value

    def _key(self, event: yaml.Event, path: Path) -> str:
        self._refuse_references(event)
        if not isinstance(event, yaml.ScalarEvent):
            what = "A name (the part before a colon) has to be a text, not a list or a group."
            self._stop(event, what, "Check the brackets here, and put texts with brackets in quotes.")
        name: str = event.value
        if first := self.lines.get((*path, name)):
            self._note(event, f"“{name}” is given twice; the first is on line {first}.", "Keep one of them.")
        self.lines[(*path, name)] = _line(event)
        return name

    def _refuse_references(self, event: yaml.Event) -> None:
        for name, mark in (("anchor", "&" if not isinstance(event, yaml.AliasEvent) else "*"), ("tag", "!")):
            if (value := getattr(event, name, None)) is not None:
                shown = f"{mark}{value.lstrip('!')}"
                what = f"“{shown}” is a YAML reference or tag, which glossary files do not use."
                self._note(event, what, "If it is part of the text, put the whole text in quotes.")

    def _note(self, event: yaml.Event | None, what: str, remedy: str) -> None:
        line = _line(event) if event else 0
        self.findings.append(Finding(Place(self.file, line), what, remedy))
        if len(self.findings) >= MAX_FINDINGS:
            raise GlossaryError(self.findings)

    def _stop(self, event: yaml.Event | None, what: str, remedy: str) -> NoReturn:
        self._note(event, what, remedy)
        raise GlossaryError(self.findings)


def _syntax_finding(error: yaml.YAMLError, file: str) -> Finding:
    """Say in plain English what stopped the reader, and on which line (an unclosed part: where it opens)."""
    if not isinstance(error, yaml.MarkedYAMLError):
        what = f"This is not text that YAML can hold: {getattr(error, 'reason', error)}."
        return Finding(Place(file), what, "Save the file again as plain text, UTF-8.")
    said = f"{error.context or ''} {error.problem or ''}"
    opened = "flow" in said or "quoted scalar" in said
    mark = (error.context_mark if opened else None) or error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 0
    what, remedy = next(
        (meaning for sign, meaning in _MEANINGS.items() if sign in said),
        (f"This is not valid YAML: {said.strip()}.", _UNKNOWN),
    )
    return Finding(Place(file, line), what, remedy)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0
