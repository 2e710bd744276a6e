"""What a bot shares with other processes that serve the same shards, or the same database."""

from bot.service import Shards
from bot.service.fellows import CLAIM_SECONDS, Fellowship
from bot.service.supervisor import Sleep


class Sharing:
    """Takes events that are this process's to handle, and waits for work that one process does at a time."""

    def __init__(self, fellows: Fellowship, shards: Shards, sleep: Sleep) -> None:
        self._fellows, self._shards, self._sleep = fellows, shards, sleep
        self.is_leaving = False

    async def begin(self) -> None:
        """Let the others know of this process, before it hears of anything."""
        await self._fellows.serve(self._shards)

    async def hear(self) -> None:
        """Let the others know that this process hears of everything by now: they may leave it all to this one."""
        await self._fellows.hear()

    async def takes(self, event_id: int, seconds: float = CLAIM_SECONDS, *, again: bool = False) -> bool:
        """Whether an event of Discord's is this process's to handle; see `Fellowship.claim`.

        What it took once and comes `again`, no other can take.
        """
        return (again or not self.is_leaving) and await self._fellows.claim(event_id, seconds)

    async def _hold(self, work: str) -> None:
        """Wait until a work is this process's; it may be another's until that ends."""
        await self._fellows.hold(work, self._sleep)

    async def hold_for_shards(self, work: str) -> None:
        """Wait for a work that is about the servers of which this process hears; one process does it at a time."""
        for each in sorted(self._shards.ids):  # all take them in this order, so that nobody waits for each other
            await self._hold(f"{work} of shard {each}")

    async def leave(self) -> None:
        """Take no more events, where another process hears of all of them."""
        self.is_leaving = await self._fellows.are_heard(self._shards)

    def stop(self) -> None:
        """Take no more events, whoever hears of them: what would answer is taken down."""
        self.is_leaving = True

    async def end(self) -> None:
        """Leave all work to the others."""
        await self._fellows.withdraw(self._sleep)
