"""How a definition is referred to, and fingerprints that tell whether its words have changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2s

from bot.glossary.model.keys import keyed
from bot.glossary.model.term import Definition, Kind, Term

WHOLE = ""  # the key of the whole answer


@dataclass(frozen=True, slots=True)
class DefinitionRef:
    """One definition of a term as a server reads it, or its whole answer, which has an empty key."""

    server_id: int
    slug: str
    key: str = WHOLE


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
