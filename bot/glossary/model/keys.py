"""The keys by which the definitions of a term are known, whatever is edited."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2s
from itertools import count

from bot.glossary.model.term import Definition, Term

_MOST_NUMBERED = 9


def keyed(term: Term) -> dict[str, Definition]:
    """The definitions by their keys; where two of one origin share a key, the later ones are numbered."""
    keys: dict[int, str] = {}
    taken: set[str] = set()
    names: dict[str, Iterator[str]] = {}
    for number, each in sorted(enumerate(term.definitions), key=lambda one: not one[1].known_as):
        left = names.setdefault(each.key, _names(each.key))
        keys[number] = next(name for name in left if name not in taken)
        taken.add(keys[number])
    return {keys[number]: each for number, each in enumerate(term.definitions)}


def _names(key: str) -> Iterator[str]:
    """What one of an origin may be called: the ids of buttons have room for nine, the others get a key of their own."""
    yield key
    yield from (f"{key}.{twin}" for twin in range(2, _MOST_NUMBERED + 1))
    for twin in count(_MOST_NUMBERED + 1):
        yield key[:1] + blake2s(f"{key}.{twin}".encode(), digest_size=4).hexdigest()


def with_fixed_keys(term: Term) -> Term:
    """The term with the key of each definition written into it, so that it stays whatever is edited."""
    fixed = (replace(each, known_as=key) for key, each in keyed(term).items())
    return replace(term, definitions=tuple(fixed))


def without_needless_keys(term: Term) -> Term:
    """The term with keys written only into those definitions to which their source does not give it."""
    loose = (replace(each, known_as="" if key == each.key_of_origin else key) for key, each in keyed(term).items())
    return replace(term, definitions=tuple(loose))
