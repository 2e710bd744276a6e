"""Words as they are gathered from the entries of a list, with all that was odd or wrong on the way."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from pydantic import ValidationError

from bot.formats.lists.cells import is_failed, said
from bot.formats.lists.columns import Columns
from bot.formats.lists.document import document_of_texts
from bot.formats.lists.fields import Field
from bot.formats.lists.record import Record
from bot.formats.reading import Entry, Reading, reading_of
from bot.glossary.checks.finding import Finding, GlossaryError, Place, Severity
from bot.glossary.documents.document import term_from
from bot.glossary.documents.validation import findings_of
from bot.strings import lists as strings

Told = Callable[[int], tuple[str, str]]


class Gathering:
    """The entries of one file on their way to words."""

    def __init__(self, file: str, faults: Iterable[Finding] = (), warnings: Iterable[Finding] = ()) -> None:
        self.file = file
        self.entries: list[Entry] = []
        self.faults: list[Finding] = [*faults]
        self.warnings: list[Finding] = [*warnings]
        self.left_out: dict[Told, list[Place]] = defaultdict(list)
        self.names: dict[str, None] = {}

    def take(self, records: Iterable[Record], columns: Columns, line: int = 0) -> None:
        """Make words of records whose names hold what `columns` says; `line` is where those stand."""
        self.names |= dict.fromkeys(name for names in columns.names.values() for name in names)
        if columns.taken:
            self._warn(Place(self.file, line), *strings.taken_for_words(columns.taken))
        unused = [*columns.unused, *columns.names.get(Field.KEY, ())]
        if unused:
            self._warn(Place(self.file, line), *strings.unused(unused))
        for record in records:
            self._take(record, columns)

    def _take(self, record: Record, columns: Columns) -> None:
        texts = self._texts(record, columns)
        place = Place(self.file, record.line)
        if not any(texts.values()):
            self.left_out[strings.empty_left_out].append(place)
            return
        document = document_of_texts(texts)
        if not document.get("label"):
            self.left_out[strings.nameless_left_out].append(place)
            return
        place = replace(place, entry=document["label"])
        try:
            self.entries.append(Entry(term_from(document), self.file, record.line, named=False))
        except ValidationError as error:
            self.faults.extend(replace(each, place=place) for each in findings_of(error))

    def _texts(self, record: Record, columns: Columns) -> Mapping[Field, tuple[str, ...]]:
        texts = {}
        for field, names in columns.names.items():
            cells = [cell for name in names for cell in record.fields.get(name, ())]
            if any(map(is_failed, cells)):
                self.left_out[strings.failed_cells].append(Place(self.file, record.line))
            texts[field] = tuple(filter(None, map(said, cells)))
        return texts

    def reading(self) -> Reading:
        """The words, and a warning for each kind of thing that was left out.

        Raises:
            GlossaryError: with every fault; when there is no entry, or none of them has a definition.
        """
        for told, places in self.left_out.items():
            self._warn(places[0], *told(len(places)))
        if self.faults:
            raise GlossaryError(sorted(self.faults, key=lambda each: each.place.line))
        if not self.entries:
            raise GlossaryError([*self.warnings, Finding(Place(self.file), *strings.nothing_in_it())])
        if not any(entry.term.definitions for entry in self.entries):
            raise GlossaryError([Finding(Place(self.file), *strings.no_meanings([*self.names]))])
        return reading_of(self.entries, self.warnings)

    def _warn(self, place: Place, what: str, remedy: str) -> None:
        self.warnings.append(Finding(place, what, remedy, Severity.WARNING))
