"""“Words for my meeting”: a sheet of paper with the words of a letter, what to do, what to ask and whom to ring."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from math import ceil
from pathlib import Path

from bot.glossary.model.term import Definition, Kind, Note
from bot.glossary.text.sentences import one_idea_a_line
from bot.glossary.urgent_help.phrases import letter_speaks_of_danger
from bot.service.answer import Page, Spotted
from bot.strings import letters as strings
from bot.strings import urgent_help as urgent_strings

LINE = 62  # characters, of a sheet at 16 points
_EASY = (Kind.EASY_READ, Kind.PLAIN)

STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class SheetWord:
    """A word on the sheet: what it means, and what people can do, each with one idea a line.

    `nation` is where that holds; it is empty where it holds everywhere.
    """

    label: str
    meaning: tuple[str, ...]
    step: tuple[str, ...] = ()
    nation: str = ""

    @property
    def heading(self) -> str:
        """The word with its nation: what is a right in one is none in another."""
        return strings.sheet_word(self.label, self.nation)


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """The words in the order of the letter, and whom to ring in danger, which comes first where it is `urgent`."""

    words: tuple[SheetWord, ...]
    numbers: tuple[str, ...]
    urgent: bool = False

    @classmethod
    def of(cls, found: Iterable[Spotted], text: str = "") -> "MeetingSheet":
        """The sheet of what was found in a letter, with what it says as a whole."""
        words = tuple(_word(each.page) for each in found)
        return cls(words, _lines(urgent_strings.line()), letter_speaks_of_danger(text))

    def as_text(self) -> str:
        """The sheet as plain text, for an app that reads aloud."""
        numbers = ["\n".join((strings.sheet_urgent_title(), *self.numbers))]
        parts = [strings.sheet_title(), *(numbers if self.urgent else ()), *self._opening()]
        parts += ["\n".join((each.heading, *each.meaning, *each.step)) for each in self.words]
        parts.append("\n".join((strings.sheet_questions_title(), *(f"- {row}" for row in strings.sheet_questions()))))
        return "\n\n".join([*parts, *(() if self.urgent else numbers), strings.sheet_made()]) + "\n"

    def as_html(self, language: str = "en-GB") -> str:
        """The sheet as a page to print; nothing in it leads anywhere, and nothing is fetched."""
        title = escape(strings.sheet_title())
        numbers = [_section(strings.sheet_urgent_title(), self.numbers)]
        rows = [
            f"<!doctype html>\n<html lang={language!r}>\n<head>\n<meta charset='utf-8'>",
            "<meta name='viewport' content='width=device-width'>",
            f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>",
            *(numbers if self.urgent else ()),
            *(f"<p>{escape(told)}</p>" for told in self._opening()),
        ]
        rows += [_section(each.heading, (*each.meaning, *each.step)) for each in self.words]
        questions = "\n".join(f"<li>{escape(row)}</li>" for row in strings.sheet_questions())
        rows.append(
            f"<section>\n<h2>{escape(strings.sheet_questions_title())}</h2>\n<ul>\n{questions}\n</ul>\n</section>"
        )
        rows += () if self.urgent else numbers
        return "\n".join([*rows, f"<p>{escape(strings.sheet_made())}</p>\n</main>\n</body>\n</html>\n"])

    def _opening(self) -> tuple[str, ...]:
        has_nations = any(each.nation for each in self.words)
        return (strings.sheet_opening(), strings.sheet_nations()) if has_nations else (strings.sheet_opening(),)


def _word(page: Page) -> SheetWord:
    """A word with its text as a whole: half of a rule could be taken for all of it."""
    meaning = _easiest(page)
    nation = meaning.nation if meaning else ""
    steps = page.holding(page.term.next_steps, nation)
    step = _step(steps[0], nation) if steps else ""
    return SheetWord(page.term.label, _lines(meaning.text if meaning else ""), _lines(step), nation)


def _step(note: Note, nation: str) -> str:
    """What to do, with its nation where the meaning above it is of another."""
    if note.nation in ("", nation):
        return strings.sheet_ask(note.text)
    return strings.sheet_ask_in(note.text, note.nation)


def _easiest(page: Page) -> Definition | None:
    """Plain English or easy read where the reader lives, whichever takes fewer lines; else whatever there is."""
    nearest = [min(those, key=page.distance) for kind in _EASY if (those := page.term.of_kind(kind))]
    least = min(map(page.distance, nearest), default=0)
    return min((each for each in nearest if page.distance(each) == least), key=_rows, default=page.meaning())


def _rows(definition: Definition) -> int:
    return sum(ceil(len(line) / LINE) for line in _lines(definition.text))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(one_idea_a_line(text).split("\n")) if text else ()


def _section(heading: str, lines: Iterable[str]) -> str:
    rows = "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    return f"<section>\n<h2>{escape(heading)}</h2>\n{rows}\n</section>"
