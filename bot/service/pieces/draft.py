"""A piece of a word as a curator types it into a form, and the way back."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from bot.errors import JargonError, Quoting
from bot.glossary.model.pieces import Piece
from bot.glossary.model.term import Source, Term
from bot.service.definition_draft import Author, fitting, source_of, source_text
from bot.service.texts import Texts
from bot.strings import piece_forms as strings

NO_SOURCE = Source()


@dataclass(frozen=True, slots=True)
class NewPieceDraft(Texts):
    """What makes a piece. `field` is the field of a term that holds such pieces."""

    field: ClassVar[str]

    @abstractmethod
    def piece(self, by: Author, before: Piece | None = None) -> Piece:
        """The piece that these texts make, in place of the one `before`, if there is one.

        Raises:
            JargonError: what is wrong with them.
        """


@dataclass(frozen=True, slots=True)
class PieceDraft(NewPieceDraft):
    """The same for a piece that is there."""

    @classmethod
    @abstractmethod
    def of(cls, piece: Piece) -> Self:
        """The texts with which a form opens to change a piece."""


@dataclass(frozen=True, slots=True)
class WordDraft(Texts):
    """What is said of a word as a whole."""

    @classmethod
    @abstractmethod
    def of(cls, term: Term) -> Self:
        """The texts with which a form opens."""

    @abstractmethod
    def edited(self, term: Term) -> Term:
        """The term with these in place of its own; what was left as it was stays whole."""


def one_line(text: str) -> str:
    """A text without line breaks, and with single spaces."""
    return " ".join(text.split())


def lines(text: str) -> tuple[str, ...]:
    """What stands on each line, each once, without the empty ones."""
    return tuple(dict.fromkeys(filter(None, map(one_line, text.splitlines()))))


def source_line(source: Source) -> str:
    """A source in one line, as far as a form can hold it."""
    return fitting(source_text(source))


def source_typed(line: str, before: Source = NO_SOURCE) -> Source:
    """The source that a line names; the one `before`, whole, where that is the line with which the form opened."""
    return before if line.strip() == source_line(before).strip() else source_of(line)


def day_written(day: date | None) -> str:
    """A day as a form shows it; nothing for none."""
    return day.isoformat() if day else ""


def day_typed(text: str) -> date | None:
    """The day that was typed, as 2026-03-31; None for nothing.

    Raises:
        JargonError: it is no day.
    """
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise JargonError(Quoting(lambda quoted: strings.no_day(quoted(text.strip())))) from None
