"""Bringing what a publisher changed in a word into the word as a community has it by now, piece by piece."""

from dataclasses import dataclass, replace

from bot.glossary.model.layer import Clash, agree
from bot.glossary.model.pieces import LABEL, Name, Piece, alike, pieces_of, term_of
from bot.glossary.model.term import Term


@dataclass(frozen=True, slots=True)
class ThreeWays:
    """The word with all that can be brought in, and the pieces that both have changed: there it has the own one."""

    term: Term
    clashes: tuple[Clash, ...] = ()


def three_ways(ours: Term, base: Term, theirs: Term) -> ThreeWays:
    """Lay what changed from `base` to `theirs` over `ours`. What the community changed itself stays as it is."""
    here, before, there = pieces_of(ours), pieces_of(base), pieces_of(theirs)
    pieces, clashes = dict(here), []
    for name in dict.fromkeys((*before, *there)):
        was, mine, now = before.get(name), here.get(name), there.get(name)
        if alike(was, now) or agree(mine, now):
            continue
        if not alike(mine, was):
            clashes.append(Clash(name, was, mine, now))
        else:
            _put(pieces, name, now)
    return ThreeWays(_term(ours, pieces), tuple(clashes))


def without(ours: Term, base: Term, shared: Term | None = None) -> Term:
    """`ours` without the pieces that are as they were in `base`; its name stays, and so does what is `shared`.

    The name in `base` may be one of the other names of the word by now.
    """
    before: dict[Name, Piece] = {**pieces_of(base), Name("aliases", base.label): base.label}
    kept = pieces_of(shared) if shared else {}
    left = {
        name: piece
        for name, piece in pieces_of(ours).items()
        if name == LABEL or not alike(piece, before.get(name)) or alike(piece, kept.get(name))
    }
    return _term(ours, left)


def with_piece(term: Term, name: Name, piece: Piece | None) -> Term:
    """The word with another piece of this name; with none, where it is None. A word always has a label."""
    pieces = pieces_of(term)
    _put(pieces, name, piece)
    return _term(term, pieces)


def _put(pieces: dict[Name, Piece], name: Name, piece: Piece | None) -> None:
    if piece is None:
        pieces.pop(name, None)
    else:
        pieces[name] = piece


def _term(like: Term, pieces: dict[Name, Piece]) -> Term:
    label = str(pieces.get(LABEL, like.label))
    return replace(term_of(like.slug, label, pieces), slug=like.slug)
