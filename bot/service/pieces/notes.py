"""A line that goes with all definitions of a word, as a curator types it: a next step, or a time limit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.glossary.model.pieces import Piece
from bot.glossary.model.term import Note
from bot.service.definition_draft import Author, fitting
from bot.service.pieces.draft import NO_SOURCE, PieceDraft, day_typed, day_written, source_line, source_typed


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteDraft(PieceDraft):
    """What it says and who says so, where it holds, and days as 2026-03-31."""

    text: str = ""
    source: str = ""
    nation: str = ""
    checked_on: str = ""
    review_by: str = ""

    @classmethod
    def of(cls, piece: Piece) -> Self:
        assert isinstance(piece, Note)
        return cls(
            text=fitting(piece.text),
            source=source_line(piece.source),
            nation=piece.nation,
            checked_on=day_written(piece.checked_on),
            review_by=day_written(piece.review_by),
        )

    def piece(self, by: Author, before: Piece | None = None) -> Note:
        """The note that these texts make. Nobody has checked other words, or another source, unless they say when.

        Raises:
            JargonError: something is no day.
        """
        known = before if isinstance(before, Note) else None
        made = Note(
            text=self.text.strip(),
            source=source_typed(self.source, known.source if known else NO_SOURCE),
            nation=self.nation,
            checked_on=day_typed(self.checked_on),
            review_by=day_typed(self.review_by),
        )
        if known and made.checked_on == known.checked_on and (made.text, made.source) != (known.text, known.source):
            return replace(made, checked_on=None)
        return made


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDraft(NoteDraft):
    """What to do next."""

    field: ClassVar = "next_steps"


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitDraft(NoteDraft):
    """What is lost by waiting."""

    field: ClassVar = "time_limits"
