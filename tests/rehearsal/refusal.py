"""A reply that Discord refuses."""

from __future__ import annotations

import asyncio

import pytest

from rehearsal import NoReplyError, Person, Sandbox


async def refused(sandbox: Sandbox, person: Person, kind: str) -> None:
    """Have the bot reply with a fault of this kind; the person waits for nothing until the deadline."""
    asking = asyncio.create_task(person.slash("fault", kind=kind))
    await sandbox.changes.until(lambda: sandbox.http.refusals, 2)
    await sandbox.clock.advance(seconds=3)
    with pytest.raises(NoReplyError):
        await asking
