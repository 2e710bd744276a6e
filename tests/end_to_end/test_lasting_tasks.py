"""Tasks that run as long as the bot does: what fails in them is told and tried again."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import StartJargonBot
from tests.fixtures.sandbox import StartBot
from tests.fixtures.words import OpenJargon


def people(jargon: Jargon) -> int:
    return sum(row.people for row in jargon.flagging.whole_queue())


@pytest.mark.parametrize("failure", [aiohttp.ServerDisconnectedError(), aiohttp.ClientPayloadError("cut short")])
async def test_a_comparison_that_discord_hangs_up_on_is_made_again(
    start: StartJargonBot,
    start_bot: StartBot,
    open_jargon: OpenJargon,
    member: Person,
    failure: aiohttp.ClientError,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """One line in the log, no traceback, and then what was missed is found."""
    jargon = open_jargon()
    bot = await start(jargon)
    answer = (await member.slash("define", term="co-production")).message
    await bot.close()
    jargon.close()
    member.react(answer, "🚩")

    again = open_jargon()
    client = JargonBot(again, Settings())
    asks, failures = client.http.logs_from, [failure]

    async def asks_after_a_failure(*given: Any, **named: Any) -> Any:
        if failures:
            raise failures.pop()
        return await asks(*given, **named)

    client.http.logs_from = asks_after_a_failure  # type: ignore[method-assign]
    await start_bot(client)
    await until(lambda: people(again) == 1)
    assert "“reconcile” ended; it starts again" in caplog.text
    assert type(failure).__name__ in caplog.text
    assert "Traceback" not in caplog.text
    [health] = [each for each in client.health() if each.name == "reconcile"]
    assert (health.running, health.restarts) == (True, 1)


async def test_all_tasks_end_with_the_bot(bot: JargonBot) -> None:
    """And while it runs it can be asked how they are."""
    assert {each.name for each in bot.health()} == {
        "backlog",
        "commands",
        "reconcile",
        "rooms",
        "cards",
        "notices",
        "untold",
        "drafts",
        "recounted",
        "retention",
        "weekly",
        "packs",
    }
    await bot.close()
    assert bot.health() == ()
