from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.reactions import Reaction
from bot.feedback.reviews import Decision
from bot.service import Jargon
from tests.service.small_discord import Message, Sign, SmallDiscord

SERVER, CHANNEL = 1, 5
FLAG: Sign = ("🚩", False)


@pytest.fixture
def jargon(glossary: Path) -> Iterator[Jargon]:
    """The small glossary over a database in memory: thousands of changes, and none of them about durability."""
    jargon = Jargon(None, glossary)
    yield jargon
    jargon.close()


def mark(message_id: int, person: int, sign: Sign = FLAG) -> Reaction:
    emoji, burst = sign
    return Reaction(SERVER, message_id, person, "flagged" if emoji == "🚩" else "hard_to_understand", burst, emoji)


async def stored(jargon: Jargon) -> set[tuple[int, int, str, bool]]:
    """Every reaction that we keep: message, person, emoji and whether it is a burst."""
    columns = "select message_id, person_id, emoji, burst from reactions"
    rows = await jargon._store.ask(lambda db: db.query(columns))
    return {(row["message_id"], row["person_id"], row["emoji"], bool(row["burst"])) for row in rows}


def shown(discord: SmallDiscord) -> set[tuple[int, int, str, bool]]:
    """Every reaction that Discord shows."""
    return {
        (message.message_id, person, *sign)
        for messages in discord.channels.values()
        for message in messages.values()
        for sign, people in message.signs.items()
        for person in people
    }


async def flag(jargon: Jargon, message: Message, person: int, sign: Sign = FLAG) -> None:
    """Somebody reacts while the bot is there."""
    message.signs[sign].add(person)
    await jargon.flagging.add(mark(message.message_id, person, sign))


async def posted(jargon: Jargon, discord: SmallDiscord, number: int) -> list[Message]:
    """So many answers in one channel."""
    ids = range(1000, 1000 + number)
    await asyncio.gather(*(jargon.flagging.record_answer(SERVER, CHANNEL, each, "co-production") for each in ids))
    return [discord.post(CHANNEL, message_id) for message_id in ids]


async def test_an_outage_of_300_additions_and_200_removals_leaves_no_difference(jargon: Jargon) -> None:
    """Over 1,000 tracked messages: ten pages, and one call for each message that has people left."""
    discord, random = SmallDiscord(), Random(6)
    messages = await posted(jargon, discord, 1000)
    for number, message in enumerate(random.sample(messages, 400)):
        await flag(jargon, message, number, random.choice([("🚩", False), ("🚩", True), ("❓", False)]))

    flagged = [(message, sign) for message in messages for sign, people in message.signs.items() if people]
    removed = random.sample(flagged, 200)
    for message, sign in removed:
        message.signs[sign].pop()
    untouched = [each for each in messages if each not in [message for message, _ in removed]]
    changed = {message.message_id for message, _ in removed}
    for person in range(300):
        message = random.choice(untouched)
        message.signs[random.choice([("🚩", False), ("🚩", True)])].add(10_000 + person)
        changed.add(message.message_id)
    assert await stored(jargon) != shown(discord)

    outcome = await jargon.flagging.reconciliation(discord, pause=0).run()
    assert await stored(jargon) == shown(discord)
    assert discord.pages == 10
    assert discord.pages + discord.asked <= 1000 / 100 + len(changed)
    assert outcome.terms == {(SERVER, "co-production")}
    assert sum(each.people for each in jargon.page("co-production", SERVER).counts.values()) > 0


async def test_nothing_is_asked_twice_when_nothing_changed(jargon: Jargon) -> None:
    """Pages only, and no sign is touched."""
    discord = SmallDiscord()
    for message in await posted(jargon, discord, 250):
        await flag(jargon, message, message.message_id)
    outcome = await jargon.flagging.reconciliation(discord, pause=0).run()
    assert (discord.pages, discord.asked, outcome.terms) == (3, 0, set())


async def test_answers_far_apart_need_no_page_for_what_is_between(jargon: Jargon) -> None:
    """A page begins at the next answer, so that ten thousand messages of others cost nothing."""
    discord = SmallDiscord()
    for message_id in range(20_000, 30_000):
        discord.post(CHANNEL, message_id)
    for message_id in (20_001, 25_000, 29_990):
        await jargon.flagging.record_answer(SERVER, CHANNEL, message_id, "advocacy")
        discord.channels[CHANNEL][message_id].signs[FLAG].add(7)
    await jargon.flagging.reconciliation(discord, pause=0).run()
    assert await stored(jargon) == shown(discord)
    assert discord.pages == 3


