"""Faults of Discord and of the network that the bot survives."""

from __future__ import annotations

import asyncio

import pytest

from bot.cli.run import serve
from bot.config import Settings
from bot.discord.client import JargonBot
from bot.errors import ConfigError
from bot.service import Jargon
from rehearsal import NoReplyError, Person, Sandbox
from tests.end_to_end.waiting import until


@pytest.mark.parametrize("status", [429, 500])
@pytest.mark.trust("trouble at Discord")
async def test_a_callback_that_fails_once_is_sent_again(
    bot: JargonBot, sandbox: Sandbox, member: Person, status: int
) -> None:
    """A rate limit or a server error on the first reply is waited out, and the person gets the answer."""
    if status == 429:
        sandbox.faults.rate_limit()
    else:
        sandbox.faults.fail(status=500)

    reply = await member.slash("define", term="co-production")

    assert "# Co-production" in reply.text
    assert len(sandbox.faults.met) == 1


@pytest.mark.usefixtures("every_flag_shown")
@pytest.mark.parametrize("harm", ["unavailable", "reset"])
@pytest.mark.trust("trouble at Discord")
async def test_idempotent_calls_are_repeated(
    bot: JargonBot, sandbox: Sandbox, member: Person, jargon: Jargon, harm: str
) -> None:
    """The edit that confirms a flag is tried again after 503 and after a broken connection."""
    answer = (await member.slash("define", term="co-production")).message
    edit = "PATCH /channels/*/messages/*"
    if harm == "unavailable":
        sandbox.faults.fail(edit, status=503)
    else:
        sandbox.faults.reset(edit)

    for name in ("member", "admin", "somebody"):
        Person.named(sandbox, name).react(answer, "🚩")

    await until(lambda: "3 people" in answer.text)
    assert len(sandbox.faults.met) == 1


@pytest.mark.trust("reconnection")
async def test_a_reaction_during_a_dropped_connection_is_counted_once(
    bot: JargonBot, sandbox: Sandbox, member: Person, jargon: Jargon
) -> None:
    """The session resumes, the missed event is replayed, and one person is one person."""
    answer = (await member.slash("define", term="co-production")).message
    sandbox.hub.drop()
    member.react(answer, "🚩")

    await until(lambda: bool(jargon.flagging.whole_queue()))

    assert [row.people for row in jargon.flagging.whole_queue()] == [1]
    assert sandbox.hub.start_count == 1


@pytest.mark.trust("reconnection")
async def test_an_invalid_session_starts_anew(
    bot: JargonBot, sandbox: Sandbox, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After Discord gives a session up the bot logs in again and answers."""

    async def at_once(shard_id: int | None, *, initial: bool = False) -> None:
        """The library waits five seconds here, for Discord's sake."""

    monkeypatch.setattr(bot, "before_identify_hook", at_once)
    sandbox.hub.invalidate()

    await until(lambda: sandbox.hub.start_count == 2)
    await sandbox.bot_ready()

    assert "# Co-production" in (await member.slash("define", term="co-production")).text


@pytest.mark.trust("late or doubled reply")
async def test_a_reply_that_comes_too_late_is_counted_and_not_repeated(
    bot: JargonBot, sandbox: Sandbox, member: Person
) -> None:
    """10062: nobody is there any more, so nothing more is sent and nothing breaks."""
    sandbox.faults.slow(seconds=4)
    asking = asyncio.create_task(member.slash("define", term="co-production"))
    await until(lambda: bool(sandbox.faults.met))

    await sandbox.clock.advance(seconds=4)

    with pytest.raises(NoReplyError):
        await asking
    await until(lambda: bot.late_replies == 1)
    assert "# Co-production" in (await member.slash("define", term="co-production")).text


@pytest.mark.trust("late or doubled reply")
async def test_a_reply_given_twice_is_counted_and_can_be_flagged(
    bot: JargonBot, sandbox: Sandbox, member: Person, jargon: Jargon
) -> None:
    """40060: the reply arrived though the word of it was lost; the second is refused, and flags count all the same."""
    sandbox.faults.fail(status=500, after=True)

    reply = await member.slash("define", term="co-production")

    assert "# Co-production" in reply.text
    await until(lambda: bot.late_replies == 1)
    member.react(reply.message, "🚩")
    await until(lambda: bool(jargon.flagging.whole_queue()))


@pytest.mark.trust("refused by Discord")
async def test_a_refused_token_ends_with_one_call(sandbox: Sandbox, jargon: Jargon) -> None:
    """401: the bot says where to put the token, does not try again, and does not print it."""
    sandbox.faults.unauthorised(times=10)
    settings = Settings(discord={"api_url": sandbox.urls.api, "gateway_url": sandbox.urls.gateway})

    with pytest.raises(ConfigError) as refused:
        await serve(jargon, settings, "wrong.token.here")

    assert refused.value.exit_code == 78
    assert "DISCORD_TOKEN" in str(refused.value)
    assert "wrong.token.here" not in str(refused.value)
    assert len(sandbox.faults.met) == 1
