"""YAML read event by event, so that nothing in a file can nest, expand or run away with the process.

PyYAML's own composer is not used: its C version ends the process on deep nesting, and its constructor turns
`NO` into false, `1.10` into 1.1 and keeps the last of two equal keys without a word.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any, NoReturn

import yaml

from bot.formats.tree import Tree
from bot.glossary.checks.finding import Finding, GlossaryError, Path, Place
from bot.strings import yaml_files as strings

MAX_DEPTH = 20
MAX_EVENTS = 500_000
MAX_FINDINGS = 100
_NULL = frozenset(("null", "Null", "NULL", "~"))  # https://yaml.org/spec/1.2.2/#10211-null
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_MEANINGS: Mapping[str, Callable[[], tuple[str, str]]] = {
    "quoted scalar": strings.unclosed_quote,
    "mapping values are not allowed": strings.second_colon,
    "cannot start any token": strings.tab,
    "expected ',' or ']'": strings.square_bracket,
    "expected ',' or '}'": strings.curly_bracket,
    "expected '-' indicator": strings.indenting,
    "expected <block end>": strings.indenting,
    "expected key": strings.indenting_or_quote,
    "expected ':'": strings.no_colon,
    # libyaml's own limit, in PyYAML since 6.0.4; it reads ahead of us
    "exceeded maximum nesting depth": partial(strings.too_deep, MAX_DEPTH),
    "undefined alias": strings.star,
}


def yaml_tree(text: str, file: str) -> Tree:
    """Read one YAML document; every scalar stays the text that was written; an empty one and `null` are left out.

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
            self._stop(after, *strings.second_document())
        return value

    def _next(self) -> yaml.Event:
        try:
            return next(self.events)
        except StopIteration:
            self._stop(None, *strings.too_many_parts(MAX_EVENTS))

    def _value(self, event: yaml.Event, path: Path) -> Any:
        if len(path) > MAX_DEPTH:
            self._stop(event, *strings.too_deep(MAX_DEPTH))
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
            value = self._value(event, (*path, number))
            if not _is_null(event):
                yield value
                number += 1

    def _pairs(self, path: Path) -> Iterator[tuple[str, Any]]:
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, path)
            event = self._next()
            value = self._value(event, (*path, key))
            if _is_null(event):
                continue
            # An empty field is as good as none; a phrase for a key is the end of a text that held a comma.
            if value != "" or not key.isidentifier():
                yield key, value

    def _key(self, event: yaml.Event, path: Path) -> str:
        self._refuse_references(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._stop(event, *strings.name_is_no_text())
        name: str = event.value
        if first := self.lines.get((*path, name)):
            self._note(event, *strings.twice(name, first))
        self.lines[(*path, name)] = _line(event)
        return name

    def _refuse_references(self, event: yaml.Event) -> None:
        for name, mark in (("anchor", "&" if not isinstance(event, yaml.AliasEvent) else "*"), ("tag", "!")):
            if (value := getattr(event, name, None)) is not None:
                shown = f"{mark}{value.lstrip('!')}"
                self._note(event, *strings.reference(shown))

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
        return Finding(Place(file), *strings.no_text(getattr(error, "reason", error)))
    said = f"{error.context or ''} {error.problem or ''}"
    opened = "flow" in said or "quoted scalar" in said
    mark = (error.context_mark if opened else None) or error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 0
    known = (meaning() for sign, meaning in _MEANINGS.items() if sign in said)
    return Finding(Place(file, line), *(next(known, None) or strings.no_yaml(said.strip())))


def _is_null(event: yaml.Event) -> bool:
    """Whether a value says that there is none, and is not a text of these letters in quotation marks."""
    return isinstance(event, yaml.ScalarEvent) and not event.style and event.value in _NULL


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0
