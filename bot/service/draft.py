"""A term as a curator types it into a form of five fields, and the way there and back."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

import regex

from bot.errors import JargonError
from bot.glossary.model.joining import with_bare_name
from bot.glossary.model.keys import with_fixed_keys
from bot.glossary.model.ownership import own, reworded
from bot.glossary.model.same_word import bare_label
from bot.glossary.model.slug import slug_of
from bot.glossary.model.telling_apart import qualified
from bot.glossary.model.term import Definition, Kind, Relation, RelationKind, Source, Term
from bot.service.definition_draft import (
    Author,
    DefinitionDraft,
    changed,
    checked,
    draft_of_definition,
    fitting,
    source_of,
)
from bot.service.texts import Texts
from bot.strings import curation
from bot.strings import refusals as strings

MOST_TELLING = 4  # words in brackets, for a curator to make better ones of
# A letter or a digit that has a shape: https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
_LEGIBLE = regex.compile(r"(?V1)[[\p{L}\p{N}]--\p{Default_Ignorable_Code_Point}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(Texts):
    """The five texts of the form: label and aliases, two definitions, a source, and words to use instead."""

    labels: str
    plain: str
    formal: str = ""
    source: str = ""
    instead: str = ""

    @property
    def label(self) -> str:
        """The name that is typed first; empty where none is."""
        return next(iter(_listed(self.labels)), "")

    def apart(self) -> Draft:
        """The same with brackets after the name, and in them the first words that tell it from others of that name."""
        label, *others = _listed(self.labels) or [""]
        words = re.sub(r"[()]", "", self.plain).split()[:MOST_TELLING]
        return replace(self, labels=_joined([qualified(bare_label(label), " ".join(words).rstrip(".,;:")), *others]))

    def new_term(self, by: Author, taken: Container[str]) -> Term:
        """Make a term of its own.

        Raises:
            JargonError: what is missing or too long, and how to mend it.
        """
        label = self._names()[0]
        return self.edited(Term(slug=slug_of(label, taken), label=""), by)

    def edited(self, term: Term, by: Author) -> Term:
        """The term with these five texts in place of its own; all else that it holds stays, and the keys do.

        Raises:
            JargonError: what is missing or too long, and how to mend it.
        """
        opened, term = draft_of(term), with_fixed_keys(term)
        names = [term.label, *term.aliases] if self.labels.strip() == opened.labels.strip() else self._names()
        label, *aliases = names
        return checked(
            replace(
                term,
                label=label,
                aliases=tuple(aliases),
                definitions=self._definitions(term, opened, by),
                relations=(*self._advice(term, opened, by.community), *_without_advice(term)),
            )
        )

    def _names(self) -> list[str]:
        names = _listed(self.labels)
        if not names:
            raise JargonError(strings.no_name())
        if not all(map(_LEGIBLE.search, names)):
            raise JargonError(strings.name_without_letter())
        return with_bare_name(names)

    def _definitions(self, term: Term, opened: Draft, by: Author) -> tuple[Definition, ...]:
        """The two that were typed, where they are new, then those that the form does not show."""
        plain, formal = _first(term, Kind.PLAIN), _first(term, Kind.FORMAL)
        rest = list(term.definitions)
        for shown in filter(None, (plain, formal)):
            rest.remove(shown)  # the first that equals it, which is itself; a twin has a key and flags of its own
        given = self.plain.strip(), self.formal.strip(), self.source.strip()
        if not plain:
            plain = own(Kind.PLAIN, given[0], by.community, by.day)
        elif given[0] != opened.plain.strip():
            plain = reworded(plain, given[0], by.community, by.day)
        if not formal:
            formal = Definition(kind=Kind.FORMAL, text=given[1], source=source_of(given[2]))
        else:
            formal = changed(formal, DefinitionDraft(text=given[1], source=given[2]), by)
        return tuple(each for each in (plain, formal, *rest) if each.text)

    def _advice(self, term: Term, opened: Draft, community: str) -> tuple[Relation, ...]:
        given = term.related(RelationKind.CONSIDER_USING_INSTEAD)
        if self.instead.strip() == opened.instead.strip():
            return given
        known = {each.target: each for each in given}
        return tuple(
            known.get(each)
            or Relation(
                kind=RelationKind.CONSIDER_USING_INSTEAD,
                target=each,
                why=curation.asked_for_here(),
                source=Source(title=curation.advice_from_here(), organisation=community),
            )
            for each in _listed(self.instead)
        )


def draft_of(term: Term) -> Draft:
    """The five texts with which a form opens to edit a term, as far as a form can hold them."""
    plain, formal = _first(term, Kind.PLAIN), _first(term, Kind.FORMAL)
    return Draft(
        labels=fitting(_joined([term.label, *term.aliases])),
        plain=fitting(plain.text) if plain else "",
        formal=draft_of_definition(formal).text if formal else "",
        source=draft_of_definition(formal).source if formal else "",
        instead=fitting(_joined([each.target for each in term.related(RelationKind.CONSIDER_USING_INSTEAD)])),
    )


def draft_of_word(word: str) -> Draft:
    """The texts with which a form opens to explain a word; a comma in it makes no two of it."""
    return Draft(labels=_joined([word]), plain="")


def _joined(names: Sequence[str]) -> str:
    """Names in one line: between commas, or between semicolons where a name has a comma in it."""
    if not any("," in name for name in names):
        return ", ".join(names)
    return "; ".join(names) + (";" if len(names) == 1 else "")


def _listed(text: str) -> list[str]:
    """The names in a line, each once."""
    parts = re.split(r"[;\n]" if re.search(r"[;\n]", text) else ",", text)
    return list(dict.fromkeys(name for part in parts if (name := " ".join(part.split()).strip(" ,"))))


def _first(term: Term, kind: Kind) -> Definition | None:
    return next(iter(term.of_kind(kind)), None)


def _without_advice(term: Term) -> tuple[Relation, ...]:
    return tuple(each for each in term.relations if each.kind is not RelationKind.CONSIDER_USING_INSTEAD)
