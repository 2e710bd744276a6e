"""Hearing of commits as they happen: https://www.postgresql.org/docs/current/sql-notify.html"""

from collections.abc import AsyncGenerator

import psycopg

from bot.store.postgres.connection import CHANNEL, TIMEOUTS
from bot.store.postgres.faults import explained


async def heard(address: str) -> AsyncGenerator[str]:
    """Who has changed something, each time; and nobody at the start, since anything may have been missed before.

    It has a connection of its own.

    Raises:
        BusyError: the server cannot be reached, or the connection was lost.
    """
    with explained():
        connecting = psycopg.AsyncConnection.connect(
            address, autocommit=True, client_encoding="utf8", application_name="jargonbot listens", **TIMEOUTS
        )
        async with await connecting as connection:
            await connection.execute(f"listen {CHANNEL}")
            yield ""
            async for notice in connection.notifies():
                yield notice.payload
