"""From the documents in a file to terms: all faults at once, and a slug for every term."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from typing import Any

from pydantic import ValidationError

from bot.formats.references import BESIDE_TERMS, References, own_references
from bot.formats.tree import NO_TREE, Tree
from bot.glossary.checks.finding import Finding, GlossaryError, Path, Place
from bot.glossary.documents.document import term_from
from bot.glossary.documents.validation import findings_of
from bot.glossary.model.joining import joined_to
from bot.glossary.model.merge import merged
from bot.glossary.model.same_word import KnownWords
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Term
from bot.strings import files as strings

MOST_FAULTS = 1000  # of one file; who reads on has mended these


MOST_OF_ONE_NAME = 1_000  # entries; no acronym is known to stand for so many things


@dataclass(frozen=True, slots=True)
class Entry:
    """A term with its place in a file. `named` tells whether the file itself gave the slug.

    `parts` are the entries of the same word that were joined to it, the first among them, each as it was written.
    """

    term: Term
    file: str
    line: int = 0
    named: bool = True
    tree: Tree = NO_TREE
    path: Path = ()
    parts: tuple["Entry", ...] = ()

    def line_of(self, path: Path) -> int:
        """The line of a part of the entry, `("definitions", 0, "text")` for example."""
        return self.tree.line_of((*self.path, *path)) or self.line

    def place_of(self, path: Path) -> tuple[str, int]:
        """The file and line of a part of the entry; of a definition where it was written."""
        if self.parts and len(path) > 1 and path[0] == "definitions":
            definition = self.term.definitions[int(path[1])]
            for each in self.parts:
                if definition in each.term.definitions:
                    number = each.term.definitions.index(definition)
                    return each.file, each.line_of(("definitions", number, *path[2:]))
        return self.file, self.line_of(path)

    def joined(self, other: "Entry") -> "Entry":
        """The same with what another entry of the same word adds to it."""
        term = merged(self.term, joined_to(self.term, other.term))
        return replace(self, term=term, parts=(*(self.parts or (self,)), other))


@dataclass(frozen=True)
class Reading:
    """What came out of one file or several: the terms, and what was odd but not wrong."""

    entries: tuple[Entry, ...]
    warnings: tuple[Finding, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms alone, in the order of the file."""
        return tuple(entry.term for entry in self.entries)

    def place(self, slug: str, path: Path) -> tuple[str, int]:
        """The file and line of a part of the entry with this slug, for `bot.glossary.checks.lint.lint`."""
        return self._by_slug[slug].place_of(path)

    @cached_property
    def _by_slug(self) -> Mapping[str, Entry]:
        return {entry.term.slug: entry for entry in self.entries}


def reading_of(entries: Iterable[Entry], warnings: Iterable[Finding] = ()) -> Reading:
    """Join entries of the same word, and give every other one a slug of its own.

    A slug that a file gives is kept, and an entry with one is a word by itself; one made from a label is numbered.

    Raises:
        GlossaryError: when two entries give the same slug, or more of them have one name than a list of words has.
    """
    entries = list(entries)
    refuse_crowds(entries)
    first: dict[str, Entry] = {}
    findings = []
    for entry in entries:
        if entry.named and (other := first.setdefault(entry.term.slug, entry)) is not entry:
            findings.append(_same_slug(entry, other))
    if findings:
        raise GlossaryError(findings)
    return Reading(tuple(_joined(entries, first)), tuple(warnings))


def refuse_crowds(entries: Sequence[Entry], most: int = MOST_OF_ONE_NAME) -> None:
    """Refuse a file in which one name stands so often that joining its entries would take minutes.

    Raises:
        GlossaryError: with the name.
    """
    for label, number in Counter(each.term.label for each in entries if not each.named).most_common(1):
        if number > most:
            first = next(each for each in entries if each.term.label == label)
            raise GlossaryError([Finding(Place(first.file, first.line, label), *strings.crowded(number))])