async def test_one_who_came_where_another_went_is_found_slowly(jargon: Jargon) -> None:
    """The count is the same, so the quick comparison cannot see it."""
    discord = SmallDiscord()
    [message] = await posted(jargon, discord, 1)
    await flag(jargon, message, 1)
    message.signs[FLAG] = {2}
    comparison = jargon.flagging.reconciliation(discord, pause=0)
    await comparison.run()
    assert discord.asked == 0
    await comparison.settle_doubts(stopped=lambda: False, pause=0)
    assert await stored(jargon) == shown(discord)
    assert discord.asked == 1


async def test_what_is_deleted_is_asked_about_once_and_keeps_its_flags(jargon: Jargon) -> None:
    """Messages and channels; the flags stay with the term."""
    discord = SmallDiscord()
    first, second = await posted(jargon, discord, 2)
    await flag(jargon, first, 1)
    await jargon.flagging.record_answer(SERVER, 6, 3000, "advocacy")
    await jargon.flagging.add(mark(3000, 2))
    del discord.channels[CHANNEL][first.message_id]
    outcome = await jargon.flagging.reconciliation(discord, pause=0).run()
    assert outcome.forgotten == 2
    assert discord.pages == 2
    await jargon.flagging.reconciliation(discord, pause=0).run()
    assert discord.pages == 3, "only the channel that is left is asked about"
    assert {row.slug for row in jargon.flagging.whole_queue(SERVER)} == {"co-production", "advocacy"}
    assert second.message_id in discord.channels[CHANNEL]


async def test_a_message_deleted_before_its_people_are_asked_for_is_forgotten(jargon: Jargon) -> None:
    """Between the page and the list of people."""
    discord = SmallDiscord()
    [message] = await posted(jargon, discord, 1)
    message.signs[FLAG].add(1)
    page = discord.page

    async def page_then_gone(channel_id: int, up_to: int) -> object:
        seen = await page(channel_id, up_to)
        discord.channels[CHANNEL].clear()
        return seen

    discord.page = page_then_gone  # type: ignore[method-assign, assignment]
    outcome = await jargon.flagging.reconciliation(discord, pause=0).run()
    assert outcome.forgotten == 1
    assert await stored(jargon) == set()


@pytest.mark.parametrize("event", ["add", "remove", "clear", "clear and add"])
async def test_an_event_that_comes_meanwhile_wins(jargon: Jargon, event: str) -> None:
    """The list of people was made before the event, and arrives after it."""
    discord = SmallDiscord()
    [message] = await posted(jargon, discord, 1)
    await flag(jargon, message, 1)
    message.signs[FLAG] = {2, 3}  # what was missed
    asked = []

    async def late(sign: Sign) -> frozenset[int]:
        people = frozenset(message.signs[sign])
        asked.append(people)
        if len(asked) == 1:
            await happen(jargon, message, event)
        return people

    page = discord.page

    async def page_of_late(channel_id: int, up_to: int) -> object:
        seen, reach = await page(channel_id, up_to)
        for each in seen:
            each.people = late  # type: ignore[method-assign]
        return seen, reach

    discord.page = page_of_late  # type: ignore[method-assign, assignment]
    await jargon.flagging.reconciliation(discord, pause=0).run()
    assert await stored(jargon) == shown(discord)


async def happen(jargon: Jargon, message: Message, event: str) -> None:
    """Something happens on Discord, and the bot hears of it at once."""
    if event == "add":
        await flag(jargon, message, 4)
    elif event == "remove":
        message.signs[FLAG].discard(3)
        await jargon.flagging.remove(mark(message.message_id, 3))
    else:
        message.signs.clear()
        await jargon.flagging.clear(SERVER, message.message_id)
        if event == "clear and add":
            await flag(jargon, message, 5)


async def test_a_reaction_that_was_reviewed_stays_reviewed(jargon: Jargon) -> None:
    """The comparison does not open again what a curator has answered."""
    discord = SmallDiscord()
    [message] = await posted(jargon, discord, 1)
    await flag(jargon, message, 1)
    await jargon.reviewing.decide(DefinitionRef(SERVER, "co-production"), "9", Decision.RESOLVED, "Thank you.", 99)
    message.signs[FLAG].add(2)
    await jargon.flagging.reconciliation(discord, pause=0).run()
    [row] = jargon.flagging.whole_queue(SERVER)
    assert row.people == 1


async def test_a_count_that_an_event_has_made_equal_is_not_trusted(jargon: Jargon) -> None:
    """One removal was missed; before the page is asked for, somebody else comes, so that the number is as before."""
    discord = SmallDiscord()
    [message] = await posted(jargon, discord, 1)
    for person in (1, 2):
        await flag(jargon, message, person)
    message.signs[FLAG].discard(1)
    page = discord.page

    async def page_after_an_event(channel_id: int, up_to: int) -> object:
        await flag(jargon, message, 3)
        return await page(channel_id, up_to)

    discord.page = page_after_an_event  # type: ignore[method-assign, assignment]
    await jargon.flagging.reconciliation(discord, pause=0).run()
    assert await stored(jargon) == shown(discord)
