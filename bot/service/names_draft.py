"""The topics of a word, and the names that its first form does not hold, as a curator types them: each on a line."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Self

from bot.glossary.model.term import Term
from bot.service.definition_draft import fitting


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesDraft:
    """Five texts, with one name on each line; they are called as the fields of a term are."""

    topics: str = ""
    hidden_labels: str = ""
    people_say: str = ""
    welsh_labels: str = ""
    everyday: str = ""

    @classmethod
    def of(cls, term: Term) -> Self:
        """The texts with which a form opens."""
        return cls(**{each.name: fitting("\n".join(getattr(term, each.name))) for each in fields(cls)})

    def edited(self, term: Term) -> Term:
        """The term with these in place of its own; a list that was left as it was stays whole."""
        opened = NamesDraft.of(term)
        return replace(
            term,
            topics=_listed(self.topics, opened.topics, term.topics),
            hidden_labels=_listed(self.hidden_labels, opened.hidden_labels, term.hidden_labels),
            people_say=_listed(self.people_say, opened.people_say, term.people_say),
            welsh_labels=_listed(self.welsh_labels, opened.welsh_labels, term.welsh_labels),
            everyday=_listed(self.everyday, opened.everyday, term.everyday),
        )


def _listed(text: str, opened: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The names, each once; those that are known where nobody changed them."""
    if text == opened:
        return known
    lines = (" ".join(each.split()) for each in text.splitlines())
    return tuple(dict.fromkeys(each for each in lines if each))
