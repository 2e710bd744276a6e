"""What people typed into forms and could not be stored: it waits for them for a day, then it is deleted."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from bot.errors import BusyError, JargonError, TooManyDraftsError
from bot.service.steady import SteadyClock
from bot.store.drafts import DropDraft, DropOldDrafts, KeepDraft, KeptDraft, draft_of, drafts_of
from bot.store.store import Store
from bot.strings import drafts as strings

KEPT_FOR = timedelta(hours=24)
MOST_DRAFTS = 25  # of one person in one server
MOST_IN_MEMORY = 5000  # of everybody, while the database takes none; each has some thousand letters


class DraftBook:
    """The drafts of everybody. While the database takes none they wait in memory, so that nothing typed is lost.

    `now` is the moment that ages are counted from; a clock that is set meanwhile makes none of them older.
    """

    def __init__(self, store: Store, now: Callable[[], datetime] | None = None) -> None:
        self._store = store
        self.now = now or SteadyClock().now
        self._in_memory: dict[tuple[int, str, int], KeptDraft] = {}

    async def keep(self, draft: KeptDraft, *, in_memory: bool = False) -> None:
        """Let a draft wait for its person; `in_memory` until `tidy`, where the database has just failed.

        Raises:
            TooManyDraftsError: very many wait for them already, or for everybody in memory, and this is another.
        """
        waiting = {each.draft_id for each in await self._known(draft.server_id, draft.person_id)}
        if len(waiting) >= MOST_DRAFTS and draft.draft_id not in waiting:
            raise TooManyDraftsError(strings.too_many(MOST_DRAFTS))
        key = (draft.server_id, draft.draft_id, draft.person_id)
        if len(self._in_memory) >= MOST_IN_MEMORY and key not in self._in_memory:
            raise TooManyDraftsError(strings.too_many_in_memory())
        self._in_memory[key] = draft
        if not in_memory:
            await self.store_those_in_memory()

    async def get(self, server_id: int, draft_id: str, person_id: int) -> KeptDraft:
        """A person's own draft.

        Raises:
            JargonError: it was stored, deleted, or is too old.
        """
        waiting = self._in_memory.get((server_id, draft_id, person_id))
        found = waiting or await self._store.ask(draft_of, server_id, draft_id)
        if not found or found.person_id != person_id or found.kept_at < self._oldest():
            raise JargonError(strings.gone())
        return found

    async def of(self, server_id: int, person_id: int) -> list[KeptDraft]:
        """All that waits for a person in a server, newest first."""
        in_memory = self._of_in_memory(server_id, person_id)
        stored = await self._store.ask(drafts_of, server_id, person_id, self._oldest())
        # One that was sent anew is in both, as it was first and as it was last.
        waiting = {each.draft_id: each for each in (*stored, *in_memory)}
        return sorted(waiting.values(), key=lambda each: (each.kept_at, each.draft_id), reverse=True)

    def until(self, draft: KeptDraft) -> datetime:
        """When it is deleted."""
        return draft.kept_at + KEPT_FOR

    async def drop(self, server_id: int, draft_id: str, person_id: int) -> None:
        """A person's draft is stored, or they do not want it any more."""
        self._in_memory.pop((server_id, draft_id, person_id), None)
        await self._store.do(DropDraft(server_id, draft_id, person_id))

    def people_in_memory(self) -> frozenset[int]:
        """Whose drafts the database has not taken yet."""
        return frozenset(each.person_id for each in self._in_memory.values())

    def forget(self, people: Iterable[int]) -> None:
        """These people are erased: what waits of them in memory goes, too."""
        gone = frozenset(people)
        self._in_memory = {key: each for key, each in self._in_memory.items() if each.person_id not in gone}

    async def tidy(self) -> None:
        """Delete what has waited for a day, and store what the database did not take."""
        oldest = self._oldest()
        self._in_memory = {key: each for key, each in self._in_memory.items() if each.kept_at >= oldest}
        await self.store_those_in_memory()
        await self._store.do(DropOldDrafts(oldest, self.now()))

    async def store_those_in_memory(self) -> None:
        """Store what the database did not take before; what it still does not take waits on."""
        try:
            for key, each in [*self._in_memory.items()]:
                await self._store.do(KeepDraft(each))
                if self._in_memory.get(key) is each:
                    del self._in_memory[key]
        except BusyError:
            return

    async def _known(self, server_id: int, person_id: int) -> list[KeptDraft]:
        """All that waits for a person, as far as the database tells just now."""
        try:
            return await self.of(server_id, person_id)
        except BusyError:
            return self._of_in_memory(server_id, person_id)

    def _of_in_memory(self, server_id: int, person_id: int) -> list[KeptDraft]:
        mine = (each for each in self._in_memory.values() if (each.server_id, each.person_id) == (server_id, person_id))
        return [each for each in mine if each.kept_at >= self._oldest()]

    def _oldest(self) -> datetime:
        return self.now() - KEPT_FOR
