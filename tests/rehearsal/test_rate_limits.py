"""How fast Discord lets itself be spoken to. Sources: https://docs.discord.com/developers/topics/rate-limits"""

from __future__ import annotations

import pytest

from rehearsal import Person, Sandbox
from rehearsal.rate_limits import REFUSALS
from tests.rehearsal.api import Api
from tests.rehearsal.rehearsal_bot import RehearsalBot

POST = "POST /channels/{channel_id}/messages"


@pytest.fixture
def hurry() -> float:
    """These tests move the clock themselves."""
    return 1.0


async def test_five_messages_in_five_seconds_in_a_channel(sandbox: Sandbox, api: Api, member: Person) -> None:
    """Headers count down; the sixth is refused until the five seconds are over. Other channels have their own five."""
    first, *_, fifth = [await api.post(member) for _ in range(5)]
    sixth, elsewhere = await api.post(member), await api.post(member.in_channel("help"))

    assert [each.headers["X-RateLimit-Remaining"] for each in (first, fifth, sixth, elsewhere)] == ["4", "0", "0", "4"]
    assert first.headers["X-RateLimit-Limit"] == "5"
    assert first.headers["X-RateLimit-Bucket"] == elsewhere.headers["X-RateLimit-Bucket"]
    assert (sixth.status, sixth.headers["X-RateLimit-Scope"], elsewhere.status) == (429, "user", 200)
    told = await sixth.json()
    assert (told["global"], told["message"]) == (False, "You are being rate limited.")
    assert 0 < told["retry_after"] * sandbox.clock.pace <= 5
    assert float(sixth.headers["X-RateLimit-Reset-After"]) == pytest.approx(told["retry_after"], abs=1)

    await sandbox.clock.advance(seconds=5)
    assert (await api.post(member)).status == 200


async def test_three_edits_in_six_seconds_of_messages_over_an_hour_old(
    sandbox: Sandbox, api: Api, member: Person
) -> None:
    """One limit for all old messages of a channel, which no header tells of: error 30046.

    https://github.com/discord-userdoccers/discord-userdoccers/pull/551
    """
    await api.post(member)
    await api.post(member)
    one, other = member.messages
    await sandbox.clock.advance(hours=1, seconds=1)

    edits = [await api.edit(each) for each in (one, other, one, other)]

    assert [each.status for each in edits] == [200, 200, 200, 429]
    assert (await edits[-1].json())["code"] == 30046
    assert edits[-1].headers["X-RateLimit-Remaining"] == "1"
    await sandbox.clock.advance(seconds=6)
    assert (await api.edit(one)).status == 200


async def test_a_young_message_can_be_edited_as_often_as_a_new_one_is_posted(api: Api, member: Person) -> None:
    """Five edits in five seconds."""
    await api.post(member)

    assert [(await api.edit(member.messages[0])).status for _ in range(6)] == [200] * 5 + [429]


async def test_fifty_calls_a_second_in_all(sandbox: Sandbox, api: Api) -> None:
    """The limit of the whole bot is told apart by its scope and a header."""
    statuses = [(await api.call("GET", "/users/@me")).status for _ in range(50)]
    refused = await api.call("GET", "/gateway/bot")

    assert set(statuses) == {200}
    assert refused.status == 429
    assert (refused.headers["X-RateLimit-Global"], refused.headers["X-RateLimit-Scope"]) == ("true", "global")
    assert (await refused.json())["global"] is True
    await sandbox.clock.advance(seconds=1)
    assert (await api.call("GET", "/gateway/bot")).status == 200


async def test_replies_to_people_are_not_counted(api: Api, sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """“Interaction endpoints are not bound to the bot's Global Rate Limit”, so people are answered."""
    refused = 0
    while not refused:
        refused = (await api.call("GET", "/users/@me")).status == 429

    assert (await member.slash("define", term="apple")).text.startswith("# apple")


@pytest.mark.parametrize("kind", ["401", "403", "429"])
async def test_ten_thousand_refusals_in_ten_minutes_shut_a_bot_out(sandbox: Sandbox, api: Api, kind: str) -> None:
    """Then Cloudflare answers, in its own way: 429 without `Via`, and no JSON; until the ten minutes are over."""
    for _ in range(REFUSALS.times - 1):
        sandbox.rate_limits.refused(int(kind), "user")
    sandbox.rate_limits.refused(429, "shared")
    assert (await api.call("GET", "/users/@me")).status == 200
    assert (await api.call("GET", "/users/@me", token="wrong")).status == 401

    shut_out = await api.call("GET", "/users/@me")

    assert (shut_out.status, "Via" in shut_out.headers) == (429, False)
    assert shut_out.content_type == "text/plain"
    await sandbox.clock.advance(minutes=10)
    assert (await api.call("GET", "/users/@me")).status == 200


async def test_the_library_waits_for_an_empty_bucket(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """Twelve messages at once all arrive, and none of them was refused."""
    sandbox.clock.hurry = 100_000.0
    channel = bot.get_partial_messageable(member.channel.id)

    for number in range(12):
        await channel.send(str(number))

    assert [each.text for each in member.messages] == [str(number) for number in range(12)]
    assert sandbox.http.calls[POST] == 12
    assert sandbox.http.refusals == []
