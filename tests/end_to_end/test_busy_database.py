"""People flag while another program writes to the database."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Sandbox
from rehearsal.person import Person
from tests.end_to_end.waiting import until
from tests.fixtures.locked import locked
from tests.fixtures.sandbox import StartBot

PAGES = "GET /channels/{channel_id}/messages"


async def test_flags_and_answers_of_a_busy_hour_are_not_lost(
    sandbox: Sandbox, jargon: Jargon, settings: Settings, database: Path, start_bot: StartBot, member: Person
) -> None:
    """An answer whose row could not be stored, and three flags on it: all count once the database takes them.

    Then all is compared with Discord, for what was too much.
    """
    bot = await start_bot(JargonBot(jargon, settings, sleep=sandbox.clock.sleep, guild_ready_timeout=0.02))
    with locked(jargon, database):
        answer = (await member.slash("define", term="advocacy")).message
        for number in range(3):
            Person.named(sandbox, f"person {number}").react(answer, "🚩")
        await until(lambda: bot.jargon.flagging.backlog.waiting == 4)
        compared = sandbox.http.calls[PAGES]

    while not jargon.flagging.whole_queue() or sandbox.http.calls[PAGES] == compared:
        await sandbox.clock.advance(seconds=1)
        await asyncio.sleep(0.01)

    assert [row.people for row in jargon.flagging.whole_queue()] == [3]
    while "3 people have flagged this" not in answer.text:
        await sandbox.clock.advance(seconds=1)
        await asyncio.sleep(0.01)
