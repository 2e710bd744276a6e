"""The words in memory: one base glossary, each server's own laid over it, kept up with the store."""

import asyncio
import threading
from collections.abc import Iterable

from bot.glossary.model.layer import Layer
from bot.glossary.model.merge import updated
from bot.glossary.model.term import Term
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.snapshot import Glossary
from bot.service.by_server import renewed
from bot.store.changes import Servers
from bot.store.layers import WrittenLayers, layers_of, shared_words
from bot.store.store import Store
from bot.store.terms import BASE, versions

MOST_WORDS = 20_000  # that are put together for servers, at some 5 KiB; of other servers there are only the documents


class Lexicon:
    """Snapshots of every glossary. `refresh` replaces those whose terms have changed in the store.

    Of each server its pieces are in memory; what it reads is put together when somebody there asks.
    """

    tables = ("versions",)

    def __init__(self, store: Store) -> None:
        self._store = store
        self._versions: dict[int, int] = {}
        self._base = Glossary()
        self._over_published = ServerGlossary.of_layers(self._base, ())
        self._layers: dict[int, WrittenLayers] = {}
        self._laid_over: dict[int, ServerGlossary] = {}
        self._words = 0  # in all that is laid over each other
        self._refreshing = threading.Lock()
        self._ready_made = False

    def of(self, server_id: int) -> ServerGlossary:
        """What a server reads; the base glossary alone for 0, a private chat."""
        laid_over = self._laid_over  # `refresh` puts another in its place, after the glossaries
        found = laid_over.get(server_id)
        if found is None:
            found = self._laid(server_id)
            self._words += len(found.laid)
            if self._words > MOST_WORDS:
                laid_over.clear()
                self._words = len(found.laid)
            laid_over[server_id] = found
        return found

    def laid_over(self, server_id: int) -> ServerGlossary:
        """The words of a server with what lies over them; for 0 the published words, with what all servers read."""
        return self._over_published if server_id == BASE else self.of(server_id)

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self.refresh()

    async def reload(self, servers: Servers = None) -> None:
        """Read again what has changed in some servers, or in all."""
        await asyncio.to_thread(self.refresh, servers)

    def refresh(self, servers: Servers = None) -> None:
        """Load again what has changed in some servers, or in all.

        It blocks on the store, so an event loop calls it in a thread.
        """
        with self._refreshing:
            current = self._store.ask_now(versions, servers)
            changed = {server_id for server_id, version in current.items() if self._versions.get(server_id) != version}
            of_these = self._versions.keys() if servers is None else servers & self._versions.keys()
            gone = of_these - current.keys()  # a server was purged
            if BASE in changed:
                shipped, imported, layers = self._store.ask_now(shared_words)
                base, beneath = Glossary(shared(shipped, imported, layers)), Glossary(published(shipped, imported))
                self._base = base.prepare() if self._ready_made else base
                self._over_published = ServerGlossary.of_layers(beneath, layers)  # read by curators alone: no index
            found = self._store.ask_now(layers_of, changed - {BASE})
            laid = {server_id: layers for server_id, layers in found.items() if layers}
            self._layers = renewed(self._layers, laid, frozenset(changed | gone))
            self._laid_over = self._renewed(changed | gone, is_new_base=BASE in changed)
            self._words = sum(len(each.laid) for each in self._laid_over.values())
            self._versions = renewed(self._versions, current, servers)

    def _renewed(self, changed: set[int], *, is_new_base: bool) -> dict[int, ServerGlossary]:
        """What is laid over each other now; `of` puts more there meanwhile, hence the copy at one stroke.

        Where people have asked before, what changed is put together at once, so that nobody waits for it.
        """
        known = self._laid_over.copy()
        kept = {} if is_new_base else {each: laid for each, laid in known.items() if each not in changed}
        for server_id in known.keys() & changed - {BASE}:
            kept[server_id] = self._laid(server_id)
            if self._ready_made:
                kept[server_id].local.prepare()
        return kept

    def prepare(self) -> None:
        """Build every index now and after each change, so that no reader waits; for a bot, not for one question."""
        with self._refreshing:
            self._ready_made = True
            self._base.prepare()

    def _laid(self, server_id: int) -> ServerGlossary:
        layers = self._layers.get(server_id) if server_id != BASE else None
        return ServerGlossary.of_layers(self._base, layers.read() if layers else ())


def shared(shipped: Iterable[Term], imported: Iterable[Term], layers: Iterable[Layer]) -> Iterable[Term]:
    """What all servers share: the shipped terms, over them the imported ones, and what curators lay over both."""
    terms = {term.slug: term for term in published(shipped, imported)}
    for layer in layers:
        laid = layer.over(terms.pop(layer.slug, None))
        if laid:
            terms[layer.slug] = laid
    return terms.values()


def published(shipped: Iterable[Term], imported: Iterable[Term]) -> Iterable[Term]:
    """The same without what curators lay over it."""
    terms = {term.slug: term for term in shipped}
    for term in imported:
        known = terms.get(term.slug)
        terms[term.slug] = updated(known, term) if known else term
    return terms.values()
