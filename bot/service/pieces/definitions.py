"""One more definition of a word, and what stands beside the text of one, as a curator types it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.errors import JargonError
from bot.glossary.model.ownership import own
from bot.glossary.model.pieces import Piece
from bot.glossary.model.term import Definition, Kind
from bot.service.definition_draft import Author, source_of
from bot.service.pieces.draft import NewPieceDraft, PieceDraft, day_typed, day_written, one_line
from bot.strings import piece_forms as strings


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDefinitionDraft(NewPieceDraft):
    """Of which kind, what it says and who says so, where it holds, and whether it is in force."""

    field: ClassVar = "definitions"
    kind: str = ""
    text: str = ""
    source: str = ""
    nation: str = ""
    in_force: str = ""

    def piece(self, by: Author, before: Piece | None = None) -> Definition:
        """The definition that these texts make; without a source it is in the community's own words.

        Raises:
            JargonError: there is no such kind.
        """
        if self.kind not in [*Kind]:
            raise JargonError(strings.which_sort())
        kind, text, source = Kind(self.kind), self.text.strip(), source_of(self.source)
        made = Definition(kind=kind, text=text, source=source) if source else own(kind, text, by.community, by.day)
        return replace(made, nation=self.nation, in_force=one_line(self.in_force))


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsDraft(PieceDraft):
    """What stands beside the text of a definition: where it holds, whether it is in force, and days as 2026-03-31."""

    field: ClassVar = "definitions"
    nation: str = ""
    in_force: str = ""
    checked_on: str = ""
    review_by: str = ""

    @classmethod
    def of(cls, piece: Piece) -> Self:
        assert isinstance(piece, Definition)
        days = {"checked_on": day_written(piece.checked_on), "review_by": day_written(piece.review_by)}
        return cls(nation=piece.nation, in_force=piece.in_force, **days)

    def piece(self, by: Author, before: Piece | None = None) -> Definition:
        """The definition `before` with these beside its text.

        Raises:
            JargonError: something is no day.
        """
        assert isinstance(before, Definition)
        facts = replace(before, nation=self.nation, in_force=one_line(self.in_force))
        return replace(facts, checked_on=day_typed(self.checked_on), review_by=day_typed(self.review_by))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecksDraft(PieceDraft):
    """Which people have read an easy read text and understood it, and the last day on which its sums of money hold."""

    field: ClassVar = "definitions"
    checked_by: str = ""
    sums_until: str = ""

    @classmethod
    def of(cls, piece: Piece) -> Self:
        assert isinstance(piece, Definition)
        return cls(checked_by=piece.checked_by, sums_until=day_written(piece.sums_until))

    def piece(self, by: Author, before: Piece | None = None) -> Definition:
        """The definition `before` with these.

        Raises:
            JargonError: something is no day.
        """
        assert isinstance(before, Definition)
        return replace(before, checked_by=one_line(self.checked_by), sums_until=day_typed(self.sums_until))
