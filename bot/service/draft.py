"""A term as a curator types it into a form of five fields, and the way there and back."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import regex
from pydantic import ValidationError

from bot.errors import JargonError
from bot.feedback.definition_ref import keyed
from bot.glossary.documents.document import document_of, term_from
from bot.glossary.documents.validation import findings_of
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import MAX_TEXT, Definition, Kind, Relation, RelationKind, Source, Term
from bot.strings import curation
from bot.strings import refusals as strings

MOST_FAULTS = 3  # named in one sentence; who mends them hears of the next
# A letter or a digit that has a shape: https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
_LEGIBLE = regex.compile(r"(?V1)[[\p{L}\p{N}]--\p{Default_Ignorable_Code_Point}]")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The five texts of the form: label and aliases, two definitions, a source, and words to use instead."""

    labels: str
    plain: str
    formal: str = ""
    source: str = ""
    instead: str = ""

    def new_term(self, community: str, taken: Container[str]) -> Term:
        """Make a term of its own.

        Raises:
            JargonError: what is missing or too long, and how to mend it.
        """
        label = self._names()[0]
        return self.edited(Term(slug=slug_of(label, taken), label=label), community)

    def edited(self, term: Term, community: str) -> Term:
        """The term with these five texts in place of its own; all else that it holds stays.

        Raises:
            JargonError: what is missing or too long, and how to mend it.
        """
        opened = draft_of(term)
        names = [term.label, *term.aliases] if self.labels.strip() == opened.labels.strip() else self._names()
        label, *aliases = names
        return _checked(
            replace(
                term,
                label=label,
                aliases=tuple(aliases),
                definitions=self._definitions(term, opened, community),
                relations=(*self._advice(term, opened, community), *_without_advice(term)),
            )
        )

    def _names(self) -> list[str]:
        names = _listed(self.labels)
        if not names:
            raise JargonError(strings.NO_NAME)
        if not all(map(_LEGIBLE.search, names)):
            raise JargonError(strings.NAME_WITHOUT_LETTER)
        return names

    def _definitions(self, term: Term, opened: Draft, community: str) -> tuple[Definition, ...]:
        """The two that were typed, where they are new, then those that the form does not show."""
        plain, formal = _first(term, Kind.PLAIN), _first(term, Kind.FORMAL)
        rest = list(term.definitions)
        for shown in filter(None, (plain, formal)):
            rest.remove(shown)  # the first that equals it, which is itself; a twin has a key and flags of its own
        if not plain or self.plain.strip() != opened.plain.strip():
            ours = Source(title=curation.IN_OUR_OWN_WORDS, organisation=community)
            plain = Definition(kind=Kind.PLAIN, text=self.plain.strip(), source=ours)
        if not formal or (self.formal.strip(), self.source.strip()) != (opened.formal.strip(), opened.source.strip()):
            formal = Definition(kind=Kind.FORMAL, text=self.formal.strip(), source=_source(self.source))
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
                why=curation.ASKED_FOR_HERE,
                source=Source(title=curation.ADVICE_FROM_HERE, organisation=community),
            )
            for each in _listed(self.instead)
        )


def draft_of(term: Term) -> Draft:
    """The five texts with which a form opens to edit a term, as far as a form can hold them."""
    plain, formal = _first(term, Kind.PLAIN), _first(term, Kind.FORMAL)
    return Draft(
        labels=_fitting(_joined([term.label, *term.aliases])),
        plain=_fitting(plain.text) if plain else "",
        formal=_fitting(formal.text) if formal else "",
        source=_fitting(source_text(formal.source)) if formal else "",
        instead=_fitting(_joined([each.target for each in term.related(RelationKind.CONSIDER_USING_INSTEAD)])),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionDraft:
    """The two texts of the form for one definition: what it says, and its source in one line."""

    text: str
    source: str = ""

    def edited(self, term: Term, key: str) -> Term:
        """The term with these texts in one definition. A source left as it was stays whole.

        Raises:
            JargonError: what is missing or too long, and how to mend it.
        """
        chosen, opened = keyed(term)[key], definition_draft_of(term, key)
        text = chosen.text if self.text.strip() == opened.text.strip() else self.text.strip()
        source = chosen.source if self.source.strip() == opened.source.strip() else _source(self.source)
        changed = replace(chosen, text=text, source=source)
        definitions = tuple(changed if each is chosen else each for each in term.definitions)
        return _checked(replace(term, definitions=definitions))


def definition_draft_of(term: Term, key: str) -> DefinitionDraft:
    """The two texts with which a form opens to edit a definition that is there."""
    definition = keyed(term)[key]
    return DefinitionDraft(text=_fitting(definition.text), source=_fitting(source_text(definition.source)))


def source_text(source: Source) -> str:
    """A source in one line."""
    return ", ".join(part for part in (source.title, source.organisation, source.section, source.url) if part)


def _fitting(text: str) -> str:
    """As much of a text as a form can hold: Discord may count in UTF-16 units."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * MAX_TEXT].decode("utf-16-le", "ignore")


def _joined(names: Sequence[str]) -> str:
    """Names in one line: between commas, or between semicolons where a name has a comma in it."""
    if not any("," in name for name in names):
        return ", ".join(names)
    return "; ".join(names) + (";" if len(names) == 1 else "")


def _listed(text: str) -> list[str]:
    """The names in a line, each once."""
    parts = re.split(r"[;\n]" if re.search(r"[;\n]", text) else ",", text)
    return list(dict.fromkeys(name for part in parts if (name := " ".join(part.split()).strip(" ,"))))


def _source(text: str) -> Source:
    address = _ADDRESS.search(text)
    title = " ".join(_ADDRESS.sub("", text).split()).strip(" ,;")
    return Source(title=title, url=address.group() if address else "")


def _first(term: Term, kind: Kind) -> Definition | None:
    return next(iter(term.of_kind(kind)), None)


def _without_advice(term: Term) -> tuple[Relation, ...]:
    return tuple(each for each in term.relations if each.kind is not RelationKind.CONSIDER_USING_INSTEAD)


def _checked(term: Term) -> Term:
    if not term.definitions:
        raise JargonError(strings.NO_DEFINITION)
    try:
        return term_from(document_of(term))
    except ValidationError as error:
        faults = " ".join(each.sentence for each in islice(findings_of(error), MOST_FAULTS))
        raise JargonError(strings.faulty(faults)) from None
