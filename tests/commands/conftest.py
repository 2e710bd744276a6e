"""The real client, on simcord's Discord in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import simcord
from simcord import _settlement

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from tests.commands.community import Community

# Where a task of ours stands that waits for something to do; simcord knows only the waits of discord.py.
IDLE = {"Queue.get", "Event.wait", "TaskGroup.__aexit__"}


@pytest.fixture(autouse=True)
def _lasting_tasks_are_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A task that runs as long as the bot does, and has nothing to do now, keeps simcord waiting for nothing."""
    reason_of = _settlement._park_reason

    def park_reason(env: Any, task: asyncio.Task[Any], *given: Any) -> str | None:
        return "idle" if IDLE & set(_standing_in(task.get_coro())) else reason_of(env, task, *given)

    monkeypatch.setattr(_settlement, "_park_reason", park_reason)


def _standing_in(coroutine: Any) -> Iterator[str]:
    """The names of the functions that a coroutine stands in."""
    while coroutine is not None:
        yield getattr(coroutine, "__qualname__", "")
        coroutine = getattr(coroutine, "cr_await", None)


@pytest.fixture
def settings(database: Path, glossary: Path) -> Settings:
    """Settings that name the small glossary."""
    return Settings(database=database, glossary=glossary)


@pytest.fixture
def simcord_bot(jargon: Jargon, settings: Settings) -> JargonBot:
    """The bot that the fixture `simcord_env` runs."""
    return JargonBot(jargon, settings)


@pytest.fixture
def community(simcord_env: simcord.Env) -> Community:
    """A server with the bot in it."""
    return Community(simcord_env)
