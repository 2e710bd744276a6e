"""Changing a word piece by piece: one of its pieces is added, changed or taken away by itself."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from bot.errors import JargonError, MovedOnError
from bot.glossary.model.keys import with_fixed_keys
from bot.glossary.model.layer import Layer, layer_for
from bot.glossary.model.pieces import Name, Piece, pieces_of, term_of
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Definition, Discussion, Note, Relation, Term
from bot.glossary.text.fold import fold
from bot.service.act import Act, Revised
from bot.service.authorship import settled
from bot.service.definition_draft import Author, checked
from bot.service.opening import Opening, gone
from bot.service.pieces.draft import NewPieceDraft, PieceDraft, WordDraft
from bot.service.pieces.marks import is_named, mark_of_piece, pieces_in
from bot.service.refusing import refuse_errors
from bot.service.revising import Revising
from bot.store.revisions import TermLayers
from bot.strings import piece_forms as strings
from bot.strings import refusals

P = TypeVar("P", bound=PieceDraft)
W = TypeVar("W", bound=WordDraft)


class PieceEditing:
    """Changes to single pieces of a word, each a revision as every other; see `Revising`."""

    def __init__(self, revising: Revising) -> None:
        self._revising = revising

    async def add(self, slug: str, sent: NewPieceDraft, act: Act) -> Revised:
        """Add a piece to a word.

        Raises:
            JargonError: the word is gone, the piece is there already, or what is wrong with it.
        """

        async def added(over: TermLayers) -> Layer:
            term = with_fixed_keys(_shown(over))
            piece, known = sent.piece(act.author), pieces_in(term, sent.field)
            _refuse_twin(piece, known)
            return _laid(_with(term, sent.field, [*known.values(), piece]), over, act.author)

        return await self._revising.revise(slug, Door.TERM_EDIT, act, added)

    async def edit(self, slug: str, name_mark: str, opening: Opening, sent: P, act: Act) -> Revised:
        """Change a piece of a word; `opening` is what the form opened with, `sent` what it was sent with.

        Raises:
            ChangedMeanwhileError: somebody else changed the same fields, or took the piece away.
            JargonError: the word is gone, or what is wrong with the piece.
        """

        async def edited(over: TermLayers) -> Layer | None:
            term = with_fixed_keys(_shown(over))
            known = pieces_in(term, sent.field)
            name = next((each for each in known if is_named(each, name_mark)), None)
            if name is None:
                raise gone(sent, type(sent)())
            current = type(sent).of(known[name])
            laid = opening.laid_over(sent, current)
            if laid == current:
                return over.layer
            piece = laid.piece(act.author, known[name])
            _refuse_twin(piece, {each: other for each, other in known.items() if each != name})
            return _laid(_with(term, sent.field, [*(known | {name: piece}).values()]), over, act.author)

        return await self._revising.revise(slug, Door.TERM_EDIT, act, edited)

    async def edit_word(self, slug: str, opening: Opening, sent: W, act: Act) -> Revised:
        """Change what is said of a word as a whole, such as its topics.

        Raises:
            ChangedMeanwhileError: somebody else changed the same fields.
            JargonError: the word is gone, or what is wrong with what was typed.
        """

        async def edited(over: TermLayers) -> Layer | None:
            term = _shown(over)
            current = type(sent).of(term)
            laid = opening.laid_over(sent, current)
            if laid == current:
                return over.layer
            return _laid(laid.edited(term), over, act.author)

        return await self._revising.revise(slug, Door.TERM_EDIT, act, edited)

    async def take(self, slug: str, seen: str, act: Act) -> Revised:
        """Take a piece of a word away; `seen` is the mark of the piece as it was shown.

        Raises:
            MovedOnError: the piece says something else by now, or is gone.
            JargonError: the word is gone, or would say nothing without it.
        """

        async def taken(over: TermLayers) -> Layer:
            term = _shown(over)
            name = next((each for each, piece in pieces_of(term).items() if mark_of_piece(each, piece) == seen), None)
            if name is None:
                raise MovedOnError
            left = {each: piece for each, piece in pieces_of(term).items() if each != name}
            if not any(each.field == "definitions" for each in left):
                raise JargonError(strings.last_definition())
            return _laid(term_of(slug, term.label, left), over, act.author)

        return await self._revising.revise(slug, Door.TERM_EDIT, act, taken)


def _shown(over: TermLayers) -> Term:
    if over.shown is None:
        raise JargonError(refusals.term_gone())
    return over.shown


def _laid(term: Term, over: TermLayers, by: Author) -> Layer:
    """What lays the edited term over the word.

    Raises:
        JargonError: what is wrong with it.
    """
    before = _shown(over)
    after = settled(checked(term), before, over.shared, by)
    refuse_errors(after, before, by.day)
    return layer_for(after, over.shared, over.layer)


def _with(term: Term, field: str, pieces: list[Piece]) -> Term:
    changed: dict[str, Any] = {field: tuple(pieces)}
    return replace(term, **changed)


def _refuse_twin(piece: Piece, others: Mapping[Name, Piece]) -> None:
    """
    Raises:
        JargonError: it is there already.
    """
    if any(_same(each) == _same(piece) for each in others.values()):
        raise JargonError(strings.there_already())


def _same(piece: Piece) -> object:
    """What two pieces of one sort have in common where one of them is too much."""
    match piece:
        case Relation():
            return piece.kind, fold(piece.target)
        case Definition():
            return piece.kind, piece.text, piece.nation
        case Note():
            return piece.text, piece.nation
        case Discussion():
            return piece.url or piece.title
        case _:
            return piece
