"""Words as they are gathered from the entries of a list, with all that was odd or wrong on the way."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial

from pydantic import ValidationError

from bot.formats.lists.cells import is_failed, named, parts_of, said
from bot.formats.lists.columns import NAMING, Columns
from bot.formats.lists.document import SEVERAL, document_of_texts
from bot.formats.lists.fields import Field
from bot.formats.lists.record import Record
from bot.formats.reading import Entry, Reading, reading_of
from bot.glossary.checks.finding import Finding, GlossaryError, Place, Severity
from bot.glossary.documents.document import term_from
from bot.glossary.documents.validation import findings_of
from bot.glossary.text.fold import fold
from bot.strings import lists as strings

_LINKING = frozenset((Field.RELATED, Field.BROADER, Field.INSTEAD))
Told = Callable[[int], tuple[str, str]]


class Gathering:
    """The entries of one file on their way to words.

    One that tells how words belong together, or only which words there are, need not say what they mean; any other
    `needs_meanings`.
    """

    def __init__(
        self,
        file: str,
        faults: Iterable[Finding] = (),
        warnings: Iterable[Finding] = (),
        *,
        needs_meanings: bool = True,
    ) -> None:
        self.file = file
        self._needs_meanings = needs_meanings
        self.entries: list[Entry] = []
        self.faults: list[Finding] = [*faults]
        self.warnings: list[Finding] = [*warnings]
        self.left_out: dict[Told, list[Place]] = defaultdict(list)
        self.names: dict[str, None] = {}
        self.keys: dict[str, str] = {}  # of entries that name others by those, with their labels

    def take(self, records: Iterable[Record], columns: Columns, line: int = 0, *, has_null: bool = False) -> None:
        """Make words of records whose names hold what `columns` says; `line` is where those stand.

        `has_null` tells that the format has a sign of its own for what is not there, so that “null” is a word.
        """
        self.names |= dict.fromkeys(name for names in columns.names.values() for name in names)
        if columns.taken:
            self._warn(Place(self.file, line), *strings.taken_for_words(columns.taken))
        keys = () if _LINKING & columns.names.keys() else columns.names.get(Field.KEY, ())
        unused = [*columns.unused, *keys]
        if unused:
            self._warn(Place(self.file, line), *strings.unused(unused))
        for record in records:
            self._take(record, columns, has_null)

    def _take(self, record: Record, columns: Columns, has_null: bool) -> None:
        texts = self._texts(record, columns, has_null)
        place = Place(self.file, record.line)
        if not any(texts.values()):
            self.left_out[strings.empty_left_out].append(place)
            return
        document = document_of_texts(texts)
        if not document.get("label"):
            self.left_out[strings.nameless_left_out].append(place)
            return
        place = replace(place, entry=document["label"])
        if not any(fold(name) for name in (document["label"], *document["aliases"])):
            self.faults.append(Finding(place, *strings.no_letter(document["label"])))
            return
        self.keys.update(dict.fromkeys(texts.get(Field.KEY, ()), document["label"]))
        try:
            self.entries.append(Entry(term_from(document), self.file, record.line, named=False))
        except ValidationError as error:
            self.faults.extend(replace(each, place=place) for each in findings_of(error))

    def _texts(self, record: Record, columns: Columns, has_null: bool) -> Mapping[Field, tuple[str, ...]]:
        texts = {}
        for field, names in columns.names.items():
            cells = [(name, cell) for name in names for cell in record.fields.get(name, ())]
            if any(is_failed(cell) for _, cell in cells):
                self.left_out[strings.failed_cells].append(Place(self.file, record.line))
            read = partial(named, has_null=has_null) if field in NAMING or field in _LINKING else said
            clean = ((name, text) for name, cell in cells if (text := read(cell)))
            texts[field] = tuple(
                part
                for name, text in clean
                for part in (parts_of(text) if field in SEVERAL and name not in record.listed else [text])
            )
        return texts

    def reading(self) -> Reading:
        """The words, and a warning for each kind of thing that was left out.

        Raises:
            GlossaryError: with every fault; when there is no entry, or none of them has a definition.
        """
        if self.faults:
            raise GlossaryError(sorted(self.faults, key=lambda each: each.place.line))
        if not self.entries:
            raise GlossaryError([*self.warnings, Finding(Place(self.file), *strings.nothing_in_it())])
        if self._needs_meanings and not any(entry.term.definitions for entry in self.entries):
            raise GlossaryError([Finding(Place(self.file), *strings.no_meanings([*self.names]))])
        entries = [self._linked(entry) for entry in self.entries]
        for told, places in self.left_out.items():
            self._warn(places[0], *told(len(places)))
        return reading_of(entries, self.warnings)

    def _linked(self, entry: Entry) -> Entry:
        """The entry with the labels of others in place of their keys, and without a link to itself."""
        if not entry.term.relations:
            return entry
        relations = []
        own = {fold(label) for label in entry.term.labels}
        for each in entry.term.relations:
            target = self.keys.get(each.target, each.target)
            if fold(target) in own:
                self.left_out[strings.links_to_themselves].append(Place(self.file, entry.line, entry.term.label))
            else:
                relations.append(replace(each, target=target))
        return replace(entry, term=replace(entry.term, relations=tuple(dict.fromkeys(relations))))

    def _warn(self, place: Place, what: str, remedy: str) -> None:
        self.warnings.append(Finding(place, what, remedy, Severity.WARNING))
