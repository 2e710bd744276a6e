"""Imported words, set by set: what a file brought stays known as its own, and can be replaced or taken out again.

Readers see the sets laid over each other, the one that was imported last on top; that is the layer of imported terms.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import reduce

from bot.glossary.model.keys import keyed, with_fixed_keys, without_needless_keys
from bot.glossary.model.layer import Layer
from bot.glossary.model.merge import updated
from bot.glossary.model.ownership import is_own, vouched
from bot.glossary.model.term import Definition, Term
from bot.store.layers import shared_words
from bot.store.port import Connection
from bot.store.rows import delete, from_ms, now, select, to_ms
from bot.store.terms import BASE, Origin, put_terms, raise_version, readable, term_of, terms_of, written

EARLIER = "earlier"  # the set of all that was imported before there were sets, and of what comes from no file


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSet:
    """The words that a file brought under a name. Of a word that was there it holds what the file adds."""

    name: str
    terms: tuple[Term, ...]
    file: str = ""
    at: datetime = field(default_factory=now)

    @property
    def definitions(self) -> int:
        """How many definitions there are in it."""
        return sum(len(each.definitions) for each in self.terms)

    @property
    def licences(self) -> tuple[str, ...]:
        """The licences that its sources name, each once, in the order of the alphabet."""
        return tuple(sorted({one.source.licence for each in self.terms for one in each.definitions} - {""}))


@dataclass(frozen=True, slots=True)
class ReplaceSets:
    """Each of these sets in place of the one of its name, if there is one. A set that is the same stays as it was."""

    sets: tuple[WordSet, ...]

    def apply(self, db: Connection) -> None:
        for each in self.sets:
            _replace(db, each)


@dataclass(frozen=True, slots=True)
class ForgetSet:
    """What a set brought goes; what others brought, and what curators laid over it, stays."""

    name: str

    def apply(self, db: Connection) -> None:
        slugs = [row["slug"] for row in select(db, "imported", name=self.name)]
        delete(db, "imported", name=self.name)
        delete(db, "imports", name=self.name)
        lay(db, slugs)


@dataclass(frozen=True, slots=True)
class ImportTerms:
    """Terms from no file of a name, each merged into what came so before."""

    terms: tuple[Term, ...]

    def apply(self, db: Connection) -> None:
        known = {term.slug: term for term in _terms(db, EARLIER)}
        for each in self.terms:
            term = _vouched(each, term_of(db, BASE, Origin.IMPORTED, each.slug), _shipped(db, each.slug))
            known[term.slug] = updated(known[term.slug], term) if term.slug in known else term
        put_set(db, WordSet(name=EARLIER, terms=tuple(known.values())))
        lay(db, [each.slug for each in self.terms])


@dataclass(frozen=True, slots=True)
class ReplaceImported:
    """The imported terms of another database, as one set, in place of all that are here."""

    terms: tuple[Term, ...]

    def apply(self, db: Connection) -> None:
        delete(db, "imported")
        delete(db, "imports")
        put_set(db, WordSet(name=EARLIER, terms=self.terms))
        delete(db, "terms", server_id=BASE, layer=Origin.IMPORTED.value)
        put_terms(db, BASE, Origin.IMPORTED, self.terms)


def imported_terms(db: Connection) -> tuple[Term, ...]:
    """The imported terms, all sets laid over each other, in the order of their slugs."""
    return tuple(terms_of(db, BASE, Origin.IMPORTED))


def word_sets(db: Connection) -> list[WordSet]:
    """All sets, the one that was imported last at the end."""
    return [
        WordSet(name=row["name"], terms=_terms(db, row["name"]), file=row["file"], at=from_ms(row["imported_at"]))
        for row in select(db, "imports", "number")
    ]


def shared_without(
    db: Connection, names: Iterable[str]
) -> tuple[Sequence[Term], Sequence[Term], tuple[Layer, ...], dict[str, tuple[Term, ...]]]:
    """What `shared_words` are without some sets; and what each of these sets holds, as far as it is there."""
    shipped, imported, layers = shared_words(db)
    held = {name: terms for name in names if (terms := _terms(db, name))}
    if not held:
        return shipped, imported, layers, held
    touched = {term.slug for terms in held.values() for term in terms}
    others = {slug: term for slug in touched if (term := _laid(db, slug, but=held))}
    left = [others.get(each.slug, each) for each in imported if each.slug not in touched or each.slug in others]
    return shipped, left, layers, held


def _terms(db: Connection, name: str) -> tuple[Term, ...]:
    rows = select(db, "imported", "slug", name=name)
    found = (readable(row["document"], BASE, row["slug"]) for row in rows)
    return tuple(term for term in found if term)


def _replace(db: Connection, words: WordSet) -> None:
    known = {each.slug: each for each in terms_of(db, BASE, Origin.IMPORTED)}
    terms = tuple(_vouched(each, known.get(each.slug), _shipped(db, each.slug)) for each in words.terms)
    before = {row["slug"]: row["document"] for row in select(db, "imported", name=words.name)}
    if before == {each.slug: written(each) for each in terms}:
        return
    delete(db, "imported", name=words.name)
    if terms:
        put_set(db, replace(words, terms=terms))
    else:
        delete(db, "imports", name=words.name)
    lay(db, dict.fromkeys([*before, *(each.slug for each in terms)]))


def put_set(db: Connection, words: WordSet, number: int | None = None) -> None:
    """Write a set over the one of its name: at the top of all sets, or where a number says. `lay` has it shown."""
    last = db.query("select coalesce(max(number), 0) as number from imports")[0]["number"]
    place = last + 1 if number is None else number
    row = {"name": words.name, "number": place, "imported_at": to_ms(words.at), "file": words.file}
    db.upsert("imports", ("name",), row)
    rows = ({"name": words.name, "slug": each.slug, "document": written(each)} for each in words.terms)
    db.upsert("imported", ("name", "slug"), *rows)


def lay(db: Connection, slugs: Iterable[str]) -> None:
    """Lay the sets over each other anew, for some words."""
    changed, gone = [], []
    for slug in slugs:
        before, after = term_of(db, BASE, Origin.IMPORTED, slug), _laid(db, slug)
        if after is None:
            gone.append(slug)
        elif (after := _with_keys_of(before, after)) != before:
            changed.append(after)
    for slug in gone:
        delete(db, "terms", server_id=BASE, layer=Origin.IMPORTED.value, slug=slug)
    if changed:
        put_terms(db, BASE, Origin.IMPORTED, changed)
    elif gone:
        raise_version(db, BASE)


def _laid(db: Connection, slug: str, but: Iterable[str] = ()) -> Term | None:
    """What the sets say of a word together, but for some of them."""
    rows = db.query(_OF_WORD, slug=slug)
    found = (readable(row["document"], BASE, slug) for row in rows if row["name"] not in but)
    terms = [_without_numbers(term) for term in found if term]
    return reduce(updated, terms) if terms else None


def _without_numbers(term: Term) -> Term:
    """The word without the numbers that told texts of one origin apart in one file: several files would share them."""
    return replace(term, definitions=tuple(map(_without_number, term.definitions)))


def _without_number(definition: Definition) -> Definition:
    key = definition.known_as.partition(".")[0]
    return replace(definition, known_as="" if key == definition.key_of_origin else key)


_OF_WORD = """
    select imported.name, document from imported join imports on imports.name = imported.name
    where slug = :slug order by number
