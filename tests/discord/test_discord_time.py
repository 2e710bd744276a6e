"""The time by Discord's clock, whatever the clock of the computer says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import discord

from bot.discord.kit.discord_time import DiscordTime

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def test_it_goes_on_evenly_from_what_was_heard() -> None:
    """The newest counts: what was held up on its way, or is told late, sets nothing back."""
    passed = [100.0]
    clock = DiscordTime(lambda: passed[0])
    clock.heard(NOON)
    passed[0] = 160.0
    assert clock.now() == NOON + timedelta(minutes=1)
    clock.heard(NOON)
    assert clock.now() == NOON + timedelta(minutes=1)
    clock.heard(NOON + timedelta(hours=1))
    assert clock.now() == NOON + timedelta(hours=1)


def test_before_anything_was_heard_it_is_the_computer_s() -> None:
    """There is no better one."""
    before = discord.utils.utcnow()
    assert before <= DiscordTime().now() <= discord.utils.utcnow()
