"""The keys by which the definitions of a term are known, whatever is edited."""

from dataclasses import replace
from itertools import chain, count

from bot.glossary.model.term import Definition, Term


def keyed(term: Term) -> dict[str, Definition]:
    """The definitions by their keys; where two of one origin share a key, the later ones are numbered."""
    keys: dict[int, str] = {}
    for number, each in sorted(enumerate(term.definitions), key=lambda one: not one[1].known_as):
        names = chain([each.key], (f"{each.key}.{twin}" for twin in count(2)))
        keys[number] = next(name for name in names if name not in keys.values())
    return {keys[number]: each for number, each in enumerate(term.definitions)}


def with_fixed_keys(term: Term) -> Term:
    """The term with the key of each definition written into it, so that it stays whatever is edited."""
    fixed = (replace(each, known_as=key) for key, each in keyed(term).items())
    return replace(term, definitions=tuple(fixed))


def without_needless_keys(term: Term) -> Term:
    """The term with keys written only into those definitions to which their source does not give it."""
    loose = (replace(each, known_as="" if key == each.key_of_origin else key) for key, each in keyed(term).items())
    return replace(term, definitions=tuple(loose))
