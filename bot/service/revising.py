"""Laying changes over words as they are at that moment, and storing them: what all doors to words share."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from weakref import WeakValueDictionary

from bot.errors import BusyError
from bot.feedback.definition_ref import WHOLE, DefinitionRef, followed, moved
from bot.glossary.model.keys import keyed
from bot.glossary.model.layer import Layer
from bot.glossary.model.revision import Door, Revision
from bot.glossary.model.term import Term
from bot.service.act import Act, Revised
from bot.service.flag_counts import FlagCountCache
from bot.service.lexicon import Lexicon
from bot.service.refusing import refuse_faults, refuse_names
from bot.store.layers import layers_of
from bot.store.port import Operation
from bot.store.revisions import (
    OvertakenError,
    ReviseTerm,
    ReviseTerms,
    TermLayers,
    revision_of_act,
    revisions_of,
    term_layers,
)
from bot.store.store import Store
from bot.strings import store as strings

MOST_TRIES = 5  # to lay many changes over words that others change meanwhile


@dataclass(frozen=True, slots=True)
class Laying:
    """What a server shall lay over one word, None for nothing; `over` is the word as it was when that was decided.

    What is to be stored with it stands in `along`.
    """

    over: TermLayers
    after: Layer | None
    along: tuple[Operation[object], ...] = ()


Change = Callable[[TermLayers], Awaitable[Layer | None]]  # what the server shall lay over the term, None for nothing


class Revising:
    """Changes to one server's words. Each is durable, on record, and found there, when its method returns.

    A change is laid over the term as it is at that moment. The store refuses it where that has changed since
    it was read, be it by another process, and then it is laid over anew. An act that comes again is done once, and
    answered as it was the first time.
    """

    def __init__(self, store: Store, lexicon: Lexicon, counts: FlagCountCache) -> None:
        self._store = store
        self._lexicon = lexicon
        self._counts = counts
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def layers(self, server_id: int, slug: str) -> TermLayers:
        """A word as it is for a server at this moment: what is shared, and what the server lays over it."""
        return await self._store.ask(term_layers, server_id, slug)

    async def all_layers(self, server_id: int) -> list[Layer]:
        """All that a server lays over words."""
        return [*(await self._store.ask(layers_of, [server_id]))[server_id].read()]

    async def revisions(self, server_id: int, slug: str) -> list[Revision]:
        """All that was done to a term in a server, newest first."""
        return await self._store.ask(revisions_of, server_id, slug)

    async def ref_now(self, ref: DefinitionRef) -> DefinitionRef:
        """How a definition is referred to by now: its key may have changed with its source since a form was opened."""
        if ref.key == WHOLE:
            return ref
        over = await self._store.ask(term_layers, ref.server_id, ref.slug)
        return replace(ref, key=await self.key_now(ref.server_id, over, ref.slug, ref.key))

    async def revise(self, slug: str, door: Door, act: Act, change: Change) -> Revised:
        """Store what `change` makes of a word, and let readers find it. An act that comes again is done once.

        Others of the server need not wait while it is indexed.

        Raises:
            JargonError: what `change` refuses, or the new name is another term's already.
        """
        async with self.alone(act.server_id):
            if done := await self._store.ask(revision_of_act, act.server_id, act.act_id, slug):
                shared = (await self._store.ask(term_layers, act.server_id, slug)).shared
                return Revised(TermLayers(shared, done.before).shown, TermLayers(shared, done.after).shown)
            revised = await self.store_change(slug, door, act, change)
        await self.catch_up()
        await self._counts.renew(act.server_id, slug)
        return revised

    async def revise_all(self, door: Door, act: Act, layings: Callable[[], Mapping[str, Laying]]) -> None:
        """Store what `layings` makes of several words, by their slugs, all or nothing, and let readers find them.

        It is called in a thread with all that is stored by then in memory, and again where somebody was quicker.

        Raises:
            JargonError: what it refuses, or others change the words again and again.
        """
        async with self.alone(act.server_id):
            for _ in range(MOST_TRIES):
                await self.catch_up()
                laid = await asyncio.to_thread(layings)
                with suppress(OvertakenError):
                    await self._store.do(_revised_all(laid, door, act))
                    break
            else:
                raise BusyError(strings.too_many_wait())
        await self.catch_up()
        await self._counts.renew_all((act.server_id, slug) for slug in laid)

    async def store_change(self, slug: str, door: Door, act: Act, change: Change) -> Revised:
        while True:
            over = await self._store.ask(term_layers, act.server_id, slug)
            after = await change(over) or None
            before, shown = over.shown, TermLayers(over.shared, after).shown
            if after == over.layer:
                return Revised(before, shown)
            if shown and shown != before:
                await self._refuse(shown, before, act.server_id, door)
            with suppress(OvertakenError):
                await self._store.do(_revised(slug, Laying(over, after), door, act))
                return Revised(before, shown, parted=bool(over.shared and after and not over.layer))

    async def key_now(self, server_id: int, over: TermLayers, slug: str, key: str) -> str:
        """The key of a definition, which may have changed with its source since a form for it was opened."""
        if over.shown and key in keyed(over.shown):
            return key
        revisions = reversed(await self.revisions(server_id, slug))
        edits = ([TermLayers(over.shared, each).shown for each in (one.before, one.after)] for one in revisions)
        return followed(key, ((before, after) for before, after in edits if before and after))

    async def _refuse(self, term: Term, before: Term | None, server_id: int, door: Door) -> None:
        """Refuse a name that is another word's, and links that cannot be; what was there before may stay."""
        if before is None or before.label != term.label:
            await self.catch_up()
        known = self._lexicon.of(server_id)
        if before is None or (before.label, before.aliases) != (term.label, term.aliases):
            await asyncio.to_thread(refuse_names, term, before, known, door)
        if term.relations and (before is None or before.relations != term.relations or before.label != term.label):
            await asyncio.to_thread(refuse_faults, term, known)

    async def catch_up(self) -> None:
        """Have every change that is stored in the words in memory."""
        await asyncio.to_thread(self._lexicon.refresh)

    def alone(self, server_id: int) -> asyncio.Lock:
        """What is held between asking whether a word is there and storing it; each server has its own."""
        return self._locks.setdefault(server_id, asyncio.Lock())


def _revised_all(layings: Mapping[str, Laying], door: Door, act: Act) -> ReviseTerms:
    moment = datetime.now(UTC)  # one for all, by which they are found together
    return ReviseTerms(tuple(replace(_revised(slug, each, door, act), at=moment) for slug, each in layings.items()))


def _revised(slug: str, laying: Laying, door: Door, act: Act) -> ReviseTerm:
    before, shown = laying.over.shown, TermLayers(laying.over.shared, laying.after).shown
    return ReviseTerm(
        revision_id=act.act_id,
        server_id=act.server_id,
        slug=slug,
        over=laying.over,
        after=laying.after,
        door=door,
        by=act.person_id,
        why=act.why,
        moved=tuple(moved(before, shown)) if before and shown else (),
        along=(*laying.along, *act.along),
    )
