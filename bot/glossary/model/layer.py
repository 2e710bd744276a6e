"""What a community lays over one shared word, piece by piece; all else of the word goes on following what is shared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from bot.glossary.model.ownership import is_own, says_the_same
from bot.glossary.model.pieces import LABEL, Name, Piece, alike, pieces_of, term_of
from bot.glossary.model.term import Definition, Term


@dataclass(frozen=True, slots=True)
class Change:
    """One piece: what was shared when the community changed it, and what it has in its place; None for nothing."""

    was: Piece | None
    now: Piece | None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Change) and alike(self.was, other.was) and alike(self.now, other.now)

    __hash__ = None  # type: ignore[assignment]  # equal ones would need equal hashes, and nobody looks one up


Changes = Mapping[Name, Change]


@dataclass(frozen=True, slots=True)
class Clash:
    """A piece that a community changed, and that is shared in other words by now: a person decides.

    `was` is what was shared when it was changed (None: nothing, or nobody knows), `ours` what the community has, and
    `shared` what is shared now; None where it was taken away.
    """

    name: Name
    was: Piece | None
    ours: Piece | None
    shared: Piece | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """The changes of a community to the word of one slug.

    `label` names the word where no piece does. A word that is `apart` is the community's own, and takes nothing from a
    shared one of the same slug. A word is not shown to the community at all where `hidden` says why; an empty reason is
    one, too.
    """

    slug: str
    label: str
    changes: Changes = field(default_factory=dict)
    apart: bool = False
    hidden: str | None = None

    def __bool__(self) -> bool:
        """Whether anything is different by it."""
        return bool(self.changes) or self.hidden is not None

    @property
    def called(self) -> str:
        """How the community calls the word."""
        change = self.changes.get(LABEL)
        return str(change.now) if change and change.now else self.label

    def over(self, shared: Term | None) -> Term | None:
        """The word as the community reads it; None where it is hidden, or nothing says what it means."""
        if self.hidden is not None:
            return None
        pieces = pieces_of(shared) if shared and not self.apart else {}
        for name, change in self.changes.items():
            if change.now is None:
                pieces.pop(name, None)
            else:
                pieces[name] = change.now
        term = term_of(self.slug, self.label, pieces)
        return term if term.definitions else None

    def clashes(self, shared: Term | None) -> Iterator[Clash]:
        """Where what is shared has changed since under a change of the community's own, piece by piece.

        Of a word that is apart it is one, of its label, where a shared word has the same slug by now.
        """
        if self.apart and shared is None:
            return
        pieces = pieces_of(shared) if shared else {}
        for name, change in self.changes.items():
            piece = pieces.get(name)
            if self.apart and name != LABEL:
                continue
            if not alike(piece, change.was) and (self.apart or not agree(change.now, piece)):
                yield Clash(name, change.was, change.now, piece)

    def keeping(self, name: Name, shared: Term | None) -> Self:
        """The community's own piece stays, and what is shared there now is known."""
        piece, ours = pieces_of(shared).get(name) if shared else None, self.changes[name].now
        if alike(piece, ours) and not self.apart:
            return self.taking(name)
        return replace(self, changes=dict(self.changes) | {name: Change(piece, ours)})

    def taking(self, name: Name) -> Self:
        """The community's own piece goes, and the word follows there what is shared."""
        return replace(self, changes={each: change for each, change in self.changes.items() if each != name})

    def writing(self, name: Name, piece: Piece, shared: Term | None) -> Self:
        """The community has another piece of its own, written over what is shared there now."""
        now = pieces_of(shared).get(name) if shared else None
        if alike(piece, now):
            return self.taking(name)
        return replace(self, changes=dict(self.changes) | {name: Change(now, piece)})

    def joined(self, shared: Term) -> Self:
        """A word that was apart lies over the shared one from now on: both say what they say, under the own label."""
        pieces = pieces_of(shared)
        changes = {name: Change(pieces.get(name), each.now) for name, each in self.changes.items()}
        return replace(
            self, apart=False, changes={name: each for name, each in changes.items() if not alike(each.was, each.now)}
        )

    def with_fixed_keys(self) -> Self:
        """The same with the key of each definition written into it, so that it stays whatever is edited."""
        changes = {name: Change(_fixed(name, each.was), _fixed(name, each.now)) for name, each in self.changes.items()}
        return replace(self, changes=changes)


def agree(ours: Piece | None, shared: Piece | None) -> bool:
    """Whether a community's piece says what is shared; its own words do where the text and its origin are the same."""
    if isinstance(ours, Definition) and isinstance(shared, Definition) and is_own(ours):
        return says_the_same(ours, shared)
    return alike(ours, shared)


def _fixed(name: Name, piece: Piece | None) -> Piece | None:
    return replace(piece, known_as=name.key) if isinstance(piece, Definition) else piece


def own_word(term: Term) -> Layer:
    """The layer of a word that is a community's own."""
    changes = {name: Change(None, piece) for name, piece in pieces_of(term).items()}
    return Layer(slug=term.slug, label=term.label, changes=changes, apart=True)


def layer_for(term: Term, shared: Term | None, earlier: Layer | None = None) -> Layer:
    """The layer by which a community reads `term`, where it has read the word by `earlier` until now.

    Pieces that say what is shared follow it. What was changed before keeps what was shared when it was changed.
    """
    known = earlier.changes if earlier else {}
    if shared is None or (earlier and earlier.apart):
        layer = own_word(term)
        before = known.get(LABEL)
        seen = {LABEL: Change(before.was if before else None, term.label)}
        return replace(layer, changes=dict(layer.changes) | seen)
    theirs, ours = pieces_of(shared), pieces_of(term)
    changes = {
        name: Change(known[name].was if name in known else theirs.get(name), ours.get(name))
        for name in dict.fromkeys((*ours, *theirs))
        if not alike(theirs.get(name), ours.get(name))
    }
    return Layer(slug=term.slug, label=earlier.label if earlier else shared.label, changes=changes)


@dataclass(frozen=True, slots=True)
class Undone:
    """What is left of a layer when a change to it is undone, and the pieces that others have changed again since."""

    layer: Layer | None
    kept: tuple[Name, ...]


HIDDEN = Name("hidden")


def undone(now: Layer | None, before: Layer | None, after: Layer | None) -> Undone:
    """Undo the change that made `after` of `before`, in what is there now: three ways, piece by piece.

    A piece that was changed again since stays as it is.
    """
    if now == after:
        return Undone(before, ())
    here, earlier, later = map(_states, (now, before, after))
    turned = [name for name in dict.fromkeys((*earlier, *later)) if earlier.get(name) != later.get(name)]
    kept = tuple(name for name in turned if here.get(name) != later.get(name))
    back = {name: earlier.get(name) for name in turned if name not in kept}
    states = {name: back.get(name, here.get(name)) for name in dict.fromkeys((*earlier, *here))}
    like = now or before or after
    left = like and _layer(like, {name: each for name, each in states.items() if each is not None})
    return Undone(left or None, kept)


def _states(layer: Layer | None) -> dict[Name, Change | str]:
    """All in which layers of one word may differ, by its name."""
    if layer is None:
        return {}
    hidden: dict[Name, Change | str] = {} if layer.hidden is None else {HIDDEN: layer.hidden}
    return {**layer.changes, **hidden}


def _layer(like: Layer, states: Mapping[Name, Change | str]) -> Layer:
    changes = {name: each for name, each in states.items() if isinstance(each, Change)}
    reasons = [each for each in states.values() if isinstance(each, str)]
    return replace(like, changes=changes, hidden=reasons[0] if reasons else None)
