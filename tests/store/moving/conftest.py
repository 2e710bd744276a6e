"""A place for the new database, on each engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.store.place import Place
from tests.store.moving.places import on_server


@pytest.fixture(autouse=True)
def _all_is_told() -> None:
    """What goes to a new place is told to nobody: nobody is there yet."""


@pytest.fixture(params=("a file", "a server"))
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A place for the new database, on each engine."""
    new = tmp_path / "elsewhere" / "new.db"
    return new if request.param == "a file" else on_server(request.getfixturevalue("postgres"), new)
