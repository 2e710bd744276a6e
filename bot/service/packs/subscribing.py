"""Being subscribed to packs of others, whose words wait for the curators of a server."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.errors import BusyError, JargonError, Quoting
from bot.feedback.packs import Subscription
from bot.formats.packs import Pack, read_pack
from bot.service.packs.deciding import Offers
from bot.service.packs.fetching import Fetcher
from bot.store.packs import Subscribe, Unsubscribe, subscription, subscriptions, subscriptions_by_address
from bot.store.shards import ONLY, Shards
from bot.store.store import Store
from bot.strings import pack_addresses as strings
from bot.strings import packs as pack_strings

log = logging.getLogger(__name__)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Subscribed:
    """A subscription as it is now, how many of its words wait, and whether it is `new` or had this edition already."""

    subscription: Subscription
    waiting: int
    new: bool
    same: bool

    @property
    def brings_something(self) -> bool:
        """Whether this edition may have brought what curators have not heard of."""
        return self.waiting > 0 and not self.same


class Subscribing:
    """Subscriptions of servers. No word of a pack is shown to members before a curator accepted it."""

    def __init__(self, store: Store, offers: Offers, fetcher: Fetcher) -> None:
        self._store, self._offers, self._fetcher = store, offers, fetcher
        self._tried: dict[tuple[int, str], datetime] = {}

    @property
    def hosts(self) -> tuple[str, ...]:
        """At whose addresses packs may be looked for; where there are none, they come by file."""
        return self._fetcher.hosts

    async def all(self, server_id: int) -> list[tuple[Subscription, int]]:
        """The packs that a server is subscribed to, with how many words of each wait."""
        waiting = [each.word.pack_id for each in await self._offers.waiting(server_id)]
        found = await self._store.ask(subscriptions, server_id)
        return [(each, waiting.count(each.pack_id)) for each in found]

    async def take(self, server_id: int, content: bytes) -> Subscribed:
        """Subscribe to the pack in a file, or take a newer edition of one that is known.

        Raises:
            JargonError: it is no whole pack, or may not be taken; the sentence says why.
        """
        return await self.store(server_id, await asyncio.to_thread(read_pack, content))

    async def take_from(self, server_id: int, address: str) -> Subscribed:
        """The same of the pack at an address, where newer editions are looked for from now on.

        Raises:
            JargonError: it cannot be fetched or may not be, is no whole pack, or may not be taken.
        """
        address = address.strip()
        pack = await asyncio.to_thread(read_pack, await self._fetcher.fetch(address))
        return await self.store(server_id, pack, address=address)

    async def look(self, now: datetime, shards: Shards = ONLY) -> AsyncIterator[int]:
        """Look for newer editions where nobody has for a day, and name each server for whose curators one brings words.

        It is done for the servers of these shards. What cannot be read is logged, and tried the next day.
        """
        for each in await self._store.ask(subscriptions_by_address):
            key = (each.server_id, each.pack_id)
            if not shards.have(each.server_id):
                continue
            if now - max(each.looked_at, self._tried.get(key, each.looked_at)) < DAY:
                continue
            self._tried[key] = now
            try:
                if (await self._renew(each)).brings_something:
                    yield each.server_id
            except BusyError:
                raise
            except JargonError as error:
                log.warning("The pack %s of server %d was not renewed: %s", each.pack_id, each.server_id, error)

    async def _renew(self, known: Subscription) -> Subscribed:
        pack = await asyncio.to_thread(read_pack, await self._fetcher.fetch(known.address))
        if pack.manifest.pack_id != known.pack_id:
            raise JargonError(Quoting(lambda quoted: strings.other_pack_there(quoted(known.title))))
        return await self.store(known.server_id, pack, known=True)

    async def store(self, server_id: int, pack: Pack, *, address: str | None = None, known: bool = False) -> Subscribed:
        """The same of a pack that was read, at this `address`, if it has one.

        Raises:
            JargonError: it may not be taken, or is to be `known` already and is not.
        """
        manifest = pack.manifest
        before = await self._store.ask(subscription, server_id, manifest.pack_id)
        await self._store.do(
            Subscribe(
                server_id=server_id,
                pack_id=manifest.pack_id,
                title=manifest.title,
                publisher=manifest.publisher,
                licence=manifest.licence,
                edition=manifest.edition,
                checksum=pack.checksum,
                public_key=pack.public_key,
                terms=pack.terms,
                address=address,
                known=known,
            )
        )
        now = await self._of(server_id, manifest.pack_id)
        waiting = sum(each.word.pack_id == manifest.pack_id for each in await self._offers.waiting(server_id))
        same = before is not None and before.edition == now.edition
        return Subscribed(now, waiting, new=before is None, same=same)

    async def leave(self, server_id: int, pack_id: str) -> Subscription:
        """End a subscription: what waits goes, and what was accepted stays.

        Raises:
            JargonError: there is none.
        """
        found = await self._of(server_id, pack_id)
        await self._store.do(Unsubscribe(server_id, pack_id))
        return found

    async def _of(self, server_id: int, pack_id: str) -> Subscription:
        found = await self._store.ask(subscription, server_id, pack_id)
        if found is None:
            raise JargonError(pack_strings.not_subscribed())
        return found