def _joined(entries: Iterable[Entry], named: Mapping[str, Entry]) -> Iterable[Entry]:
    """Each word once, in the order in which it first appears."""
    known, taken = KnownWords(each.term for each in named.values()), set(named)
    found: dict[str, Entry] = {}
    later: dict[str, list[Entry]] = defaultdict(list)  # said of a named entry before it comes
    for entry in entries:
        if entry.named:
            found[entry.term.slug] = reduce(Entry.joined, later.pop(entry.term.slug, ()), entry)
            continue
        alike = known.same(replace(entry.term, slug=""))
        if alike and alike.term.slug in found:
            found[alike.term.slug] = found[alike.term.slug].joined(entry)
            known.add(found[alike.term.slug].term)
        elif alike:
            later[alike.term.slug].append(entry)
        else:
            slug = slug_of(entry.term.label, taken)
            taken.add(slug)
            found[slug] = replace(entry, term=replace(entry.term, slug=slug))
            known.add(found[slug].term)
    return found.values()


def _same_slug(entry: Entry, other: Entry) -> Finding:
    told = strings.same_slug(entry.term.slug, other.term.label, other.file, other.line)
    return Finding(Place(entry.file, entry.line, entry.term.label), *told)


def entries_of(tree: Tree, file: str, shared: Callable[[], References] = References) -> list[Entry]:
    """Check every document of a tree. It may name sources and sums of its own by a key, or those that are `shared`.

    Raises:
        GlossaryError: with the faults of all entries, or of the first ones where there are very many.
    """
    entries: list[Entry] = []
    references, faults = own_references(tree, file, shared)
    findings = [*_strangers(tree, file), *faults]
    documents = list(_documents(tree, file))
    findings.extend(_with_entry(finding, tree, documents) for finding in tree.findings)
    for path, document in documents:
        if len(findings) > MOST_FAULTS:
            break
        whole, faults = references.resolved(document)
        findings.extend(_placed(faults, tree, file, path, document))
        try:
            term = term_from(whole)
        except ValidationError as error:
            findings.extend(_findings(error, tree, file, path, document))
        else:
            entries.append(Entry(term, file, tree.line_of(path), bool(document.get("slug")), tree, path))
    if findings:
        raise GlossaryError(sorted(findings, key=lambda finding: finding.place.line))
    return entries


def _documents(tree: Tree, file: str) -> Iterator[tuple[Path, Any]]:
    value, path = tree.value, Path()
    if isinstance(value, Mapping) and (set(value) & BESIDE_TERMS or "terms" in value):
        value, path = value.get("terms", []), ("terms",)
    if not isinstance(value, list):
        shape = Finding(Place(file, tree.line_of(path)), *strings.no_glossary())
        raise GlossaryError([*tree.findings, shape])
    for number, document in enumerate(value):
        yield (*path, number), document


def _with_entry(finding: Finding, tree: Tree, documents: Sequence[tuple[Path, Any]]) -> Finding:
    """Name the entry that a fault of form stands in: the last one that begins on its line or before."""
    if finding.place.entry or not finding.place.line:
        return finding
    before = [each for each in documents if tree.line_of(each[0]) <= finding.place.line]
    if not before:
        return finding
    path, document = before[-1]
    return replace(finding, place=replace(finding.place, entry=_name_of(document, path)))


def _strangers(tree: Tree, file: str) -> Iterator[Finding]:
    if not (isinstance(tree.value, Mapping) and "terms" in tree.value):
        return
    for name in tree.value:
        if name not in {"terms", *BESIDE_TERMS}:
            yield Finding(Place(file, tree.line_of((name,))), *strings.beside_terms(name))


def _findings(error: ValidationError, tree: Tree, file: str, path: Path, document: Any) -> Iterator[Finding]:
    yield from _placed(findings_of(error), tree, file, path, document)


def _placed(findings: Iterable[Finding], tree: Tree, file: str, path: Path, document: Any) -> Iterator[Finding]:
    """The findings in an entry, with the lines where its parts stand."""
    entry = _name_of(document, path)
    for finding in findings:
        line = tree.line_of((*path, *finding.place.path))
        yield replace(finding, place=Place(file, line, entry))


def _name_of(document: Any, path: Path) -> str:
    label = (document.get("label") or document.get("term")) if isinstance(document, Mapping) else None
    return label if isinstance(label, str) else strings.entry(int(path[-1]) + 1)
