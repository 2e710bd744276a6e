"""Single pieces of a word as curators type them into forms: links, definitions and discussions, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Self

from bot.errors import JargonError
from bot.glossary.model.ownership import own
from bot.glossary.model.pieces import Piece
from bot.glossary.model.term import Definition, Discussion, Kind, Relation, RelationKind, Source
from bot.service.definition_draft import Author, fitting, source_of, source_text
from bot.strings import curation
from bot.strings import piece_forms as strings


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkDraft:
    """A link to another word: of which kind, to which word, why, and who says so."""

    field: ClassVar = "relations"
    kind: str = ""
    target: str = ""
    why: str = ""
    source: str = ""

    @classmethod
    def of(cls, piece: Piece) -> Self:
        """The texts with which a form opens to change a link."""
        assert isinstance(piece, Relation)
        source = fitting(source_text(piece.source))
        return cls(kind=piece.kind.value, target=piece.target, why=piece.why, source=source)

    def piece(self, by: Author, before: Piece | None = None) -> Relation:
        """The link that these texts make, in place of the one `before`, whose source stays where its text does.

        Raises:
            JargonError: there is no such kind, or advice without a reason.
        """
        if self.kind not in [*RelationKind]:
            raise JargonError(strings.which_kind())
        kind, why = RelationKind(self.kind), " ".join(self.why.split())
        source = source_of(self.source)
        if isinstance(before, Relation) and self.source.strip() == LinkDraft.of(before).source.strip():
            source = before.source
        if kind is RelationKind.CONSIDER_USING_INSTEAD:
            if not why:
                raise JargonError(strings.advice_needs_reason())
            source = source or Source(title=curation.advice_from_here(), organisation=by.community)
        return Relation(kind=kind, target=" ".join(self.target.split()), why=why, source=source)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDefinitionDraft:
    """One more definition: of which kind, what it says and who says so, where it holds, and whether it is in force."""

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
        return replace(made, nation=self.nation, in_force=" ".join(self.in_force.split()))


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsDraft:
    """What stands beside the text of a definition: where it holds, whether it is in force, and days as 2026-03-31."""

    field: ClassVar = "definitions"
    nation: str = ""
    in_force: str = ""
    checked_on: str = ""
    review_by: str = ""

    @classmethod
    def of(cls, piece: Piece) -> Self:
        """The texts with which a form opens to change these."""
        assert isinstance(piece, Definition)
        days = {"checked_on": _written(piece.checked_on), "review_by": _written(piece.review_by)}
        return cls(nation=piece.nation, in_force=piece.in_force, **days)

    def piece(self, by: Author, before: Piece | None = None) -> Definition:
        """The definition `before` with these beside its text.

        Raises:
            JargonError: something is no day.
        """
        assert isinstance(before, Definition)
        facts = replace(before, nation=self.nation, in_force=" ".join(self.in_force.split()))
        return replace(facts, checked_on=_day(self.checked_on), review_by=_day(self.review_by))


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscussionDraft:
    """A pointer to what people say about the word."""

    field: ClassVar = "discussions"
    title: str = ""
    author: str = ""
    url: str = ""
    summary: str = ""

    @classmethod
    def of(cls, piece: Piece) -> Self:
        """The texts with which a form opens to change one."""
        assert isinstance(piece, Discussion)
        return cls(title=piece.title, author=piece.author, url=piece.url, summary=piece.summary)

    def piece(self, by: Author, before: Piece | None = None) -> Discussion:
        """The discussion that these texts make."""
        title, author, summary = (" ".join(each.split()) for each in (self.title, self.author, self.summary))
        return Discussion(title=title, author=author, url=self.url.strip(), summary=summary)


NewPiece = LinkDraft | NewDefinitionDraft | DiscussionDraft
ChangedPiece = LinkDraft | FactsDraft | DiscussionDraft


def _written(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise JargonError(strings.no_day(text.strip())) from None
