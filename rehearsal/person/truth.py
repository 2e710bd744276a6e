"""Yes and no, as people type them."""

from __future__ import annotations

_YES, _NO = {"yes", "true", "on", "1"}, {"no", "false", "off", "0"}


def truth(typed: str) -> bool | None:
    """What is meant; None if it is neither."""
    word = typed.strip().lower()
    return True if word in _YES else False if word in _NO else None
