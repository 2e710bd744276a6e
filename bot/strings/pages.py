"""The words for turning pages."""

from __future__ import annotations

PREVIOUS = "Previous"
NEXT = "Next"


def page(number: int, of: int) -> str:
    return f"-# Page {number} of {of}"
