"""Times, as every benchmark here counts them."""

from __future__ import annotations

from collections.abc import Sequence


def after(times: Sequence[float], share: float) -> float:
    """Give the time in milliseconds within which a share of the calls, timed in seconds, was done."""
    return sorted(times)[min(int(share * len(times)), len(times) - 1)] * 1e3
