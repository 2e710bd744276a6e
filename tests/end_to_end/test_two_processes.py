"""Two processes of one bot over one server of PostgreSQL, on the same shard while one takes the other's place."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.guild import Guild
from rehearsal.message import Message
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import StartJargonBot
from tests.fixtures.postgres import Databases

pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")
COMMENT = "Your comment, if you like"
ROUNDS = 8
Pair = tuple[JargonBot, JargonBot]


@pytest.fixture
def jargons(postgres: Databases, database: Path, glossary: Path) -> Iterator[list[Jargon]]:
    """The same words over the same database, once for each process."""
    place = postgres.place(database)
    opened = [Jargon(place, glossary) for _ in range(2)]
    yield opened
    for each in opened:
        each.close()


@pytest.fixture
async def pair(
    jargons: list[Jargon], start: StartJargonBot, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Pair]:
    """Two bots that hear of the same."""
    caplog.set_level(logging.INFO)
    async with AsyncExitStack() as stack:
        for each in jargons:
            await stack.enter_async_context(each.watched())
        first, second = [await start(each) for each in jargons]
        await until(lambda: len(sandbox.hub.connected) == 2)
        await until(lambda: first.is_ready() and second.is_ready())
        yield first, second
        for bot in (first, second):
            await bot.close()


async def test_nothing_is_doubled(pair: Pair, sandbox: Sandbox, guild: Guild, caplog: pytest.LogCaptureFixture) -> None:
    """Commands, presses, menus, forms and mentions: each is answered once, and what was sent is stored once."""
    people = [Person.named(sandbox, f"person {number}") for number in range(ROUNDS)]
    for number, person in enumerate(people):
        reply = await person.slash("define", term="co-production")
        assert "# Co-production" in reply.text
        form = (await person.press(reply.message, "Comment or flag")).form
        assert (await person.submit(form, {COMMENT: f"This is too long, {number}."})).private
        shown = (await person.slash("browse", short_forms=True)).message
        assert (await person.choose(shown, "P")).message is shown
        asked = person.say(f"<@{sandbox.world.bot.id}> what does reablement mean?")
        await until(partial(is_answered, person, asked, "# Reablement"))

    logged = [each.getMessage() for each in caplog.get_records("setup")]
    assert any("Each event is handled by one of them" in each for each in logged)
    assert [len(await bot.jargon.reviewing.comments(guild.id)) for bot in pair] == [ROUNDS, ROUNDS]
    said = [each.text for each in Person.named(sandbox, "member").messages if each.author.bot]
    assert len([each for each in said if "# Co-production" in each]) == ROUNDS
    assert len([each for each in said if "# Reablement" in each]) == ROUNDS
    assert [bot.late_replies for bot in pair] == [0, 0]


async def test_an_edit_is_followed_by_whoever_answered(pair: Pair, sandbox: Sandbox, member: Person) -> None:
    """Only that process has the reply; the other adds none."""
    for _ in range(ROUNDS):
        asked = member.say(f"<@{sandbox.world.bot.id}> reablement")
        await until(partial(is_answered, member, asked, "# Reablement"))
        member.edit(asked, f"<@{sandbox.world.bot.id}> advocacy")
        await until(partial(is_answered, member, asked, "# Advocacy"))
    assert all(len(replies(member, each)) == 1 for each in member.messages if not each.author.bot)


def is_answered(person: Person, asked: Message, said: str) -> bool:
    return any(said in each.text for each in replies(person, asked))


def replies(person: Person, asked: Message) -> list[Message]:
    return [each for each in person.messages if each.replies_to == asked.id]


async def test_when_one_ends_the_other_goes_on(
    pair: Pair, sandbox: Sandbox, member: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """What is asked while the old process drains is answered, and so is all that comes after it."""
    old, new = pair
    closing = asyncio.create_task(old.close())
    for _ in range(ROUNDS):
        assert "# Co-production" in (await member.slash("define", term="co-production")).text
    await closing
    assert "# Co-production" in (await member.slash("define", term="co-production")).text
    assert not await new.jargon.fellows.are_beside()
    assert [bot.late_replies for bot in pair] == [0, 0]
