"""How a definition is referred to, and fingerprints that tell whether its words have changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2s
from itertools import chain, count

from bot.glossary.model.term import Definition, Kind, Term

WHOLE = ""  # the key of the whole answer


@dataclass(frozen=True, slots=True)
class DefinitionRef:
    """One definition of a term as a server reads it, or its whole answer, which has an empty key."""

    server_id: int
    slug: str
    key: str = WHOLE


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


def kind_of(key: str) -> Kind:
    """The kind of the definition that a key was made for, also where the definition is gone."""
    return next(kind for kind in Kind if kind.letter == key[0])


def wording(term: Term, key: str = WHOLE) -> str:
    """A fingerprint of what one definition says, or all of them; of nothing where it is gone."""
    return fingerprint("\0".join(each.text for each in _chosen(term, key)))


def texts_of(term: Term, key: str = WHOLE) -> str:
    """What one definition says, or all of them; empty where it is gone."""
    return "\n\n".join(each.text for each in _chosen(term, key))


def _chosen(term: Term, key: str) -> Iterable[Definition]:
    return term.definitions if key == WHOLE else filter(None, [keyed(term).get(key)])


def fingerprint(text: str) -> str:
    """Sixteen hexadecimal digits that change with the text."""
    return blake2s(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def moved(before: Term, after: Term) -> Iterator[tuple[str, str]]:
    """The keys that an edit changed, each with its new one: what went and what came, kind by kind, in order."""
    old, new = keyed(before), keyed(after)
    for kind in Kind:
        went = [key for key, each in old.items() if each.kind is kind and key not in new]
        came = [key for key, each in new.items() if each.kind is kind and key not in old]
        yield from zip(went, came, strict=False)


def followed(key: str, edits: Iterable[tuple[Term, Term]]) -> str:
    """The key that a definition has after these edits (the term before and after each, the oldest first).

    Where a key was taken up again later, the definition that had it last is followed.
    """
    now = key
    for before, after in edits:
        if key in keyed(before):
            now = key
        now = dict(moved(before, after)).get(now, now)
    return now
