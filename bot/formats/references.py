"""What texts of a glossary draw on by a key: the sources, and the sums of money of a year, each in one place."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cached_property
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.formats.tree import Tree
from bot.glossary.checks.finding import Finding, Path, Place
from bot.glossary.documents.figure import FigureDocument, figure_from
from bot.glossary.documents.known_source import KnownSource, KnownSourceDocument, known_source_from
from bot.glossary.documents.validation import findings_of
from bot.glossary.model.figure import DRAWN, Figure
from bot.strings import references as strings

BESIDE_TERMS = frozenset({"sources", "figures"})
_WITH_A_KEY = ("section", "url")  # what stands beside the key of a source, and goes into the source
_SOURCES: TypeAdapter[KnownSourceDocument] = TypeAdapter(KnownSourceDocument)
_FIGURES: TypeAdapter[FigureDocument] = TypeAdapter(FigureDocument)
Row = TypeVar("Row", KnownSource, Figure)


class References:
    """Sources and sums by their keys. Those that are shared are read only once a text draws on one."""

    def __init__(
        self,
        sources: Mapping[str, KnownSource] | None = None,
        figures: Mapping[str, Figure] | None = None,
        shared: "Callable[[], References] | None" = None,
    ) -> None:
        self._own_sources, self._own_figures, self._shared = sources or {}, figures or {}, shared

    @cached_property
    def sources(self) -> Mapping[str, KnownSource]:
        """All sources; one of the file itself takes the place of a shared one of its key."""
        return {**(self._shared().sources if self._shared else {}), **self._own_sources}

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """All sums; one of the file itself takes the place of a shared one of its name."""
        return {**(self._shared().figures if self._shared else {}), **self._own_figures}

    def resolved(self, document: Any) -> tuple[Any, list[Finding]]:
        """A document with its sources and sums in full, and what was wrong with the keys in it."""
        findings: list[Finding] = []
        return self._value(document, (), findings), findings

    def _value(self, value: Any, path: Path, findings: list[Finding]) -> Any:
        if isinstance(value, Mapping):
            group = {name: self._value(each, (*path, name), findings) for name, each in value.items()}
            return self._with_sums(self._with_source(group, path, findings))
        if isinstance(value, list):
            return [self._value(each, (*path, number), findings) for number, each in enumerate(value)]
        return value

    def _with_source(self, group: dict[str, Any], path: Path, findings: list[Finding]) -> dict[str, Any]:
        key = group.get("source")
        if not isinstance(key, str) or not key:
            return group
        if key not in self.sources:
            near = next(iter(get_close_matches(key, self.sources, 1)), "")
            findings.append(Finding(Place(path=(*path, "source")), *strings.unknown_source(key, near)))
            return {name: each for name, each in group.items() if name not in _WITH_A_KEY} | {"source": {}}
        known = self.sources[key]
        checked = str(group.get("checked_on", ""))
        if known.last_read and checked > known.last_read.isoformat():
            told = strings.checked_after_reading(checked, key, known.last_read)
            findings.append(Finding(Place(path=(*path, "checked_on")), *told))
        beside = {name: group.pop(name) for name in _WITH_A_KEY if name in group}
        return group | {"source": {**known.document, **beside}}

    def _with_sums(self, group: dict[str, Any]) -> dict[str, Any]:
        text = group.get("text")
        if not isinstance(text, str) or not (names := [each for each in DRAWN.findall(text) if each in self.figures]):
            return group
        drawn = [self.figures[name] for name in names]
        group["text"] = DRAWN.sub(self._said, text)
        if "kind" in group:  # a definition, whose sums may grow old
            group["sums_until"] = min(each.until for each in drawn).isoformat()
        return group

    def _said(self, found: re.Match[str]) -> str:
        return self.figures[found[1]].said if found[1] in self.figures else found[0]


def own_references(
    tree: Tree, file: str, shared: Callable[[], References] | None = None
) -> tuple[References, list[Finding]]:
    """The sources and sums that a file itself gives, over those that are shared, and what is wrong with them."""
    findings: list[Finding] = []

    def source(row: Any) -> tuple[KnownSource, list[Finding]]:
        return known_source_from(_SOURCES.validate_python(row)), []

    sources = dict(_checked(tree, file, "sources", source, findings))
    known = References(sources, shared=shared)

    def figure(row: Any) -> tuple[Figure, list[Finding]]:
        whole, faults = known.resolved(row)
        return figure_from(_FIGURES.validate_python(whole)), faults

    figures = dict(_checked(tree, file, "figures", figure, findings))
    return References(sources, figures, shared), findings


def _checked(
    tree: Tree, file: str, name: str, build: Callable[[Any], tuple[Row, list[Finding]]], findings: list[Finding]
) -> Iterator[tuple[str, Row]]:
    """What the rows of a list beside the terms are built to, by their keys; what cannot be built is told of."""
    rows = tree.value.get(name, {}) if isinstance(tree.value, Mapping) else {}
    if not isinstance(rows, Mapping):
        findings.append(Finding(Place(file, tree.line_of((name,))), *strings.no_list(name)))
        return
    for key, row in rows.items():
        faults: list[Finding]
        try:
            built, faults = build(row)
            yield key, built
        except ValidationError as error:
            faults = list(findings_of(error, within=name))
        findings.extend(_in_row(each, tree, file, (name, key)) for each in faults)


def _in_row(finding: Finding, tree: Tree, file: str, row: Path) -> Finding:
    return replace(finding, place=Place(file, tree.line_of((*row, *finding.place.path)), str(row[-1])))
