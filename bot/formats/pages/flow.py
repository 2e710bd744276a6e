"""A document as it flows: headings, paragraphs, tables, one after the other, and what of it may be words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.formats.lists.table import Row
from bot.formats.pages.part import Cell, Part, Shape, rows_of

_LETTERS = re.compile(r"(?:[A-Z0-9#]|[A-Z0-9]\s?[-–—]\s?[A-Z0-9]|symbols|numbers|others?)", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?::|[–—=]|\t| -{1,2}(?=\s)|-{2,3})\s*")
_SETTING_OFF = re.compile(r"(?P<term>[^:=–—\t\n.]{1,80}?)(?:\s*[:=–—\t]\s*|\s+-{1,2}\s+)(?P<text>\S.*)", re.DOTALL)
_BRACKETS = re.compile(r"\s*(\([^()]{2,60}\))\s*(?::|[–—\t]| -{1,2}(?=\s))\s*")
_WHOLE = 0.8  # of all letters stand in a part that is the whole document
_LONGEST_TERM = 80  # characters of a line in bold that is no sentence in bold


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a paragraph that is in bold, or not."""

    text: str
    bold: bool = False


@dataclass(slots=True)
class _Section:
    """What stands below one heading: the paragraphs, and those of them that set a term off."""

    name: str
    set_off: list[Row] = field(default_factory=list)
    plain: list[Row] = field(default_factory=list)
    paragraphs: int = 0


class Flow:
    """Collects a document from its beginning to its end."""

    def __init__(self, title: str = "") -> None:
        self._title = title
        self._headings: list[tuple[int, str]] = []
        self._found: list[Part] = []
        self._sections: dict[str, _Section] = {}
        self._texts: dict[tuple[int, str], list[Row]] = {}
        self._open: tuple[int, str] | None = None
        self._letters = 0

    def heading(self, level: int, text: str, line: int = 0) -> None:
        """A heading, 1 for the highest and 0 for the title; one that is a letter of the alphabet only parts a list."""
        text = " ".join(text.split())
        self._headings = [(number, each) for number, each in self._headings if number < level]
        if text and not _LETTERS.fullmatch(text):
            self._open = (level, self._name())
            self._texts.setdefault(self._open, []).append(Row((text, ""), line))
            self._headings.append((level, text))

    def paragraph(self, runs: Sequence[Run], line: int = 0) -> None:
        """A paragraph or an item of a list."""
        runs = [run for run in runs if run.text]
        text = "".join(run.text for run in runs).strip()
        if not text or _LETTERS.fullmatch(text):
            return
        self._letters += sum(map(str.isalpha, text))
        section = self._sections.setdefault(self._name(), _Section(self._name()))
        section.paragraphs += 1
        rows = section.set_off
        if found := set_off(runs):
            rows.append(Row(found, line))
        elif rows and not rows[-1].cells[1]:
            rows[-1] = Row((rows[-1].cells[0], text), rows[-1].line)
        elif plain := _SETTING_OFF.fullmatch(text):
            section.plain.append(Row((plain["term"].strip(), plain["text"].strip()), line))
        self._add(text)

    def table(self, rows: Sequence[tuple[int, Sequence[Cell]]], *, headed: bool, caption: str = "") -> None:
        """A table whose first row is marked as one of headings, or not."""
        if rows:
            name = " / ".join(filter(None, (self._name(), caption)))
            self._found.append(Part(Shape.HEADED if headed else Shape.TABLE, rows_of(rows), name))

    def definitions(self, rows: Iterable[Row], name: str = "") -> None:
        """A list that is marked as one of terms and what they mean."""
        found = [row for row in rows if row.cells[0]]
        if found:
            self._found.append(Part(Shape.LIST, found, " / ".join(filter(None, (self._name(), name)))))

    def parts(self) -> list[Part]:
        """All that may be a list of words."""
        for section in self._sections.values():
            few = 2 * (len(section.plain) + len(section.set_off)) < max(section.paragraphs, 3)
            rows = [row for row in (*section.set_off, *(() if few else section.plain)) if row.cells[1]]
            if rows:
                self._found.append(Part(Shape.BOLD, rows, section.name, self._is_whole(section.set_off)))
        for (_, name), texts in self._texts.items():
            told = [row for row in texts if row.cells[1]]
            if len(told) > 1:
                self._found.append(Part(Shape.HEADINGS, told, name))
        return self._found

    def _add(self, text: str) -> None:
        if self._open:
            rows = self._texts[self._open]
            rows[-1] = Row((rows[-1].cells[0], f"{rows[-1].cells[1]}\n\n{text}".strip()), rows[-1].line)

    def _name(self) -> str:
        return " / ".join(filter(None, [self._title, *(text for _, text in self._headings)]))

    def _is_whole(self, rows: Sequence[Row]) -> bool:
        inside = sum(map(str.isalpha, "".join(cell for row in rows for cell in row.cells)))
        return len(rows) > 2 and not self._headings and inside > _WHOLE * self._letters


def set_off(runs: Sequence[Run]) -> tuple[str, str] | None:
    """The term in bold at the beginning of a paragraph and what follows it, perhaps in the next one."""
    count = next((place for place, run in enumerate(runs) if run.text.strip() and not run.bold), len(runs))
    bold = "".join(run.text for run in runs[:count])
    rest = "".join(run.text for run in runs[count:])
    term = " ".join(bold.split()).rstrip(":–—-= ")
    if not term or len(term) > _LONGEST_TERM:
        return None
    bare = " ".join(bold.split()) == term and not bold.endswith("\n")
    if bare and (brackets := _BRACKETS.match(rest)):
        return f"{term} {brackets[1]}", rest[brackets.end() :].strip()
    found = _SEPARATOR.match(rest)
    if found:
        return term, rest[found.end() :].strip()
    return (term, rest.strip()) if not bare or not rest.strip() or rest.startswith("\n") else None
