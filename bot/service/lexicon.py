"""The words in memory: one base glossary, each server's own laid over it, kept up with the store."""

import threading
from collections.abc import Iterable

from bot.glossary.model.merge import updated
from bot.glossary.model.term import Term
from bot.glossary.snapshot import Glossary, ServerGlossary
from bot.store.store import Store
from bot.store.terms import BASE, base_layers, local_terms, versions


class Lexicon:
    """Snapshots of every glossary. `refresh` replaces those whose terms have changed in the store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._versions: dict[int, int] = {}
        self._glossaries: dict[int, Glossary] = {BASE: _EMPTY}
        self._laid_over: dict[int, ServerGlossary] = {}
        self._refreshing = threading.Lock()
        self._ready_made = False

    def of(self, server_id: int) -> ServerGlossary:
        """What a server reads; the base glossary alone for 0, a private chat."""
        laid_over = self._laid_over  # `refresh` puts another in its place, after the glossaries
        if server_id not in laid_over:
            local = self._glossaries.get(server_id, _EMPTY) if server_id != BASE else _EMPTY
            laid_over[server_id] = ServerGlossary(self._glossaries[BASE], local)
        return laid_over[server_id]

    def refresh(self) -> None:
        """Load again what has changed. It blocks on the store, so an event loop calls it in a thread."""
        with self._refreshing:
            current = self._store.ask_now(versions)
            changed = {server_id for server_id, version in current.items() if self._versions.get(server_id) != version}
            for server_id, terms in self._load(changed).items():
                glossary = Glossary(terms) if terms else _EMPTY
                self._glossaries[server_id] = glossary.prepare() if self._ready_made else glossary
            gone = self._versions.keys() - current.keys()  # a server was purged
            for server_id in gone:
                self._glossaries.pop(server_id, None)
            self._laid_over = self._still_true(changed | gone)
            self._versions = current

    def _still_true(self, changed: set[int]) -> dict[int, ServerGlossary]:
        """What is laid over each other and stays so; `of` puts more there meanwhile, hence the copy at one stroke."""
        kept = {} if BASE in changed else self._laid_over.copy()
        for server_id in changed:
            kept.pop(server_id, None)
        return kept

    def prepare(self) -> None:
        """Build every index now and after each change, so that no reader waits; for a bot, not for one question."""
        with self._refreshing:
            self._ready_made = True
            for glossary in self._glossaries.values():
                glossary.prepare()

    def _load(self, servers: set[int]) -> dict[int, list[Term]]:
        loaded = self._store.ask_now(local_terms, servers - {BASE})
        if BASE in servers:
            loaded[BASE] = list(_overlaid(*self._store.ask_now(base_layers)))
        return loaded


_EMPTY = Glossary().prepare()  # one for all servers without words of their own, also those that once had some


def _overlaid(shipped: Iterable[Term], imported: Iterable[Term]) -> Iterable[Term]:
    terms = {term.slug: term for term in shipped}
    for term in imported:
        known = terms.get(term.slug)
        terms[term.slug] = updated(known, term) if known else term
    return terms.values()
