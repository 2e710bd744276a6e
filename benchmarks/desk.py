"""A week at the desk of curators: how many presses they need until none of sixty flags is open.

    python -m benchmarks.desk [FLAGS]

The client and the database file are the real ones, Discord is a sandbox in the same process. The flags are of eight
kinds, on words that some people flag often and most only once; three of the comments may hurt somebody. A curator hides
those, lets others read the rest, mends a definition where people say that it is out of date, and answers each word.
Typing /flags, a button, a menu, a box in a form and a form that is sent count as a press each. The goal is 1.5 a flag.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.raid import bot_over
from bot.cli.run import point_at
from bot.config import Discord, Settings
from bot.discord.client import JargonBot
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Reason
from bot.feedback.reactions import Reaction
from bot.glossary.model.keys import keyed
from rehearsal import Clock, Form, Person, Reply, Sandbox, small_world
from rehearsal.message import Message

FLAGS, WORDS, GOAL = 60, 24, 1.5
PEOPLE = 1_000_000  # the ids of those who flag begin here
PASS = "pass"  # the box in the form
EMPTY = "There are no open flags."


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of flag: its reason, none for a reaction, what people write, and how often it comes in sixty."""

    name: str
    reason: Reason | None
    comments: tuple[str, ...] = ("",)
    share: int = 8
    is_harmful: bool = False


KINDS = (
    Kind("hurtful", Reason.HURTFUL, ("You lot are all scroungers.",), 1, True),
    Kind("personal", Reason.OTHER, ("Ring Mrs Dorothy Hughes on 07700 900123, she knows.",), 1, True),
    Kind("danger", Reason.WRONG, ("I don't want to be here any more and this does not help.",), 1, True),
    Kind("wrong", Reason.WRONG, ("That is not what it means where we are.", "", ""), 10),
    Kind("out of date", Reason.OUT_OF_DATE, ("The law has changed.", "", ""), 9),
    Kind("hard", Reason.HARD_TO_UNDERSTAND, ("What is a pathway?", "Too long.", ""), 14),
    Kind("other", Reason.OTHER, ("Could you add an example?", ""), 6),
    Kind("reaction", None, share=18),
)


@dataclass(slots=True)
class Curator:
    """A person at the desk, who counts what they do."""

    person: Person
    presses: Counter[str] = field(default_factory=Counter)

    async def open(self) -> Message:
        self.presses["/flags"] += 1
        return (await self.person.slash("flags")).message

    async def press(self, message: Message, button: str, what: str) -> Reply:
        self.presses[what] += 1
        return await self.person.press(message, button)

    async def send(self, form: Form, answers: dict[str, str]) -> Message:
        self.presses["forms sent"] += 1
        self.presses["boxes ticked in forms"] += PASS in answers
        return (await self.person.submit(form, answers)).message


async def flag(bot: JargonBot, server: int, flags: int = FLAGS) -> dict[str, Kind]:
    """Let people flag, and give the kinds of their comments by the ids that these have."""
    chance = random.Random(1)
    every = [term for term in bot.jargon.terms() if term.definitions]
    terms = every[:: len(every) // WORDS][:WORDS]
    weights = [1 / (rank + 4) for rank in range(len(terms))]
    kinds = chance.choices(KINDS[3:], [kind.share for kind in KINDS[3:]], k=flags - 3)
    known = {}
    for number, kind in enumerate([*kinds, *KINDS[:3]]):  # what may hurt comes last, and is one person's alone
        term, person = chance.choices(terms, weights)[0], PEOPLE + number
        if kind.reason is None:
            await bot.jargon.flagging.record_answer(server, 1, person, term.slug)
            await bot.jargon.flagging.add(Reaction(server, person, person, Reason.FLAGGED))
            continue
        ref = DefinitionRef(server, term.slug, chance.choice([*keyed(term)]))
        known[str(person)] = kind
        await bot.jargon.flagging.flag(ref, str(person), person, kind.reason, chance.choice(kind.comments))
    return known


async def work_off(curator: Curator, first: Message, known: dict[str, Kind]) -> int:
    """Go on until nothing is open; the number of words that were answered."""
    words, message = 0, first
    while EMPTY not in message.text:
        words += 1
        is_old = "Out of date" in message.text
        message = await hide(curator, message, known)
        if is_old:
            message = await edit(curator, message)
        form = (await curator.press(message, "Resolve" if is_old else "Decline", "decisions")).form
        answers = {"reply": "Thank you. We looked at it together."}
        if PASS in [each.custom_id for each in form.fields]:
            answers[PASS] = "Let others read the comments that this answers"
        message = await curator.send(form, answers)
    return words


async def hide(curator: Curator, message: Message, known: dict[str, Kind]) -> Message:
    """Hide the comments that may hurt. The others are passed with the reply."""
    for button in [each for each in ids(message) if each.startswith("hide:")]:
        if known[button.partition(":")[2]].is_harmful:
            message = (await curator.press(message, button, "comments hidden")).message
    if "More comments" in [each.label for each in message.buttons]:
        return await hide(curator, (await curator.press(message, "More comments", "pages of comments")).message, known)
    return message


async def edit(curator: Curator, message: Message) -> Message:
    """Mend the first definition."""
    button = next(each for each in ids(message) if each.startswith("edit:"))
    form = (await curator.press(message, button, "edits")).form
    return await curator.send(form, {"text": "It is this now, in our own words."})


def ids(message: Message) -> list[str]:
    return [each.custom_id or "" for each in message.buttons]


async def walk(bot: JargonBot, admin: Person, flags: int = FLAGS) -> tuple[Curator, Message, int]:
    """The curator with what they pressed, the text of their first page, and the number of words."""
    known = await flag(bot, admin.channel.guild_id or 0, flags)
    curator = Curator(admin)
    first = await curator.open()
    page = Message(first.id, first.channel, first.author, content=first.text)
    return curator, page, await work_off(curator, first, known)


async def main(flags: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with Sandbox(small_world(clock=Clock()), check_schemas=False) as sandbox:
            point_at(Settings(discord=Discord(api_url=sandbox.urls.api, gateway_url=sandbox.urls.gateway)))
            async with bot_over(Path(folder) / "desk.db", sandbox) as bot:
                curator, first, words = await walk(bot, Person.named(sandbox, "admin"), flags)
    presses, on = curator.presses.total(), f"on {words} words"
    print(f"{flags} flags of {len(KINDS)} kinds {on}: {presses} presses, {presses / flags:.2f} a flag ({GOAL})")
    print(", ".join(f"{number} {what}" for what, number in curator.presses.most_common()))
    print("The hurtful one is on the first page." if hurtful_is_there(first) else "The hurtful one is further behind.")


def hurtful_is_there(first: Message) -> bool:
    return "Somebody says that this is hurtful." in first.text


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("flags", type=int, nargs="?", default=FLAGS)
    asyncio.run(main(parser.parse_args().flags))
