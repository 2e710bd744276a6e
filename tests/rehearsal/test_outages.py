"""Deadlines and faults: what Discord refuses, what the library waits out, and what ends a session."""

from __future__ import annotations

import asyncio
import time

import discord
import pytest
from aiohttp import ClientOSError

from rehearsal import NoReplyError, Person, Sandbox
from tests.fixtures.sandbox import StartBot
from tests.rehearsal.rehearsal_bot import RehearsalBot


async def test_too_late_a_reply_is_refused(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """After the deadline the interaction is unknown (10062), and the person has been told so."""
    bot.sleep = lambda seconds: sandbox.clock.advance(seconds=seconds)

    with pytest.raises(NoReplyError, match="did not respond"):
        await member.slash("late", seconds=3.5)
    await sandbox.changes.until(lambda: sandbox.http.refusals, 2)

    assert [refusal.code for refusal in sandbox.http.refusals] == [10062]


async def test_a_second_reply_is_refused(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """An interaction is acknowledged once (40060)."""
    assert (await member.slash("twice")).text == "Once"

    await sandbox.changes.until(lambda: sandbox.http.refusals, 2)
    assert [refusal.code for refusal in sandbox.http.refusals] == [40060]


async def test_an_old_token_is_refused(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """A follow-up after the token's life is refused (50027)."""
    reply = await member.slash("define", term="apple")
    await sandbox.clock.advance(minutes=15)
    follow_up = discord.Webhook.partial(sandbox.world.bot.id, reply.interaction.token, client=bot)

    with pytest.raises(discord.HTTPException) as refused:
        await follow_up.send("Too late")

    assert refused.value.code == 50027


async def test_a_rate_limit_is_waited_out(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """429 with `retry_after` and a Via header delays the reply by that long."""
    sandbox.faults.rate_limit(retry_after=0.1)
    began = time.monotonic()

    reply = await member.slash("define", term="apple")

    assert reply.text.startswith("# apple")
    assert time.monotonic() - began >= 0.1
    assert len(sandbox.faults.met) == 1


async def test_a_server_error_is_waited_out(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """The library tries a 500 again after a second."""
    sandbox.faults.fail(status=500)

    assert (await member.slash("define", term="apple")).text.startswith("# apple")
    assert sandbox.faults.met == [call for call in sandbox.faults.met if call.endswith("/callback")]


async def test_a_connection_reset_reaches_the_bot(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """A reset is a real one: the library gives up on a POST. (aiohttp itself tries a GET once more.)"""
    sandbox.faults.reset("POST /channels/*/messages")

    with pytest.raises(ClientOSError):
        await bot.get_partial_messageable(member.channel.id).send("Hello")
    assert member.messages == []


async def test_only_the_answer_is_lost(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """A fault can come after the call took effect: the message is there, though the bot heard of an error."""
    sandbox.faults.fail("POST /channels/*/messages", status=503, after=True)

    with pytest.raises(discord.DiscordServerError):
        await bot.get_partial_messageable(member.channel.id).send("Hello")

    assert [message.text for message in member.messages] == ["Hello"]


async def test_a_slow_reply(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """A call that takes long on its way misses the deadline."""
    sandbox.faults.slow(seconds=4)
    asking = asyncio.create_task(member.slash("define", term="apple"))
    await sandbox.changes.until(lambda: sandbox.faults.met, 2)

    await sandbox.clock.advance(seconds=4)

    with pytest.raises(NoReplyError):
        await asking
    await sandbox.changes.until(lambda: sandbox.http.refusals, 2)
    assert [refusal.code for refusal in sandbox.http.refusals] == [10062]


async def test_a_dropped_socket_resumes(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """The bot comes back to its session and is sent, once, what it missed meanwhile."""
    reply = await member.slash("define", term="apple")
    member.react(reply.message, "👍")

    sandbox.hub.drop()
    await sandbox.bot_gone()
    member.react(reply.message, "❓")
    await sandbox.bot_ready()
    await member.slash("define", term="apple")

    assert (sandbox.hub.start_count, sandbox.hub.resume_count) == (1, 1)
    assert [emoji for _, emoji, _ in bot.reactions] == ["👍", "❓"]


@pytest.mark.parametrize("resumable", [True, False])
async def test_an_invalid_session(sandbox: Sandbox, bot: RehearsalBot, member: Person, resumable: bool) -> None:
    """A session that is no longer good ends in a new one; one that can be resumed is resumed."""
    sandbox.hub.invalidate(resumable=resumable)
    await sandbox.bot_gone()
    await sandbox.bot_ready()

    assert (sandbox.hub.start_count, sandbox.hub.resume_count) == ((1, 1) if resumable else (2, 0))
    assert (await member.slash("define", term="apple")).text.startswith("# apple")


async def test_a_resume_of_an_unknown_session(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """When the session is forgotten while the bot is away, it identifies anew."""
    sandbox.hub.drop()
    await sandbox.bot_gone()
    sandbox.hub.sessions.clear()
    await sandbox.bot_ready()

    assert sandbox.hub.start_count == 2
    assert (await member.slash("define", term="apple")).text.startswith("# apple")


async def test_asked_to_reconnect(sandbox: Sandbox, bot: RehearsalBot) -> None:
    """Opcode 7 makes the bot come back and resume."""
    sandbox.hub.ask_to_reconnect()
    await sandbox.bot_gone()
    await sandbox.bot_ready()

    assert sandbox.hub.resume_count == 1


async def test_a_wrong_token_over_http(sandbox: Sandbox) -> None:
    """A wrong token is refused at the first call, and no other follows."""
    async with RehearsalBot() as client:
        with pytest.raises(discord.LoginFailure):
            await client.start("wrong")

    assert dict(sandbox.http.calls) == {"GET /users/@me": 1}


async def test_a_wrong_token_at_the_gateway(sandbox: Sandbox, start_bot: StartBot) -> None:
    """A token that became wrong after the login closes the socket with 4004."""
    sandbox.hub.token = "another"
    async with RehearsalBot() as client:
        with pytest.raises(discord.ConnectionClosed) as closed:
            await client.start(sandbox.urls.token)

    assert closed.value.code == 4004


async def test_a_privileged_intent_is_refused(sandbox: Sandbox) -> None:
    """Intents that are not switched on for the application close the socket with 4014."""
    async with RehearsalBot(discord.Intents(guilds=True, message_content=True)) as client:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await client.start(sandbox.urls.token)


async def test_shards_share_the_servers(sandbox: Sandbox, member: Person) -> None:
    """Each of two shards hears of its own server only, and both answer."""
    sandbox.hub.shards = 2
    neighbour = Person.named(sandbox, "member", server="Neighbours")
    shards = [RehearsalBot(shard_id=number, shard_count=2) for number in (0, 1)]
    tasks = [asyncio.create_task(shard.start(sandbox.urls.token)) for shard in shards]
    await sandbox.bot_ready()

    assert (await shards[0].http.get_bot_gateway())[0] == 2, "as many as a bot that does not know is told to start"
    assert (await member.slash("define", term="apple")).text.startswith("# apple")
    assert (await neighbour.slash("define", term="apple")).text.startswith("# apple")
    assert sorted(guild.name for shard in shards for guild in shard.guilds) == ["Neighbours", "Rehearsal"]
    assert [len(shard.guilds) for shard in shards] == [1, 1]
    for shard in shards:
        await shard.close()
    await asyncio.wait(tasks)
