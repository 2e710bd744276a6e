"""What the public reads of a server's words: those that it hides are named nowhere, and no link leads to them."""

from collections.abc import Iterator
from dataclasses import replace

from bot.glossary.model.relation import Link
from bot.glossary.model.term import Relation, Term
from bot.glossary.server_glossary import ServerGlossary
from bot.service import Page


def shown_terms(glossary: ServerGlossary) -> list[Term]:
    """All words in the order of their slugs, without links to hidden ones."""
    if not glossary.hidden:
        return glossary.terms()
    return [replace(each, relations=tuple(_relations(each, glossary))) for each in glossary.terms()]


def shown_page(page: Page, glossary: ServerGlossary) -> Page:
    """A page without links to hidden words, which have no page to lead to."""
    if not glossary.hidden:
        return page
    links = {
        heading: tuple(each for each in those if not _is_hidden(each, glossary))
        for heading, those in page.relations.items()
    }
    return replace(page, relations={heading: those for heading, those in links.items() if those})


def _relations(term: Term, glossary: ServerGlossary) -> Iterator[Relation]:
    known = {link.label for those in glossary.relations(term.slug).values() for link in those if link.slug}
    for each in term.relations:
        if each.target in known or not (each.target in glossary.hidden or glossary.hides(each.target)):
            yield each


def _is_hidden(link: Link, glossary: ServerGlossary) -> bool:
    return link.slug is None and (link.label in glossary.hidden or glossary.hides(link.label) is not None)
