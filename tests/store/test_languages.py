"""The thread of the database speaks to many people, each in their own language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import ClosedError, RefusedError
from bot.store.port import Connection
from bot.store.store import Store
from bot.strings import catalogue
from bot.strings.catalogue import Catalogue, catalogue_of
from bot.strings.language import ENGLISH, speaking
from bot.strings.store import closed, locked


@pytest.fixture(autouse=True)
def welsh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two sentences in a second language."""
    english = catalogue_of(ENGLISH)
    known = {ENGLISH: english, "cy": Catalogue("cy", "store-locked = Arhoswch.\nstore-closed = Ar gau.")}
    monkeypatch.setattr(catalogue, "catalogue_of", known.__getitem__)


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    store = Store(database)
    yield store
    store.close()


def refuse(_: Connection) -> None:
    raise RefusedError(locked())


def test_a_refusal_is_said_in_the_language_of_whoever_asked(store: Store) -> None:
    """Though it is raised in the thread that all share."""
    with speaking("cy"), pytest.raises(RefusedError, match=r"Arhoswch\."):
        store.ask_now(refuse)
    with pytest.raises(RefusedError, match="Another program"):
        store.ask_now(refuse)


def test_what_all_are_told_each_is_told_in_their_language(store: Store) -> None:
    """One error for all that wait is said when it is shown."""
    store.close()
    with pytest.raises(ClosedError) as refused:
        store.ask_now(refuse)
    with speaking("cy"):
        assert str(refused.value) == "Ar gau."
    assert str(refused.value) == closed()
