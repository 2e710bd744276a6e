"""What people do: how often, how it ended, and how long they waited for a first reply."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from functools import partial
from typing import Any, cast

import discord
from prometheus_client import CollectorRegistry, Counter, Histogram

from bot.discord.kit.buttons import BUTTONS
from bot.discord.kit.form_ids import FormId
from bot.discord.kit.forms import FORMS
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.menus import MENUS
from bot.discord.kit.outcome import outcome_of
from bot.strings import metrics as strings

UNKNOWN = "unknown"
# Discord waits three seconds: https://docs.discord.com/developers/interactions/receiving-and-responding
_REPLY = (0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3)
_KINDS = {
    discord.InteractionType.application_command: "command",
    discord.InteractionType.autocomplete: "completion",
    discord.InteractionType.component: "component",
    discord.InteractionType.modal_submit: "form",
}


class Interactions:
    """Counts what people do by what it is, never by who does it."""

    def __init__(self, registry: CollectorRegistry) -> None:
        names = ("kind", "command", "outcome")
        self._ended = Counter("jargonbot_interactions", strings.interactions(), names, registry=registry)
        self._waited = Histogram(
            "jargonbot_first_response_seconds", strings.waited(), ("kind",), buckets=_REPLY, registry=registry
        )
        self._open: dict[int, tuple[str, float]] = {}  # since when, by the id of the interaction

    def begun(self, interaction: Interaction) -> None:
        """Follow an interaction until the task that answers it has ended; twice is as good as once."""
        task = asyncio.current_task()
        if task and interaction.id not in self._open:
            self._open[interaction.id] = (_KINDS.get(interaction.type, UNKNOWN), time.monotonic())
            task.add_done_callback(partial(self._done, interaction))

    def replied(self, interaction_id: int) -> None:
        """Discord has taken a first reply."""
        if found := self._open.get(interaction_id):
            kind, since = found
            self._waited.labels(kind).observe(time.monotonic() - since)

    def _done(self, interaction: Interaction, _: asyncio.Task[Any]) -> None:
        if found := self._open.pop(interaction.id, None):
            self._ended.labels(found[0], name_of(interaction), outcome_of(interaction)).inc()


def name_of(interaction: Interaction) -> str:
    """The command, or the name of the button, menu or form; never what stands behind it, such as a word."""
    if interaction.command:
        return interaction.command.qualified_name
    custom_id = str(cast(dict[str, Any], interaction.data or {}).get("custom_id", ""))
    wire = FormId.read(custom_id).own.partition(":")[0]
    return wire if wire in {*_wires()} else UNKNOWN


def _wires() -> Iterator[str]:
    for registry in (BUTTONS, MENUS, FORMS):
        yield from (each.wire for each in registry)
