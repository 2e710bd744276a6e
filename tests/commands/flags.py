"""What people do with flags."""

from __future__ import annotations

from rehearsal import Person, Reply
from rehearsal.message import Message
from rehearsal.reading import Button

FLAG = "🚩"
LIST = "See the whole list"


async def answer(person: Person, term: str = "co-production") -> Message:
    """Look a word up, and give the message that answers."""
    return (await person.slash("define", term=term)).message


def labelled(message: Message, label: str) -> list[Button]:
    """The buttons of this label, from top to bottom."""
    return [button for button in message.buttons if button.label == label]


async def comment(person: Person, message: Message, nth: int = 1, **given: str) -> Reply:
    """Open the form of an answer, say that the `nth` definition is meant (0: the whole answer), and send it."""
    form = (await person.press(message, "Comment or flag")).form
    return await person.submit(form, {"part": form.fields[0].options[nth].value, **given})


async def more(person: Person, message: Message, page: int = 1) -> Message:
    """Press More at an answer, and turn to a page of it."""
    shown = (await person.press(message, "More")).message
    for _ in range(page - 1):
        await person.press(shown, "Next")
    return shown


async def queue(curator: Person) -> Message:
    """Type /flags, and give the message that answers: the first open word, or the list where none is."""
    return (await curator.slash("flags")).message


async def whole_list(curator: Person) -> Message:
    """Type /flags, and give the list of all that is open, with all that curators can do beside it."""
    first = await queue(curator)
    return (await curator.press(first, LIST)).message if labelled(first, LIST) else first


async def pass_comments(curator: Person) -> None:
    """Let others read every comment that waits."""
    while waiting := [each for each in (await all_comments(curator)).buttons if each.label.startswith("Let others")]:
        await curator.press(await all_comments(curator), waiting[0].label)


async def all_comments(curator: Person) -> Message:
    """The list of all comments."""
    return (await curator.press(await whole_list(curator), "All comments")).message


async def decide(curator: Person, reply: str, label: str = "Resolve") -> Reply:
    """Resolve or decline all that is open on the first word with a reply."""
    form = (await curator.press(await queue(curator), label)).form
    return await curator.submit(form, {"reply": reply})
