"""Letters that people want explained: read, and forgotten when they are answered."""

import asyncio

from bot.formats.letters.letter import MOST_BYTES as MOST_OF_A_LETTER
from bot.formats.letters.letter import Letter, letter_of

MOST_AT_ONCE = 2  # each is parsed in a process of its own

__all__ = ["MOST_OF_A_LETTER", "Letter", "Letters", "letter_of"]


class Letters:
    """Reads letters without holding up anybody else."""

    def __init__(self) -> None:
        self._turns = asyncio.Semaphore(MOST_AT_ONCE)

    async def read(self, raw: bytes) -> Letter:
        """What a letter says; see `letter_of` for what is raised."""
        async with self._turns:
            return await asyncio.to_thread(letter_of, raw)
