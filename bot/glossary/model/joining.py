"""Joining an entry to the word that it is: what it adds, and in whose name."""

from collections.abc import Sequence
from dataclasses import replace

from bot.glossary.model.merge import updated
from bot.glossary.model.same_word import bare_label, is_expansion
from bot.glossary.model.term import Term
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import fold


def joined_to(known: Term, entry: Term) -> Term:
    """An entry as a part of a word that is there: its own label is one more name, and its texts are definitions.

    What only spells out letters adds no definition to a word that is called so.
    """
    names = {fold(name) for name in known.labels}
    aliases = [name for name in (entry.label, *entry.aliases) if fold(name) not in names]
    spelt_out = {fold(name) for name in (known.label, *known.aliases)}
    definitions = tuple(
        each
        for each in entry.definitions
        if not (is_acronym(entry.label) and is_expansion(each.text, entry.label) and fold(each.text) in spelt_out)
    )
    return replace(
        entry, slug=known.slug, label=known.label, aliases=tuple(dict.fromkeys(aliases)), definitions=definitions
    )


def with_bare_name(names: Sequence[str]) -> list[str]:
    """A label and other names, among them the label without the word in brackets: people ask for “PA” alone."""
    bare = bare_label(names[0])
    return [*names] if fold(bare) in map(fold, names) else [*names, bare]


def adds_anything(entry: Term, known: Term) -> bool:
    """Whether a word that is there is any different with what an entry says of it."""
    return bool(entry.definitions) or updated(known, entry) != known
