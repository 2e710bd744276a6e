"""How messages and forms know a piece again, in the few letters of an id."""

from dataclasses import replace

from bot.feedback.definition_ref import fingerprint
from bot.glossary.model.pieces import Name, Piece, pieces_of
from bot.glossary.model.term import Definition, Term

MARK = 8


def pieces_in(term: Term, field: str) -> dict[Name, Piece]:
    """The pieces of a word that one of its fields holds, such as its links, by their names, in their order."""
    return {name: piece for name, piece in pieces_of(term).items() if name.field == field}


def mark_of_name(name: Name) -> str:
    """Eight hexadecimal digits that stay the same while a piece keeps its name, whatever it says."""
    return fingerprint("\0".join(name))[:MARK]


def mark_of_piece(name: Name, piece: Piece) -> str:
    """Eight hexadecimal digits that change with whatever a piece says."""
    said = replace(piece, known_as="") if isinstance(piece, Definition) else piece
    return fingerprint(repr((*name, said)))[:MARK]
