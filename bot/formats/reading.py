"""From the documents in a file to terms: all faults at once, and a slug for every term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from bot.formats.tree import Path, Tree
from bot.glossary.checks.fault import Fault, GlossaryError
from bot.glossary.documents.document import term_from
from bot.glossary.documents.validation import complaints
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Term

NO_TREE = Tree(None)
_SHAPE = "This is no glossary: that would be a list named “terms”, with one entry for each term."
_SHAPE_REMEDY = "Begin the file with “terms:”, and each entry with “- label: …”; data/README.md shows how."


@dataclass(frozen=True, slots=True)
class Entry:
    """A term with its place in a file. `named` tells whether the file itself gave the slug."""

    term: Term
    file: str
    line: int = 0
    named: bool = True
    tree: Tree = NO_TREE
    path: Path = ()

    def line_of(self, path: Path) -> int:
        """The line of a part of the entry, `("definitions", 0, "text")` for example."""
        return self.tree.line_of((*self.path, *path)) or self.line


@dataclass(frozen=True)
class Reading:
    """What came out of one file or several: the terms, and what was odd but not wrong."""

    entries: tuple[Entry, ...]
    warnings: tuple[Fault, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms alone, in the order of the file."""
        return tuple(entry.term for entry in self.entries)

    def place(self, slug: str, path: Path) -> tuple[str, int]:
        """The file and line of a part of the entry with this slug, for `bot.glossary.checks.lint.lint`."""
        entry = self._by_slug[slug]
        return entry.file, entry.line_of(path)

    @cached_property
    def _by_slug(self) -> Mapping[str, Entry]:
        return {entry.term.slug: entry for entry in self.entries}


def reading_of(entries: Iterable[Entry], warnings: Iterable[Fault] = ()) -> Reading:
    """Give every entry a slug of its own: one that a file gives is kept, one made from a label is numbered.

    Raises:
        GlossaryError: when two entries give the same slug.
    """
    entries = list(entries)
    first: dict[str, Entry] = {}
    faults = []
    for entry in entries:
        if entry.named and (other := first.setdefault(entry.term.slug, entry)) is not entry:
            faults.append(_same_slug(entry, other))
    if faults:
        raise GlossaryError(faults)
    return Reading(tuple(_with_own_slugs(entries, set(first))), tuple(warnings))


def _with_own_slugs(entries: Iterable[Entry], taken: set[str]) -> Iterator[Entry]:
    for entry in entries:
        if entry.named:
            yield entry
            continue
        slug = slug_of(entry.term.label, taken)
        taken.add(slug)
        yield replace(entry, term=replace(entry.term, slug=slug))


def _same_slug(entry: Entry, other: Entry) -> Fault:
    what = f"The slug “{entry.term.slug}” is taken by “{other.term.label}” ({other.file}, line {other.line})."
    remedy = "Join the two entries if they mean the same; else give this one another slug."
    return Fault(file=entry.file, line=entry.line, entry=entry.term.label, what=what, remedy=remedy)


def entries_of(tree: Tree, file: str) -> list[Entry]:
    """Check every document of a tree.

    Raises:
        GlossaryError: with every fault of every entry.
    """
    entries: list[Entry] = []
    faults = list(_strangers(tree, file))
    documents = list(_documents(tree, file))
    faults.extend(_with_entry(fault, tree, documents) for fault in tree.faults)
    for path, document in documents:
        try:
            term = term_from(document)
        except ValidationError as error:
            faults.extend(_faults(error, tree, file, path, document))
        else:
            entries.append(Entry(term, file, tree.line_of(path), bool(document.get("slug")), tree, path))
    if faults:
        raise GlossaryError(sorted(faults, key=lambda fault: fault.line))
    return entries


def _documents(tree: Tree, file: str) -> Iterator[tuple[Path, Any]]:
    value, path = tree.value, Path()
    if isinstance(value, Mapping) and "terms" in value:
        value, path = value["terms"], ("terms",)
    if not isinstance(value, list):
        shape = Fault(file=file, line=tree.line_of(path), what=_SHAPE, remedy=_SHAPE_REMEDY)
        raise GlossaryError([*tree.faults, shape])
    for number, document in enumerate(value):
        yield (*path, number), document


def _with_entry(fault: Fault, tree: Tree, documents: Sequence[tuple[Path, Any]]) -> Fault:
    """Name the entry that a fault of form stands in: the last one that begins on its line or before."""
    if fault.entry or not fault.line:
        return fault
    before = [each for each in documents if tree.line_of(each[0]) <= fault.line]
    return replace(fault, entry=_name_of(before[-1][1], before[-1][0])) if before else fault


def _strangers(tree: Tree, file: str) -> Iterator[Fault]:
    if not (isinstance(tree.value, Mapping) and "terms" in tree.value):
        return
    for name in tree.value:
        if name != "terms":
            yield Fault(
                file=file,
                line=tree.line_of((name,)),
                what=f"“{name}” stands beside “terms”, where nothing else belongs.",
                remedy="Take it out, or indent it if it is part of an entry.",
            )


def _faults(error: ValidationError, tree: Tree, file: str, path: Path, document: Any) -> Iterator[Fault]:
    entry = _name_of(document, path)
    for complaint in complaints(error):
        line = tree.line_of((*path, *complaint.path))
        yield Fault(file=file, line=line, entry=entry, what=complaint.what, remedy=complaint.remedy)


def _name_of(document: Any, path: Path) -> str:
    label = (document.get("label") or document.get("term")) if isinstance(document, Mapping) else None
    return label if isinstance(label, str) else f"entry {int(path[-1]) + 1}"
