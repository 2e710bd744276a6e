"""The counts of flags, comments and reviews in memory, so that an answer never waits for the database."""

import asyncio
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType
from weakref import WeakValueDictionary

from bot.errors import ClosedError
from bot.feedback.flags import FlagCounts
from bot.service.by_server import renewed
from bot.store.changes import Servers
from bot.store.flags import Counts, TermRef, all_counts, counts_of
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

    tables = ("flags", "reactions", "reviews", "claims")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._counts: dict[int, dict[str, Mapping[str, FlagCounts]]] = {}
        self._renewals: WeakValueDictionary[TermRef, _Renewal] = WeakValueDictionary()  # those under way

    def of(self, server_id: int, slug: str) -> Mapping[str, FlagCounts]:
        """The counts of one term's definitions, by their keys; the empty key is the whole answer."""
        return self._counts.get(server_id, {}).get(slug, NOTHING)

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._counts = _in_memory(self._store.ask_now(all_counts))

    async def reload(self, servers: Servers = None) -> frozenset[TermRef]:
        """Read some servers anew, or all, and give the terms that have other counts than before.

        What is read later is also written down later, so that the newest reading stays.
        """
        found = _in_memory(await self._store.see(all_counts, servers))
        places = {*self._counts, *found} if servers is None else servers
        changed = frozenset(
            (place, slug)
            for place in places
            for before, now in [(self._counts.get(place, {}), found.get(place, {}))]
            for slug in {*before, *now}
            if (before.get(slug) or NOTHING) != (now.get(slug) or NOTHING)
        )
        self._counts = renewed(self._counts, found, servers)
        return changed

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
                    counts = await self._store.see(counts_of, place)
                    self._counts.setdefault(server_id, {})[slug] = counts
                renewal.fulfilled = sees


def _in_memory(counts: Counts) -> dict[int, dict[str, Mapping[str, FlagCounts]]]:
    return {server_id: dict(those) for server_id, those in counts.items()}
