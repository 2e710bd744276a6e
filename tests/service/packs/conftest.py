"""What packs need is installed, or their tests are left out."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _packs() -> None:
    pytest.importorskip("cryptography")
