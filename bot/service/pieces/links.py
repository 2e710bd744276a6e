"""A link from a word to another, as a curator types it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

from bot.errors import JargonError
from bot.glossary.model.pieces import Piece
from bot.glossary.model.term import Relation, RelationKind, Source
from bot.service.definition_draft import Author
from bot.service.pieces.draft import NO_SOURCE, PieceDraft, one_line, source_line, source_typed
from bot.strings import curation
from bot.strings import piece_forms as strings


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkDraft(PieceDraft):
    """A link to another word: of which kind, to which word, why, and who says so."""

    field: ClassVar = "relations"
    kind: str = ""
    target: str = ""
    why: str = ""
    source: str = ""

    @classmethod
    def of(cls, piece: Piece) -> Self:
        assert isinstance(piece, Relation)
        return cls(kind=piece.kind.value, target=piece.target, why=piece.why, source=source_line(piece.source))

    def piece(self, by: Author, before: Piece | None = None) -> Relation:
        """The link that these texts make; its source stays whole where its text does.

        Raises:
            JargonError: there is no such kind, or advice without a reason.
        """
        if self.kind not in [*RelationKind]:
            raise JargonError(strings.which_kind())
        kind, why = RelationKind(self.kind), one_line(self.why)
        source = source_typed(self.source, before.source if isinstance(before, Relation) else NO_SOURCE)
        if kind is RelationKind.CONSIDER_USING_INSTEAD:
            if not why:
                raise JargonError(strings.advice_needs_reason())
            source = source or Source(title=curation.advice_from_here(), organisation=by.community)
        return Relation(kind=kind, target=one_line(self.target), why=why, source=source)
