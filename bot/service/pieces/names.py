"""The topics of a word, and the names that its first form does not hold, as a curator types them: each on a line."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Self

from bot.glossary.model.term import Term
from bot.service.definition_draft import fitting
from bot.service.pieces.draft import WordDraft, lines


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesDraft(WordDraft):
    """Five texts, with one name on each line; they are called as the fields of a term are."""

    topics: str = ""
    hidden_labels: str = ""
    people_say: str = ""
    welsh_labels: str = ""
    everyday: str = ""

    @classmethod
    def of(cls, term: Term) -> Self:
        return cls(**{each.name: fitting("\n".join(getattr(term, each.name))) for each in fields(cls)})

    def edited(self, term: Term) -> Term:
        opened, typed = NamesDraft.of(term).by_name(), self.by_name()
        changed: dict[str, Any] = {name: lines(text) for name, text in typed.items() if text != opened[name]}
        return replace(term, **changed)
