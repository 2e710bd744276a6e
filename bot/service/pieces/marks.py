"""How messages and forms know a piece again, in the few letters of an id."""

from dataclasses import replace

from bot.feedback.definition_ref import fingerprint
from bot.glossary.model.pieces import Name, Piece, pieces_of
from bot.glossary.model.term import Definition, Term

MARK = 8
MARK_OF_NAME = 6  # so that the id of a form has room for five more marks, and the longest word


def pieces_in(term: Term, field: str) -> dict[Name, Piece]:
    """The pieces of a word that one of its fields holds, such as its links, by their names, in their order."""
    return {name: piece for name, piece in pieces_of(term).items() if name.field == field}


def mark_of_name(name: Name) -> str:
    """Six hexadecimal digits that stay the same while a piece keeps its name, whatever it says."""
    return _fingerprint(name)[:MARK_OF_NAME]


def is_named(name: Name, mark: str) -> bool:
    """Whether a mark is of this name; forms that were opened by earlier versions have longer ones."""
    return _fingerprint(name).startswith(mark)


def mark_of_piece(name: Name, piece: Piece) -> str:
    """Eight hexadecimal digits that change with whatever a piece says."""
    said = replace(piece, known_as="") if isinstance(piece, Definition) else piece
    return fingerprint(repr((*name, said)))[:MARK]


def _fingerprint(name: Name) -> str:
    return fingerprint("\0".join(name))
