"""Bringing files into the shared words: each entry joins the word that it is, or becomes a word by itself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.errors import UsageError
from bot.formats.reading import Entry, Reading
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.checks.integrity import new_faults
from bot.glossary.model.joining import adds_anything, joined_to, with_bare_name
from bot.glossary.model.merge import merged, updated
from bot.glossary.model.same_word import How, KnownWords, Likeness, Verdict, bare_label, surely
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Term
from bot.glossary.text.fold import fold
from bot.service.lexicon import Lexicon, shared
from bot.service.word_sets import SetChange, set_of
from bot.store.imports import EARLIER, ReplaceSets, WordSet, shared_without
from bot.store.store import Store
from bot.store.terms import BASE
from bot.strings import importing as strings
from bot.strings import word_sets as set_strings


@dataclass(frozen=True, slots=True)
class Joined:
    """An entry, by its label, and the word that it was joined to, or kept apart from, though that is called so."""

    label: str
    other: str


@dataclass(frozen=True, slots=True)
class Import:
    """What an import stores, set by set, and what a person should know of it before or after."""

    sets: tuple[WordSet, ...] = ()
    joined: tuple[Joined, ...] = ()
    apart: tuple[Joined, ...] = ()
    changes: tuple[SetChange, ...] = ()


@dataclass(slots=True)
class _Plan:
    """An import as it grows, entry by entry.

    `others` are the shared words as they are without the sets that are imported, `own` what these sets hold until now.
    """

    known: KnownWords
    others: Mapping[str, Term]
    own: Mapping[str, Term]
    taken: set[str]
    join: bool
    labels: Mapping[str, str]
    name: str
    terms: dict[tuple[str, str], Term] = field(default_factory=dict)
    joined: list[Joined] = field(default_factory=list)
    apart: list[Joined] = field(default_factory=list)
    unsure: list[Finding] = field(default_factory=list)

    def take(self, entry: Entry) -> None:
        """Find out which word an entry is."""
        for part in entry.parts[1:]:
            self.joined.append(Joined(part.term.label, entry.term.label))
        term, label = entry.term, self.labels.get(fold(entry.term.label))
        if entry.named and term.slug in self.known:
            self._bring(entry, term.slug)
        elif label:
            self._keep_apart(entry, label)
        else:
            self._find(entry)

    def _keep_apart(self, entry: Entry, label: str) -> None:
        label, *aliases = with_bare_name([label, *entry.term.aliases])
        before = next((each.slug for each in self.own.values() if each.label == label), None)
        called = {"label": label, "aliases": tuple(aliases)}
        if before:
            self._bring(entry, before, **called)
        else:
            self._put_apart(entry, self.known.like(entry.term), **called)

    def _find(self, entry: Entry) -> None:
        nameless = replace(entry.term, slug="")
        like = self.known.like(nameless)
        perhaps = [each for each in like if each.verdict is not Verdict.DIFFERENT]
        same = surely(nameless, like) or (perhaps[0] if perhaps and self.join else None) or self._own_one(perhaps)
        if same:
            self._join(entry, same)
        elif perhaps:
            self.unsure.append(_unsure(entry, perhaps))
        else:
            self._put_apart(entry, like)

    def _own_one(self, perhaps: Sequence[Likeness]) -> Likeness | None:
        """The one word of that name that these sets brought before: what it said then may have been mended since."""
        own = [each for each in perhaps if each.term.slug in self.own]
        return own[0] if len(own) == 1 else None

    def _join(self, entry: Entry, same: Likeness) -> None:
        label, known = entry.term.label, self.known[same.term.slug]
        if same.how is not How.LABEL or fold(label) != fold(known.label):
            self.joined.append(Joined(label, known.label))
        self._bring(entry, same.term.slug)

    def _put_apart(self, entry: Entry, like: Sequence[Likeness], **called: Any) -> None:
        label = called.get("label", entry.term.label)
        self.apart.extend(Joined(label, each.term.label) for each in like)
        self._bring(entry, entry.term.slug if entry.named else slug_of(label, self.taken), **called)

    def _bring(self, entry: Entry, slug: str, **called: Any) -> None:
        """Note what each file says of a word: all of it, or what it adds to a word that others brought.

        It may be `called` otherwise than the files call it.
        """
        self.taken.add(slug)
        first, *rest = entry.parts or (entry,)
        word = self.others.get(slug)
        lead = replace(first.term, **called)
        own = replace(lead, slug=slug) if entry.named or word is None else joined_to(word, lead)
        self._put(first.file, own)
        for each in rest:
            self._put(each.file, joined_to(word or own, each.term))

    def _put(self, file: str, term: Term) -> None:
        base = self.others.get(term.slug)
        if base is None or adds_anything(term, base):
            place = self.name or set_of(file), term.slug
            known = self.terms.get(place)
            self.terms[place] = merged(known, term) if known else term


class Importing:
    """Files, and the shared words that they are joined to."""

    def __init__(self, store: Store, lexicon: Lexicon) -> None:
        self._store, self._lexicon = store, lexicon

    def plan(
        self,
        reading: Reading,
        *,
        name: str = "",
        join: bool = False,
        apart: Iterable[str] = (),
        entries: Iterable[Entry] | None = None,
    ) -> Import:
        """Find out which words the entries of files are. Nothing is stored.

        What each file brings is a set of the `name`, or of the file's own; it takes the place of the set of that name.

        Where nobody but a person can know whether an entry is a word that is there, `join` says that it is, and `apart`
        gives the labels of those that are not, each with what tells it from the other in brackets. Whoever wants to
        see how far it has come gives the `entries` anew, and counts them as they are taken.

        Raises:
            GlossaryError: with all entries about which a person has to say so, or links that cannot be.
            UsageError: a label in `apart` has nothing in brackets, or is that of no entry; or no set may have the name.
        """
        files = {name or set_of(part.file): part.file for each in reading.entries for part in each.parts or (each,)}
        if not files:
            raise GlossaryError([Finding(Place(), *set_strings.nothing_to_store())])
        if EARLIER in files:
            raise UsageError(set_strings.name_is_taken(EARLIER))
        shipped, imported, layers, held = self._store.ask_now(shared_without, files)
        plan = self._begun(reading, shared(shipped, imported, layers), held, name=name, join=join, apart=apart)
        for entry in reading.entries if entries is None else entries:
            plan.take(entry)
        if plan.unsure:
            raise GlossaryError(plan.unsure)
        self._refuse_faults(reading, plan)
        sets = tuple(_set(name, file, plan) for name, file in files.items())
        changes = tuple(SetChange.of(each, held.get(each.name)) for each in sets)
        return Import(sets, tuple(plan.joined), tuple(plan.apart), changes)

    def store(self, planned: Import) -> None:
        """Store what was planned: all of it, or nothing."""
        self._store.do_now(ReplaceSets(planned.sets))
        self._lexicon.refresh()

    def _begun(
        self,
        reading: Reading,
        others: Iterable[Term],
        held: Mapping[str, Sequence[Term]],
        *,
        name: str,
        join: bool,
        apart: Iterable[str],
    ) -> _Plan:
        known = self._lexicon.of(BASE).terms()
        own = {term.slug: term for terms in held.values() for term in terms}
        labels = _labels_from_before(own.values(), reading) | _labels(apart, reading)
        plan = _Plan(
            known=KnownWords(known),
            others={term.slug: term for term in others},
            own=own,
            taken={term.slug for term in known},
            join=join,
            labels=labels,
            name=name,
        )
        plan.taken.update(entry.term.slug for entry in reading.entries if entry.named)
        return plan

    def _refuse_faults(self, reading: Reading, plan: _Plan) -> None:
        changed = dict[str, Term]()
        for (_, slug), term in plan.terms.items():
            known = changed.get(slug) or plan.others.get(slug)
            changed[slug] = updated(known, term) if known else term
        if faults := new_faults(plan.others.values(), changed):
            raise GlossaryError([_placed(each, reading) for each in faults])


def _set(name: str, file: str, plan: _Plan) -> WordSet:
    terms = [term for (place, _), term in plan.terms.items() if place == name]
    return WordSet(name=name, file=Path(file).name, terms=tuple(sorted(terms, key=lambda term: term.slug)))


def _labels_from_before(own: Iterable[Term], reading: Reading) -> dict[str, str]:
    """What entries were called when they were kept apart before, by what the files call them."""
    written = {fold(each.term.label) for each in reading.entries}
    return {
        bare: each.label
        for each in own
        if (bare := fold(bare_label(each.label))) in written and fold(each.label) not in written
    }


def _labels(apart: Iterable[str], reading: Reading) -> dict[str, str]:
    """What entries are called that are kept apart, by what the files call them."""
    known = {fold(each.term.label) for each in reading.entries}
    labels = {}
    for each in apart:
        name = fold(bare_label(each))
        if name == fold(each):
            raise UsageError(strings.nothing_in_brackets(each))
        if name not in known:
            raise UsageError(strings.no_such_entry(bare_label(each)))
        labels[name] = each
    return labels


def _unsure(entry: Entry, perhaps: Sequence[Likeness]) -> Finding:
    names = [each.term.label for each in perhaps]
    return Finding(Place(entry.file, entry.line, entry.term.label), *strings.unsure(entry.term.label, names))


def _placed(fault: Finding, reading: Reading) -> Finding:
    """A fault with the file and the line of its entry, if it is in one of these files."""
    entry = next((each for each in reading.entries if each.term.label == fault.place.entry), None)
    if entry is None:
        return fault
    file, line = entry.place_of(fault.place.path)
    return replace(fault, place=replace(fault.place, file=file, line=line))
