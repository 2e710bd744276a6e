"""Bringing files into the shared words: each entry joins the word that it is, or becomes a word by itself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.errors import UsageError
from bot.formats.reading import Entry, Reading
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.checks.integrity import new_faults
from bot.glossary.model.joining import adds_anything, joined_to, with_bare_name
from bot.glossary.model.merge import updated
from bot.glossary.model.same_word import How, KnownWords, Likeness, Verdict, bare_label, surely
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Term
from bot.glossary.text.fold import fold
from bot.service.lexicon import Lexicon
from bot.store.terms import BASE
from bot.strings import importing as strings


@dataclass(frozen=True, slots=True)
class Joined:
    """An entry, by its label, and the word that it was joined to, or kept apart from, though that is called so."""

    label: str
    other: str


@dataclass(frozen=True, slots=True)
class Import:
    """What an import stores, and what a person should know of it before or after."""

    terms: tuple[Term, ...]
    joined: tuple[Joined, ...] = ()
    apart: tuple[Joined, ...] = ()


@dataclass(slots=True)
class _Plan:
    """An import as it grows, entry by entry."""

    known: KnownWords
    taken: set[str]
    join: bool
    labels: Mapping[str, str]
    terms: dict[str, Term] = field(default_factory=dict)
    joined: list[Joined] = field(default_factory=list)
    apart: list[Joined] = field(default_factory=list)
    unsure: list[Finding] = field(default_factory=list)

    def take(self, entry: Entry) -> None:
        """Find out which word an entry is."""
        for part in entry.parts[1:]:
            self.joined.append(Joined(part.term.label, entry.term.label))
        term, label = entry.term, self.labels.get(fold(entry.term.label))
        if entry.named and term.slug in self.known:
            self._put(term)
        elif label:
            label, *aliases = with_bare_name([label, *term.aliases])
            self._put_apart(entry, replace(term, label=label, aliases=tuple(aliases)), self.known.like(term))
        else:
            self._find(entry)

    def _find(self, entry: Entry) -> None:
        nameless = replace(entry.term, slug="")
        like = self.known.like(nameless)
        perhaps = [each for each in like if each.verdict is not Verdict.DIFFERENT]
        same = surely(nameless, like) or (perhaps[0] if perhaps and self.join else None)
        if same:
            self._join(entry.term, same)
        elif perhaps:
            self.unsure.append(_unsure(entry, perhaps))
        else:
            self._put_apart(entry, entry.term, like)

    def _join(self, term: Term, same: Likeness) -> None:
        known = self.known[same.term.slug]
        if same.how is not How.LABEL or fold(term.label) != fold(known.label):
            self.joined.append(Joined(term.label, known.label))
        part = joined_to(known, term)
        if adds_anything(part, known):
            self._put(part)

    def _put_apart(self, entry: Entry, term: Term, like: Sequence[Likeness]) -> None:
        self.apart.extend(Joined(term.label, each.term.label) for each in like)
        if not entry.named:
            term = replace(term, slug=slug_of(term.label, self.taken))
        self._put(term)

    def _put(self, term: Term) -> None:
        self.taken.add(term.slug)
        known = self.terms.get(term.slug)
        self.terms[term.slug] = updated(known, term) if known else term


class Importing:
    """Files, and the shared words that they are joined to."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def plan(self, reading: Reading, *, join: bool = False, apart: Iterable[str] = ()) -> Import:
        """Find out which words the entries of files are. Nothing is stored.

        Where nobody but a person can know whether an entry is a word that is there, `join` says that it is, and `apart`
        gives the labels of those that are not, each with what tells it from the other in brackets.

        Raises:
            GlossaryError: with all entries about which a person has to say so, or links that cannot be.
            UsageError: a label in `apart` has nothing in brackets, or is that of no entry.
        """
        shared = self._lexicon.of(BASE).terms()
        plan = _Plan(KnownWords(shared), {term.slug for term in shared}, join, _labels(apart, reading))
        plan.taken.update(entry.term.slug for entry in reading.entries if entry.named)
        for entry in reading.entries:
            plan.take(entry)
        if plan.unsure:
            raise GlossaryError(plan.unsure)
        self._refuse_faults(reading, shared, plan.terms)
        return Import(tuple(plan.terms.values()), tuple(plan.joined), tuple(plan.apart))

    def _refuse_faults(self, reading: Reading, shared: Sequence[Term], terms: Mapping[str, Term]) -> None:
        known = {term.slug: term for term in shared}
        changed = {slug: updated(known[slug], term) if slug in known else term for slug, term in terms.items()}
        if faults := new_faults(shared, changed):
            raise GlossaryError([_placed(each, reading) for each in faults])


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
