"""The façade alone: one after the other, so that gathering changes for one commit would only be waited for."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commit each change by itself, without a moment's wait for others."""
    monkeypatch.setattr("bot.store.writer.GATHER_SECONDS", 0.0)
