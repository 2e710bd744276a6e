"""One definition as a curator types it into a form of two fields, and the way there and back."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from pydantic import ValidationError

from bot.errors import JargonError, Quoting
from bot.glossary.documents.document import document_of, term_from
from bot.glossary.documents.validation import findings_of
from bot.glossary.model.keys import keyed, with_fixed_keys, without_needless_keys
from bot.glossary.model.ownership import basis, resourced, reworded
from bot.glossary.model.term import MAX_TEXT, Definition, Source, Term
from bot.service.texts import Texts
from bot.strings import refusals as strings

MOST_FAULTS = 3  # named in one sentence; who mends them hears of the next
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class Author:
    """Whose words are typed into a form: the name of the community, and on which day."""

    community: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionDraft(Texts):
    """The two texts of the form for one definition: what it says, and its source in one line."""

    text: str
    source: str = ""

    def edited(self, term: Term, key: str, by: Author) -> Term:
        """The term with these texts in one definition; its key stays. A source left as it was stays whole.

        Raises:
            JargonError: what is missing or too long, and how to mend it.
        """
        fixed = keyed(with_fixed_keys(term))
        fixed[key] = changed(fixed[key], self, by)
        return checked(replace(term, definitions=tuple(fixed.values())))


def definition_draft_of(term: Term, key: str) -> DefinitionDraft:
    """The two texts with which a form opens to edit a definition that is there."""
    return draft_of_definition(keyed(term)[key])


def draft_of_definition(definition: Definition) -> DefinitionDraft:
    """The same of a definition alone."""
    return DefinitionDraft(text=fitting(definition.text), source=fitting(source_text(basis(definition))))


def changed(definition: Definition, sent: DefinitionDraft, by: Author) -> Definition:
    """The definition with what is new in these texts: another text is the community's own from now on."""
    opened = draft_of_definition(definition)
    if sent.source.strip() != opened.source.strip():
        definition = resourced(definition, source_of(sent.source), by.day)
    if sent.text.strip() != opened.text.strip():
        definition = reworded(definition, sent.text.strip(), by.community, by.day)
    return definition


def source_text(source: Source) -> str:
    """A source in one line."""
    return ", ".join(part for part in (source.title, source.organisation, source.section, source.url) if part)


def fitting(text: str) -> str:
    """As much of a text as a form can hold: Discord may count in UTF-16 units."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * MAX_TEXT].decode("utf-16-le", "ignore")


def source_of(text: str) -> Source:
    """The source that a line names, with the address in it."""
    address = _ADDRESS.search(text)
    title = " ".join(_ADDRESS.sub("", text).split()).strip(" ,;")
    return Source(title=title, url=address.group() if address else "")


def checked(term: Term) -> Term:
    """The term as a file or a store would give it back.

    Raises:
        JargonError: what is missing or too long, and how to mend it.
    """
    if not term.definitions:
        raise JargonError(strings.no_definition())
    try:
        return term_from(document_of(without_needless_keys(term)))
    except ValidationError as error:
        faults = " ".join(each.sentence for each in islice(findings_of(error), MOST_FAULTS))
        raise JargonError(Quoting(lambda quoted: strings.faulty(quoted(faults)))) from None
