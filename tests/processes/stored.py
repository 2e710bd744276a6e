"""What is in the database that several bots share."""

from __future__ import annotations

from typing import Any

FLAGS = "select message_id, person_id from reactions"


class Stored:
    """Asks it, over a connection of its own."""

    def __init__(self, address: str) -> None:
        self._address = address

    def __call__(self, statement: str) -> list[tuple[Any, ...]]:
        import psycopg  # the extra `postgres`

        with psycopg.connect(self._address, options="-c search_path=jargonbot") as connection:
            return connection.execute(statement.encode()).fetchall()
