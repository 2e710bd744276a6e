"""The counts of flags, comments and reviews in memory, so that an answer never waits for the database."""

import asyncio
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType
from weakref import WeakValueDictionary

from bot.errors import ClosedError
from bot.feedback.flags import FlagCounts
from bot.store.flags import TermRef, all_counts, counts_of
from bot.store.store import Store

NOTHING: Mapping[str, FlagCounts] = MappingProxyType({})


@dataclass(slots=True, weakref_slot=True)
class _Renewal:
    """How often a term was to be read anew, and which of these wishes the last reading fulfilled."""

    wished: int = 0
    fulfilled: int = 0
    reading: asyncio.Lock = field(default_factory=asyncio.Lock)


class FlagCountCache:
    """The counts of each definition that anybody flagged, commented on or decided about."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._counts: dict[TermRef, Mapping[str, FlagCounts]] = {}
        self._renewals: WeakValueDictionary[TermRef, _Renewal] = WeakValueDictionary()  # those under way

    def of(self, server_id: int, slug: str) -> Mapping[str, FlagCounts]:
        """The counts of one term's definitions, by their keys; the empty key is the whole answer."""
        return self._counts.get((server_id, slug), NOTHING)

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._counts = dict(self._store.ask_now(all_counts))

    async def reload(self) -> frozenset[TermRef]:
        """Read all anew, and give the terms that have other counts than before.

        What is read later is also written down later, so that the newest reading stays.
        """
        before, self._counts = self._counts, dict(await self._store.ask(all_counts))
        terms = {*before, *self._counts}
        return frozenset(each for each in terms if (before.get(each) or NOTHING) != (self._counts.get(each) or NOTHING))

    async def renew_all(self, terms: Iterable[TermRef]) -> None:
        """Read some terms anew."""
        for server_id, slug in terms:
            await self.renew(server_id, slug)

    async def renew(self, server_id: int, slug: str) -> None:
        """Read one term anew, after a change to it was committed; when this returns, the change shows.

        Those who come while a reading is under way wait for the next, which is one for them all.
        """
        place = (server_id, slug)
        renewal = self._renewals.setdefault(place, _Renewal())
        renewal.wished += 1
        wish = renewal.wished
        async with renewal.reading:
            if renewal.fulfilled < wish:
                sees = renewal.wished
                # The change itself is stored. When the bot stops in between, nobody is left to read the number.
                with suppress(ClosedError):
                    self._counts[place] = await self._store.see(counts_of, place)
                renewal.fulfilled = sees
