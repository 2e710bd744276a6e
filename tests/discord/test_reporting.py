"""Which failures nobody is told of, since nobody is there to be told."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import pytest

from bot.discord.kit.reporting import needs_no_answer


def an_interaction(*, closed: bool) -> Any:
    return cast(Any, SimpleNamespace(client=SimpleNamespace(is_closed=lambda: closed)))


@pytest.mark.parametrize("error", [RuntimeError("Session is closed"), aiohttp.ServerDisconnectedError()])
def test_what_a_closing_client_cannot_send_is_no_fault(error: Exception) -> None:
    """Whether it was closed before the call, or in the middle of it; while it is open the same is one."""
    assert needs_no_answer(an_interaction(closed=True), error)
    assert not needs_no_answer(an_interaction(closed=False), error)


def test_a_fault_of_ours_stays_one() -> None:
    """Also as the bot is stopped."""
    assert not needs_no_answer(an_interaction(closed=True), KeyError("x"))