"""


def _with_keys_of(before: Term | None, after: Term) -> Term:
    """The word, in which each definition that was there keeps the key by which flags know it."""
    keys = {replace(each, known_as=""): key for key, each in keyed(before).items()} if before else {}
    kept = (replace(each, known_as=keys.get(replace(each, known_as=""), each.known_as)) for each in after.definitions)
    return without_needless_keys(replace(after, definitions=tuple(kept)))


def _shipped(db: Connection, slug: str) -> Term | None:
    return term_of(db, BASE, Origin.SHIPPED, slug)


def _vouched(term: Term, *known: Term | None) -> Term:
    """The term of a file, whose changed words are shown as nobody's but theirs who changed them."""
    layers, today = [keyed(each) for each in known if each], now().date()
    definitions = (
        vouched(each, (known for layer in layers for known in _of_one_key(layer, key, each)), today)
        for key, each in keyed(with_fixed_keys(term)).items()
    )
    return without_needless_keys(replace(term, definitions=tuple(definitions)))


def _of_one_key(known: Mapping[str, Definition], key: str, definition: Definition) -> Iterator[Definition]:
    """What a definition of a file is to take the place of. A table knows no keys of words that are somebody's own."""
    for name, each in known.items():
        if name == key or (is_own(each) and is_own(definition) and each.text == definition.text):
            yield each
