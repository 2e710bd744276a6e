"""Two processes of one bot over one server of PostgreSQL, on the same shard while one takes the other's place."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import cast

import discord
import pytest

from bot.cli.run import serve
from bot.config import Discord, Settings
from bot.discord.client import JargonBot
from bot.discord.identifying import BETWEEN_SHARDS, LOOKS_EVERY, Identifying
from bot.service import Jargon, Shards
from bot.service.fellows import OFFICE_SECONDS, Fellowship
from bot.store.engines import fellows_of
from commands.questions import Questions
from rehearsal import Person, Sandbox
from rehearsal.guild import Guild
from rehearsal.message import Message
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import StartJargonBot
from tests.fixtures.postgres import Databases

pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")
COMMENT = "Your comment, if you like"
WORDS = ("Co-production", "Consultation", "Advocacy", "Reablement")
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
        for bot in (first, second):  # each says a moment later that it hears of all
            while not await bot.jargon.fellows.are_heard(bot.served):
                await asyncio.sleep(0.01)
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


async def test_who_ends_goes_on_where_the_other_does_not_hear_yet(
    jargons: list[Jargon], start: StartJargonBot, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new process says that it is there before it is connected: what is asked until then is the old one's."""
    old = await start(jargons[0])
    await jargons[1].fellows.serve(old.served)
    drained = drain_by_hand(old, monkeypatch)
    closing = asyncio.create_task(old.close())
    assert await jargons[0].fellows.are_beside()
    assert "# Co-production" in (await member.slash("define", term="co-production")).text
    drained.set()
    await closing


