"""A pointer to what people say about a word, as a curator types it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

from bot.glossary.model.pieces import Piece
from bot.glossary.model.term import Discussion
from bot.service.definition_draft import Author
from bot.service.pieces.draft import PieceDraft, one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscussionDraft(PieceDraft):
    """What it is called, who it is by, where it can be read, and what it says in one line."""

    field: ClassVar = "discussions"
    title: str = ""
    author: str = ""
    url: str = ""
    summary: str = ""

    @classmethod
    def of(cls, piece: Piece) -> Self:
        assert isinstance(piece, Discussion)
        return cls(title=piece.title, author=piece.author, url=piece.url, summary=piece.summary)

    def piece(self, by: Author, before: Piece | None = None) -> Discussion:
        title, author, summary = map(one_line, (self.title, self.author, self.summary))
        return Discussion(title=title, author=author, url=self.url.strip(), summary=summary)
