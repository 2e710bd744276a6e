"""A server's own words: adding, changing and taking them away."""

from __future__ import annotations

import asyncio

from bot.errors import JargonError
from bot.glossary.term import Term
from bot.jargon.answer import Page
from bot.jargon.draft import Draft
from bot.jargon.lexicon import Lexicon
from bot.store.store import Operation, Store
from bot.store.terms import PutTerm, RemoveTerm


class Curation:
    """Changes to one server's terms. Each is durable, and found there, when its method returns."""

    def __init__(self, store: Store, lexicon: Lexicon) -> None:
        self._store = store
        self._lexicon = lexicon
        self._adding = asyncio.Lock()  # between asking whether a word is there and storing it

    async def add(self, draft: Draft, server_id: int, community: str, by: int) -> Term:
        """Add a term of the server's own; `community` names the server, `by` is the curator's id.

        Raises:
            JargonError: the term is there already, or what is wrong with the draft.
        """
        async with self._adding:
            term = self._new_term(draft, server_id, community)
            await self._change(PutTerm(server_id, term, by))
        return term

    def _new_term(self, draft: Draft, server_id: int, community: str) -> Term:
        words = self._lexicon.of(server_id)
        term = draft.new_term(community, taken=words)
        same = (each.label.casefold() for each in words.matches(term.label) if each.exact)
        if term.label.casefold() in same:
            raise JargonError(f"“{term.label}” is in the glossary already. Use /term edit to change it.")
        return term

    async def edit(self, page: Page, draft: Draft, server_id: int, community: str, by: int) -> Term:
        """Change a term for one server. A shared term is not touched: the server's wording is laid over it.

        Raises:
            JargonError: what is wrong with the draft.
        """
        term = draft.edited(page.term, community)
        await self._change(PutTerm(server_id, term, by))
        return term

    async def remove(self, page: Page, server_id: int) -> Term:
        """Take away a server's own term, or its own wording of a shared one.

        Raises:
            JargonError: the term is shared and has no wording of the server's own.
        """
        if not page.local:
            raise JargonError(
                f"“{page.term.label}” comes from the shared glossary, so it cannot be removed here. "
                "With /term edit you can change what your server reads."
            )
        await self._change(RemoveTerm(server_id, page.term.slug))
        return page.term

    async def _change(self, operation: Operation[None]) -> None:
        await asyncio.wrap_future(self._store.apply(operation))
        await asyncio.to_thread(self._lexicon.refresh)
