"""Ways to the pieces of a word."""

from __future__ import annotations

from rehearsal import Form, Person
from rehearsal.message import Message


async def part(person: Person, word: str, shown: str = "links") -> Message:
    """A part of a word, such as its links."""
    return (await person.slash("term edit", term=word, part=shown)).message


async def alter(person: Person, word: str, nth: int = 0, shown: str = "links") -> Form:
    """The form that changes a piece of a word."""
    piece = await chosen(person, await part(person, word, shown), nth)
    return (await person.press(piece, "Change it")).form


async def chosen(person: Person, message: Message, nth: int = 0) -> Message:
    """A piece that is chosen from a list."""
    return (await person.choose(message, message.selects[0].options[nth].label)).message
