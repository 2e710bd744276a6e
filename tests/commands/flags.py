"""What people do with flags."""

from __future__ import annotations

from rehearsal import Person, Reply
from rehearsal.message import Message
from rehearsal.reading import Button

FLAG = "🚩"


async def answer(person: Person, term: str = "co-production") -> Message:
    """Look a word up, and give the message that answers."""
    return (await person.slash("define", term=term)).message


def labelled(message: Message, label: str) -> list[Button]:
    """The buttons of this label, from top to bottom."""
    return [button for button in message.buttons if button.label == label]


async def comment(person: Person, message: Message, nth: int = 1, **given: str) -> Reply:
    """Press the `nth` button under a definition, fill in the form and send it."""
    form = (await person.press(message, "Comment or flag", nth=nth)).form
    return await person.submit(form, given)


async def queue(curator: Person) -> Message:
    """Type /flags, and give the message that answers."""
    return (await curator.slash("flags")).message


async def pass_comments(curator: Person) -> None:
    """Let others read every comment that waits."""
    listed = (await curator.press(await queue(curator), "All comments")).message
    while labelled(listed, "Let others read it"):
        await curator.press(listed, "Let others read it")
        listed = (await curator.press(await queue(curator), "All comments")).message


async def decide(curator: Person, reply: str, label: str = "Resolve", nth: int = 1) -> Reply:
    """Resolve or decline the `nth` row of the queue with a reply."""
    form = (await curator.press(await queue(curator), label, nth=nth)).form
    return await curator.submit(form, {"reply": reply})
