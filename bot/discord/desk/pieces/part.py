"""The parts of a word that are changed one by one."""

from enum import StrEnum

from bot.discord.kit.text import cut, line
from bot.glossary.model.pieces import Name, Piece
from bot.glossary.reports.told_pieces import TEXT, aspects_of, name_of
from bot.strings import piece_panel as strings

MOST_ROW = 130  # so that 25 of them fit into a message


class Part(StrEnum):
    """A part; ids of messages hold its value for ever."""

    LINKS = "links"
    TEXTS = "texts"
    TALKS = "talks"
    STEPS = "steps"
    LIMITS = "limits"

    @property
    def field(self) -> str:
        """The field of a term that holds it."""
        return _FIELDS[self]

    def says(self) -> str:
        """What people read on the button to it."""
        return strings.parts()[self.value]


_FIELDS = {
    Part.LINKS: "relations",
    Part.TEXTS: "definitions",
    Part.TALKS: "discussions",
    Part.STEPS: "next_steps",
    Part.LIMITS: "time_limits",
}
PART = f"(?P<part>{'|'.join(Part)})"


def part_of(name: Name) -> Part:
    """The part to which a piece belongs."""
    return next(part for part in Part if part.field == name.field)


def summary(name: Name, piece: Piece) -> str:
    """A piece in a few words: of what kind it is, and how it begins."""
    text = " ".join(aspects_of(piece)[TEXT].split())
    return cut(text if name.field == "discussions" else strings.row(name_of(name, piece), text), MOST_ROW)


def row(number: int, name: Name, piece: Piece) -> str:
    """The same with its number in the list, as a line of a message."""
    return f"{number}\\. {line(summary(name, piece))}"
