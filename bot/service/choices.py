"""What people chose for themselves, in memory, so that no answer waits for it."""

from bot.store.choices import Choose, people_who_chose
from bot.store.store import Store

_EASY_READ, _ALWAYS = "easy_read", "always"


class Choices:
    """Of whoever chose nothing, nothing is kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._easy_read: frozenset[int] = frozenset()

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._easy_read = self._store.ask_now(people_who_chose, _EASY_READ, _ALWAYS)

    async def reload(self) -> None:
        """Read all anew, for somebody may have been erased, here or by another process."""
        self._easy_read = await self._store.ask(people_who_chose, _EASY_READ, _ALWAYS)

    def always_easy_read(self, person_id: int) -> bool:
        """Whether a person is shown easy read with every answer that has it."""
        return person_id in self._easy_read

    async def show_easy_read(self, person_id: int, *, always: bool) -> None:
        """Settle that for a person. It is durable when this returns.

        Raises:
            JargonError: nothing was stored, and why.
        """
        await self._store.do(Choose(person_id, _EASY_READ, _ALWAYS if always else ""))
        await self.reload()
