"""A bot whose servers are dealt out to several connections, in one process or in several."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.cli.run import serve
from bot.config import Discord, Settings
from bot.service import Jargon, Shards
from bot.store.retention import departed
from rehearsal import Person, Sandbox
from rehearsal.guild import Guild
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import StartJargonBot, soon

BOTH = Shards.all(2)


@pytest.fixture(autouse=True)
def _two_shards(sandbox: Sandbox) -> None:
    sandbox.hub.shards = 2


def of_shard(sandbox: Sandbox, number: int) -> Guild:
    """The server that is dealt out to a shard."""
    return next(each for each in sandbox.world.guilds.values() if Shards((number,), 2).have(each.id))


def person_in(sandbox: Sandbox, guild: Guild, name: str = "member") -> Person:
    """Somebody in its general channel."""
    return Person.named(sandbox, name, server=guild.name)


async def test_one_process_serves_several(sandbox: Sandbox, start: StartJargonBot, jargon: Jargon) -> None:
    """All servers are answered, and the bot is ready once every shard is."""
    bot = await start(jargon, discord=Discord(shard_count=2))
    await sandbox.bot_ready()
    await until(bot.is_ready)

    assert {session.shard for session in sandbox.hub.connected} == {(0, 2), (1, 2)}
    assert len(bot.guilds) == 2
    for number in BOTH.ids:
        reply = await person_in(sandbox, of_shard(sandbox, number)).slash("define", term="co-production")
        assert "# Co-production" in reply.text


async def test_as_many_as_discord_advises(sandbox: Sandbox, jargon: Jargon, caplog: pytest.LogCaptureFixture) -> None:
    """Where the settings name no number; the log says so in a sentence."""
    caplog.set_level(logging.INFO)
    settings = Settings(discord=Discord(api_url=sandbox.urls.api, gateway_url=sandbox.urls.gateway))
    running = asyncio.create_task(serve(jargon, settings, sandbox.urls.token, soon))
    await sandbox.bot_ready()

    assert {session.shard for session in sandbox.hub.connected} == {(0, 2), (1, 2)}
    assert "Discord advises 2 shards" in caplog.text
    running.cancel()
    await asyncio.wait([running])


async def test_what_a_shard_missed_is_made_up_for(
    sandbox: Sandbox, start: StartJargonBot, jargon: Jargon, every_flag_shown: None
) -> None:
    """A flag that was put while one of two shards had lost its session counts, and a server that left has left."""
    bot = await start(jargon, discord=Discord(shard_count=2))
    await sandbox.bot_ready()
    await until(bot.is_ready)
    member = person_in(sandbox, of_shard(sandbox, 1))
    card = (await member.slash("define", term="co-production")).message

    lost = next(each for each in sandbox.hub.connected if each.shard == (1, 2))
    lost.say({"op": 9, "d": False, "s": None, "t": None})
    del sandbox.hub.sessions[lost.id]
    member.react(card, "🚩")
    await until(lambda: bool(jargon.flagging.whole_queue()))

    again = next(each for each in sandbox.hub.connected if each.shard == (1, 2))
    again.say({"op": 9, "d": False, "s": None, "t": None})
    del sandbox.hub.sessions[again.id]
    sandbox.membership.remove_bot_from(of_shard(sandbox, 1))
    await until(lambda: [each.id for each in bot.guilds] == [of_shard(sandbox, 0).id])


async def test_of_the_servers_of_others_nothing_is_concluded(
    sandbox: Sandbox, start: StartJargonBot, jargon: Jargon
) -> None:
    """That this process does not hear of a server does not say that it removed the bot."""
    bot = await start(jargon, discord=Discord(shard_count=2))
    await sandbox.bot_ready()
    for number in BOTH.ids:
        await person_in(sandbox, of_shard(sandbox, number)).slash("define", term="co-production")
    await until(bot.is_ready)
    await bot.close()

    alone = await start(jargon, discord=Discord(shard_count=2, shard_ids=(0,)))
    await until(alone.is_ready)
    await until(lambda: not jargon.flagging.backlog.waiting)
    assert [each.id for each in alone.guilds] == [of_shard(sandbox, 0).id]
    assert await jargon._store.ask(departed) == frozenset()

    gone = of_shard(sandbox, 0)
    await alone.close()
    sandbox.membership.remove_bot_from(gone)
    await start(jargon, discord=Discord(shard_count=2, shard_ids=(0,)))
    await until(lambda: jargon._store.ask_now(departed) == {gone.id})


async def test_a_home_that_another_process_hears_of(
    sandbox: Sandbox, start: StartJargonBot, jargon: Jargon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Private chats come to shard 0: Discord is asked for the home server, whose curators then read them."""
    monkeypatch.setattr("bot.discord.home.ASKED_EVERY", 1.0)
    home = of_shard(sandbox, 1)
    bot = await start(jargon, home=home.id, discord=Discord(shard_count=2, shard_ids=(0,)))
    await until(bot.is_ready)
    assert bot.home
    assert (bot.home.id, bot.home.name) == (home.id, home.name)
    assert jargon.looked_after()

    sandbox.membership.remove_bot_from(home)
    await until(lambda: bot.home is None)