async def test_an_edit_is_followed_by_whoever_answered_and_now_ends(
    pair: Pair, sandbox: Sandbox, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other does not have the reply, so nobody else can; what is asked anew meanwhile is the other's."""
    asked = member.say(f"<@{sandbox.world.bot.id}> reablement")
    await until(partial(is_answered, member, asked, "# Reablement"))
    old, new = sorted(pair, key=lambda bot: replier(bot, asked) is None)
    drained = drain_by_hand(old, monkeypatch)
    closing = asyncio.create_task(old.close())
    await until(lambda: old.sharing.is_leaving)
    member.edit(asked, f"<@{sandbox.world.bot.id}> advocacy")
    another = member.say(f"<@{sandbox.world.bot.id}> consultation")
    await until(partial(is_answered, member, asked, "# Advocacy"))
    await until(partial(is_answered, member, another, "# Consultation"))
    drained.set()
    await closing
    assert len(replies(member, asked)) == len(replies(member, another)) == 1
    assert replier(new, another) is not None


async def test_what_comes_while_a_process_is_taken_down_is_the_others(
    pair: Pair, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where it does not know that the other hears: its commands are gone by then."""
    old, _ = pair
    told = []

    async def nobody(_: Shards) -> bool:
        return False

    async def ended(_: object) -> None:
        told.extend([(await member.slash("define", term="co-production")).text for _ in range(ROUNDS)])

    with monkeypatch.context() as patched:
        patched.setattr(old.jargon.fellows, "are_heard", nobody)
        patched.setattr(discord.Client, "close", ended)
        await old.close()
    assert ["# Co-production" in each for each in told] == [True] * ROUNDS


def drain_by_hand(bot: JargonBot, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Have somebody at work in a bot until this is set, so that it is not ended before."""
    drained = asyncio.Event()

    async def ended(_: float) -> bool:
        return await drained.wait()

    monkeypatch.setattr(bot.handlers, "ended", ended)
    return drained


def replier(bot: JargonBot, asked: Message) -> object:
    """The reply of a bot to a question, if it was the one that answered."""
    questions = cast(Questions, bot.get_cog("Questions"))
    return exchange.reply if (exchange := questions.exchanges.of(asked.id)) else None


async def test_curators_are_told_by_one_at_a_time(
    pair: Pair, guild: Guild, admin: Person, database: Path, postgres: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both hear of the same while a third is about to tell it: both wait, and whoever comes second finds all told."""
    first, second = pair
    card = (await admin.slash("define", term="advocacy")).message
    third, telling = Fellowship(fellows_of(postgres.place(database))), f"tell curators of {guild.id}"
    await third.hold(telling, lambda _: asyncio.sleep(0))
    await first.jargon.notices.choose_channel(guild.id, admin.channel.id)
    refused = [refusals_of(bot, telling, monkeypatch) for bot in pair]
    admin.react(card, "🚩")
    await until(lambda: all(refused))
    await until(lambda: bool(second.jargon.flagging.whole_queue()))
    assert told(admin) == ""

    await third.leave(telling)
    third.close()
    await until(lambda: told(admin) != "" and all(not bot.notice.notices.pending for bot in pair))
    assert told(admin).count("1 person flagged") == 1


def refusals_of(bot: JargonBot, office: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that grows each time a bot asks for an office that another holds."""
    refused: list[str] = []
    asked = bot.jargon.fellows.holds

    async def holds(each: str, *, if_away: bool = False) -> bool:
        is_ours = await asked(each, if_away=if_away)
        refused.extend([each] if each == office and not is_ours else [])
        return is_ours

    monkeypatch.setattr(bot.jargon.fellows, "holds", holds)
    return refused


def told(curator: Person) -> str:
    return "\n".join(each.text for each in curator.messages if "Type /flags" in each.text)


async def test_work_that_is_done_once_goes_on_with_the_other(
    pair: Pair, sandbox: Sandbox, member: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """The first compares flags and tells Discord of the commands; once it has ended the second does, at once."""
    first, second = pair
    compared = "Flags are compared with Discord"
    await until(
        lambda: any(compared in each.getMessage() for each in caplog.get_records("setup")) or compared in caplog.text
    )
    for work in ("reconcile of shard 0", "retention of shard 0", "packs of shard 0", "untold of shard 0", "commands"):
        assert not await second.jargon.fellows.holds(work), work
    await first.http.bulk_upsert_global_commands(first.application_id or 0, payload=[])
    assert member.commands == []
    caplog.clear()

    await first.close()
    await until(lambda: bool(member.commands))
    await until(lambda: compared in caplog.text)
    assert await second.jargon.fellows.holds("retention of shard 0")


async def test_commands_of_which_another_process_tells_discord_are_known_to_all(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who looked before that, as the second of three does while the third still tells of older ones, looks again."""
    monkeypatch.setattr("bot.discord.registration.LOOKED_EVERY", OFFICE_SECONDS)
    first, second = pair
    await first.http.bulk_upsert_global_commands(first.application_id or 0, payload=[])
    await second.registration.look()
    assert not second.registration.is_current

    await first.registration.renew()
    await until(lambda: second.registration.is_current)
    assert second.clickable("Type /flags.") == first.clickable("Type /flags.") != "Type /flags."


async def test_a_turn_is_waited_for_before_the_library_connects(
    jargons: list[Jargon], sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It gives a connection a minute, and loses its way where the very first takes longer."""
    slept: list[float] = []
    connecting: list[JargonBot] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        await asyncio.sleep(0)

    async def connect(bot: JargonBot) -> None:
        connecting.append(bot)
        await asyncio.Event().wait()

    monkeypatch.setattr(JargonBot, "connect", connect)
    first, second = jargons
    assert await first.fellows.holds("identify 0")
    settings = Settings(discord=Discord(api_url=sandbox.urls.api, gateway_url=sandbox.urls.gateway))
    running = asyncio.create_task(serve(second, settings, sandbox.urls.token, sleep))
    await until(lambda: bool(connecting) or slept.count(LOOKS_EVERY) > 1)
    assert not connecting

    await first.fellows.leave("identify 0")
    await until(lambda: bool(connecting))
    running.cancel()
    await asyncio.wait([running])


async def test_processes_start_their_shards_one_after_the_other(jargons: list[Jargon]) -> None:
    """Discord lets one say who it is each five seconds, whichever process it is of."""
    slept: list[float] = []
    is_over = asyncio.Event()

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        await (is_over.wait() if seconds == BETWEEN_SHARDS else asyncio.sleep(0))

    first, second = (Identifying(each, Shards((n,), 2), sleep, time.monotonic) for n, each in enumerate(jargons))
    await first.wait(0, initial=True)
    waiting = asyncio.create_task(second.wait(1, initial=True))
    await until(lambda: LOOKS_EVERY in slept)
    assert not waiting.done()
    is_over.set()
    await waiting
