"""Whose words stand in a term after an edit, seen beside what its publishers say."""

from collections.abc import Iterable
from dataclasses import replace

from bot.glossary.model.keys import keyed, without_needless_keys
from bot.glossary.model.ownership import basis, is_own, reworded, says_the_same
from bot.glossary.model.term import Definition, Term
from bot.service.definition_draft import Author, source_text


def settled(term: Term, before: Term, shared: Term | None, by: Author) -> Term:
    """An edited term in which publishers have their own words, and no others; `before` is what it was made of.

    Words that somebody typed just as their publisher has them are the publisher's again. What was typed under the
    name of a source of the shared term, and is not what that source says, is the community's own.
    """
    published = keyed(shared) if shared else {}
    kept = {(each.text, each.source) for each in before.definitions}

    def settle(key: str, each: Definition) -> Definition:
        if key in published and says_the_same(each, published[key]):
            return replace(published[key], known_as=key)
        if is_own(each) or (each.text, each.source) in kept or not _claims(each, published.values()):
            return each
        return reworded(each, each.text, by.community, by.day)

    definitions = tuple(settle(key, each) for key, each in keyed(term).items())
    return without_needless_keys(replace(term, definitions=definitions))


def _claims(definition: Definition, published: Iterable[Definition]) -> bool:
    """Whether it has the source of something published, or of what was written from that, and other words."""
    name = source_text(definition.source)
    same = [each for each in published if name and source_text(basis(each)) == name]
    return bool(same) and all(is_own(each) or each.text != definition.text for each in same)
