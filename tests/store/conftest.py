"""A store in memory, for tests of what is asked and done, whatever keeps it."""

from collections.abc import Iterator

import pytest

from bot.store.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store()
    yield store
    store.close()
