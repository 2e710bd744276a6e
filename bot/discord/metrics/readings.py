"""What the bot knows of itself at any moment: read when somebody asks, and not before."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.errors import JargonError
from bot.service.daily_backups import newest_copy_at
from bot.service.flags import FlagEvent
from bot.service.versions import version_of_ours
from bot.strings import metrics as strings

if TYPE_CHECKING:
    from bot.discord.client import JargonBot


class Readings(Collector):
    """Gauges, and counts that other rooms keep as plain numbers."""

    def __init__(self, bot: JargonBot) -> None:
        self._bot = bot
        self._copied_at: float | None = None

    async def look_at_copies(self) -> None:
        """See how old the newest copy of the database is; a folder that cannot be looked into has none."""
        folder = self._bot.settings.backups.folder
        if folder is not None:
            try:
                newest = await asyncio.to_thread(newest_copy_at, folder)
            except JargonError:
                newest = None
            self._copied_at = newest.timestamp() if newest else None

    def collect(self) -> Iterator[Metric]:
        """All of them, as they are now."""
        bot, jargon = self._bot, self._bot.jargon
        yield InfoMetricFamily("jargonbot_build", strings.build(), {"version": version_of_ours()})
        yield _gauge("ready", strings.ready(), bot.is_connected())
        yield _gauge("servers", strings.servers(), len(bot.guilds))
        if math.isfinite(bot.latency):
            yield _gauge("gateway_latency_seconds", strings.latency(), bot.latency)
        yield _gauge("glossary_terms", strings.terms(), len(jargon.glossary().base.terms))
        yield _gauge("db_queue_depth", strings.queued(), jargon.queued)
        yield _gauge("backlog_changes", strings.backlog(), jargon.flagging.backlog.waiting)
        if self._copied_at is not None:
            yield _gauge("last_backup_timestamp_seconds", strings.copied(), self._copied_at)
        yield from self._flags()
        yield from self._tasks()

    def _flags(self) -> Iterator[Metric]:
        flagging = self._bot.jargon.flagging
        events = CounterMetricFamily("jargonbot_flag_events", strings.flag_events(), labels=("result",))
        for each in FlagEvent:
            events.add_metric((each,), flagging.events[each])
        yield events
        yield CounterMetricFamily("jargonbot_reconcile_diff", strings.reconciled(), flagging.reconciled)

    def _tasks(self) -> Iterator[Metric]:
        running = GaugeMetricFamily("jargonbot_task_running", strings.running(), labels=("task",))
        restarts = CounterMetricFamily("jargonbot_task_restarts", strings.restarts(), labels=("task",))
        for each in self._bot.health():
            running.add_metric((each.name,), each.running)
            restarts.add_metric((each.name,), each.restarts)
        yield running
        yield restarts


def _gauge(name: str, told: str, value: float) -> Metric:
    return GaugeMetricFamily(f"jargonbot_{name}", told, value)
