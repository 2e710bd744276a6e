"""How the words of a server are used, in lists that a screen reader reads well, to a curator alone."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import TextView
from bot.discord.kit.saying import say, show_alone
from bot.discord.kit.text import cut, line, weight
from bot.discord.kit.view import fitting
from bot.discord.own_words.chart import chart_of
from bot.service import Count, Insights
from bot.strings import insights as strings

MOST_NAMED, MOST_NAME = 8, 60


async def show_insights(interaction: Interaction, *, chart: bool) -> None:
    """Show what there is to tell of the server; what it says first in words a `chart` shows as well."""
    found = await interaction.client.jargon.insights.of(server_of(interaction))
    await show_alone(interaction, TextView(_texts(found)))
    if not chart:
        return
    may_send = interaction.app_permissions.attach_files
    picture = await asyncio.to_thread(chart_of, found.shown) if found.shown and may_send else None
    if picture is None:
        await say(interaction, strings.no_chart())
    else:
        await interaction.followup.send(fitting(strings.chart()), file=picture, ephemeral=True)


def _texts(found: Insights) -> Iterator[str]:
    yield strings.title()
    asked = [strings.asked_row(_name(each.label), each.ever, lately=each.lately != 0) for each in found.asked]
    yield "\n".join([strings.asked(), *(asked or [strings.none()])])
    yield "\n".join([strings.shown(), *(map(_row, found.shown) if found.shown else [strings.none()])])
    yield "\n".join([strings.flagged(), *(map(_row, found.flagged) if found.flagged else [strings.none()])])
    named = [_name(each) for each in found.overdue[:MOST_NAMED]]
    yield strings.overdue(len(found.overdue), named, len(found.overdue) - len(named))
    yield strings.growth(found.own, found.own_before)


def _row(count: Count) -> str:
    return strings.row(_name(count.label), count.ever, count.lately)


def _name(label: str) -> str:
    return cut(line(label), MOST_NAME, weight)
