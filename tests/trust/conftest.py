"""A server full of people, and a database that another program holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from rehearsal import Sandbox
from tests.commands.community import Community

Held = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def begins_with_tables() -> None:
    """Here each database begins with nothing, as anybody's."""


@pytest.fixture
def community(sandbox: Sandbox, bot: JargonBot) -> Community:
    """A server with the bot in it."""
    return Community(sandbox)


@pytest.fixture
def held(database: Path) -> Held:
    """Within, another program keeps everybody out of the database, also from reading."""

    @contextmanager
    def held() -> Iterator[None]:
        with closing(sqlite3.connect(database, isolation_level=None)) as other:
            other.execute("begin exclusive")
            yield
            other.execute("rollback")

    return held
