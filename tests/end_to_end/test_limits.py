"""A bot that keeps to Discord's limits, and one slow channel that holds up no other."""

from __future__ import annotations

import asyncio

import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.end_to_end.waiting import until
from tests.fixtures.sandbox import StartBot

EDIT = "PATCH /channels/{channel_id}/messages/{message_id}"


async def flagged(sandbox: Sandbox, answer: Message, people: int, server: str | None = None) -> None:
    """So many people put a flag on an answer."""
    for number in range(people):
        Person.named(sandbox, f"person {number}", server=server).react(answer, "🚩")


@pytest.mark.trust("limits of Discord")
async def test_a_channel_that_is_held_up_holds_up_no_other(
    sandbox: Sandbox, bot: JargonBot, member: Person, admin: Person
) -> None:
    """Discord answers no edit in one channel; in another server people see what they flagged, and curators are told."""
    held = [(await member.slash("define", term=term)).message for term in ("co-production", "advocacy", "support")]
    there = Person.named(sandbox, "member", server="Neighbours")
    curator = Person.named(sandbox, "admin", server="Neighbours")
    await curator.press((await curator.slash("flags")).message, "Tell this channel of new flags")
    answer = (await there.slash("define", term="reablement")).message
    sandbox.faults.slow(f"PATCH /channels/{member.channel.id}/*", seconds=3600, times=3)
    for each in held:
        await flagged(sandbox, each, 3)
    await until(lambda: bool(sandbox.faults.met))

    await flagged(sandbox, answer, 3, "Neighbours")

    await until(lambda: "3 people have flagged this" in answer.text)
    await until(lambda: any("3 people flagged “Reablement”" in each.text for each in curator.messages))
    assert not any("have flagged this" in each.text for each in held)
    await sandbox.clock.advance(hours=2)


class TestStrictly:
    """By Discord's own clock, and no other."""

    @pytest.fixture
    def hurry(self) -> float:
        return 1.0

    @pytest.mark.trust("limits of Discord", load=10)
    async def test_answers_over_an_hour_old(
        self, sandbox: Sandbox, jargon: Jargon, settings: Settings, start_bot: StartBot, member: Person
    ) -> None:
        """Ten of them in one channel are flagged at once: all show it in time, and Discord refused nothing."""
        bot = await start_bot(JargonBot(jargon, settings, sleep=sandbox.clock.sleep, guild_ready_timeout=0.02))
        answers = [(await member.slash("define", term="co-production")).message for _ in range(10)]
        await sandbox.clock.advance(hours=2)

        for number, answer in enumerate(answers):
            Person.named(sandbox, f"person {number}").react(answer, "🚩")
        while len([each for each in answers if "have flagged this" in each.text]) < 8 or bot.notice.cards.pending:
            await sandbox.clock.advance(seconds=1)
            await asyncio.sleep(0.01)

        assert sandbox.http.calls[EDIT] >= 8
        assert sandbox.http.refusals == []


@pytest.mark.trust("limits of Discord")
async def test_no_edit_is_sent_that_changes_nothing(sandbox: Sandbox, bot: JargonBot, member: Person) -> None:
    """The card speaks of flags from three people on: for one it stays as it is, and Discord is not called."""
    quiet, loud = [(await member.slash("define", term=term)).message for term in ("advocacy", "support")]

    member.react(quiet, "🚩")
    await flagged(sandbox, loud, 3)

    await until(lambda: "3 people have flagged this" in loud.text)
    await until(lambda: not bot.notice.cards.pending)
    assert quiet.edited_at is None


async def test_no_notice_is_edited_that_says_the_same(
    sandbox: Sandbox, bot: JargonBot, member: Person, admin: Person
) -> None:
    """One person flags, takes it back, and flags again: the curators' message says so already."""
    await admin.press((await admin.slash("flags")).message, "Tell this channel of new flags")
    answer = (await member.slash("define", term="advocacy")).message
    member.react(answer, "🚩")
    await until(lambda: any("1 person flagged “Advocacy”" in each.text for each in admin.messages))
    notice = next(each for each in admin.messages if "1 person flagged" in each.text)
    await until(lambda: not bot.notice.notices.pending)

    member.react(answer, "❓")
    await until(lambda: bool(bot.notice.notices.pending))
    await until(lambda: not bot.notice.notices.pending)

    assert notice.edited_at is None
