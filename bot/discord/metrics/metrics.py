"""All that is measured, in a registry of its own, and the page that tells it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Histogram, ProcessCollector
from prometheus_client.exposition import generate_latest

from bot.discord.metrics.calls import Calls
from bot.discord.metrics.interactions import Interactions
from bot.discord.metrics.readings import Readings
from bot.strings import metrics as strings

if TYPE_CHECKING:
    from bot.discord.client import JargonBot

LOOK = 1.0  # seconds between two looks at how late the loop is
_COMMIT = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5)  # seconds
_LAG = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3)


class Metrics:
    """The numbers of one bot. `calls` is to be told of each call to Discord, `interactions` of each act of people."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self.interactions = Interactions(self.registry)
        self.calls = Calls(self.registry, self.interactions.replied)
        self._lag = Histogram("jargonbot_loop_lag_seconds", strings.lag(), buckets=_LAG, registry=self.registry)
        commits = Histogram("jargonbot_db_commit_seconds", strings.commits(), buckets=_COMMIT, registry=self.registry)
        self.committed = commits.observe
        self._readings: Readings | None = None

    def watch(self, bot: JargonBot) -> None:
        """Read from now on what this bot can tell of itself, and how long its commits take."""
        self._readings = Readings(bot)
        self.registry.register(self._readings)
        bot.jargon.watch_commits(self.committed)

    async def page(self) -> bytes:
        """All numbers as they are now, in the text format of Prometheus."""
        if self._readings:
            await self._readings.look_at_copies()
        return generate_latest(self.registry)

    async def watch_loop(self) -> None:
        """Measure until cancelled how much later than asked the loop comes back."""
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + LOOK
            await asyncio.sleep(LOOK)
            self._lag.observe(max(0.0, loop.time() - due))
