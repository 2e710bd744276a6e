"""Changing a word piece by piece: a link, a definition or a discussion is added, changed or taken away by itself."""

from dataclasses import replace
from typing import TypeVar

from bot.errors import JargonError, MovedOnError
from bot.feedback.definition_ref import fingerprint
from bot.glossary.model.keys import with_fixed_keys
from bot.glossary.model.layer import Layer, layer_for
from bot.glossary.model.pieces import Name, Piece, pieces_of, term_of
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Definition, Discussion, Relation, Term
from bot.glossary.text.fold import fold
from bot.service.act import Act, Revised
from bot.service.authorship import settled
from bot.service.definition_draft import Author, checked
from bot.service.names_draft import NamesDraft
from bot.service.opening import Opening, gone
from bot.service.piece_drafts import DiscussionDraft, FactsDraft, LinkDraft, NewPiece
from bot.service.revising import Revising
from bot.store.revisions import TermLayers
from bot.strings import piece_forms as strings
from bot.strings import refusals

MARK = 8
_FIELDS = {Relation: "relations", Definition: "definitions", Discussion: "discussions"}
D = TypeVar("D", LinkDraft, FactsDraft, DiscussionDraft)


class PieceEditing:
    """Changes to single pieces of a word, each a revision as every other; see `Revising`."""

    def __init__(self, revising: Revising) -> None:
        self._revising = revising

    async def add(self, slug: str, sent: NewPiece, act: Act) -> Revised:
        """Add a piece to a word.

        Raises:
            JargonError: the word is gone, the piece is there already, or what is wrong with it.
        """

        async def added(over: TermLayers) -> Layer:
            term = _shown(over)
            return _laid(_with(term, sent.piece(act.author)), term, over, act.author)

        return await self._revising.revise(slug, Door.TERM_EDIT, act, added)

    async def edit(self, slug: str, name_mark: str, opening: Opening, sent: D, act: Act) -> Revised:
        """Change a piece of a word; `opening` is what the form opened with, `sent` what it was sent with.

        Raises:
            ChangedMeanwhileError: somebody else changed the same fields, or took the piece away.
            JargonError: the word is gone, or what is wrong with the piece.
        """

        async def edited(over: TermLayers) -> Layer | None:
            term = _shown(over)
            found = {mark_of_name(name): name for name in pieces_of(term) if name.field == sent.field}
            if name_mark not in found:
                raise gone(sent, type(sent)())
            name = found[name_mark]
            piece = pieces_of(term)[name]
            current = type(sent).of(piece)
            laid = opening.laid_over(sent, current)
            if laid == current:
                return over.layer
            return _laid(_with(term, laid.piece(act.author, piece), name), term, over, act.author)

        return await self._revising.revise(slug, Door.TERM_EDIT, act, edited)

    async def name(self, slug: str, opening: Opening, sent: NamesDraft, act: Act) -> Revised:
        """Change the topics of a word, and the names by which it is found and that are not its first ones.

        Raises:
            ChangedMeanwhileError: somebody else changed the same fields.
            JargonError: the word is gone, or what is wrong with a name.
        """

        async def named(over: TermLayers) -> Layer | None:
            term = _shown(over)
            current = NamesDraft.of(term)
            laid = opening.laid_over(sent, current)
            if laid == current:
                return over.layer
            return _laid(checked(laid.edited(term)), term, over, act.author)

        return await self._revising.revise(slug, Door.TERM_EDIT, act, named)

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
            return _laid(checked(term_of(slug, term.label, left)), term, over, act.author)

        return await self._revising.revise(slug, Door.TERM_EDIT, act, taken)


def pieces_in(term: Term, field: str) -> dict[Name, Piece]:
    """The links, definitions or discussions of a word by their names, in their order."""
    return {name: piece for name, piece in pieces_of(term).items() if name.field == field}


def mark_of_name(name: Name) -> str:
    """Eight hexadecimal digits that stay the same while a piece keeps its name, whatever it says."""
    return fingerprint("\0".join(name))[:MARK]


def mark_of_piece(name: Name, piece: Piece) -> str:
    """Eight hexadecimal digits that change with whatever a piece says."""
    said = replace(piece, known_as="") if isinstance(piece, Definition) else piece
    return fingerprint(repr((*name, said)))[:MARK]


def _shown(over: TermLayers) -> Term:
    if over.shown is None:
        raise JargonError(refusals.term_gone())
    return over.shown


def _laid(term: Term, before: Term, over: TermLayers, by: Author) -> Layer:
    return layer_for(settled(term, before, over.shared, by), over.shared, over.layer)


def _with(term: Term, piece: Relation | Definition | Discussion, instead_of: Name | None = None) -> Term:
    """The term with a piece in place of another, or after all of its sort.

    Raises:
        JargonError: it is there already, or what is wrong with it.
    """
    term = with_fixed_keys(term)
    known = pieces_in(term, _FIELDS[type(piece)])
    if any(name != instead_of and _same(each) == _same(piece) for name, each in known.items()):
        raise JargonError(strings.there_already())
    pieces = [piece if name == instead_of else each for name, each in known.items()]
    return checked(_with_all(term, pieces if instead_of else [*pieces, piece], type(piece)))


def _with_all(term: Term, pieces: list[Piece], sort: type[Piece]) -> Term:
    """The term with these links, definitions or discussions in place of its own."""
    if sort is Relation:
        return replace(term, relations=tuple(each for each in pieces if isinstance(each, Relation)))
    if sort is Definition:
        return replace(term, definitions=tuple(each for each in pieces if isinstance(each, Definition)))
    return replace(term, discussions=tuple(each for each in pieces if isinstance(each, Discussion)))


def _same(piece: Piece) -> object:
    """What two pieces of one sort have in common where one of them is too much."""
    match piece:
        case Relation():
            return piece.kind, fold(piece.target)
        case Definition():
            return piece.kind, piece.text, piece.nation
        case Discussion():
            return piece.url or piece.title
        case _:
            return piece
