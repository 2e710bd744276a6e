"""Every engine that there is, and a new store over each, for tests of what is asked and done, whatever keeps it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.store.store import Store
from tests.store.engines import ENGINES, OpenEngine


@pytest.fixture
def begins_with_tables() -> None:
    """Here each database begins with nothing, as anybody's."""


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> OpenEngine:
    """Each engine, one after the other."""
    opened = ENGINES[request.param]
    return opened or request.getfixturevalue("postgres").engine


@pytest.fixture(params=("SQLite in memory", "PostgreSQL"))
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A new store over each kind of engine."""
    opened = ENGINES[request.param] or request.getfixturevalue("postgres").engine
    store = Store(None, opened)
    yield store
    store.close()
