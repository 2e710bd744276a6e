"""A server's own words: adding, changing and taking them away."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from bot.errors import JargonError
from bot.feedback.definition_ref import moved
from bot.glossary.checks.finding import Severity
from bot.glossary.checks.lint import lint_term
from bot.glossary.model.term import Term
from bot.glossary.search.question import Question
from bot.service.answer import Page
from bot.service.draft import Draft, with_definition
from bot.service.flag_counts import StandingBoard
from bot.service.lexicon import Lexicon
from bot.store.comments import MoveFlags
from bot.store.store import Operation, Store
from bot.store.terms import PutTerm, RemoveTerm


def hints(term: Term, before: Term | None = None) -> list[str]:
    """What a careful editor would say of a term as it is saved, the gravest first: advice, never a block.

    What could be said of the term `before` is left out: the curator did not write it, or was told.
    """
    today = datetime.now(UTC).date()
    known = {each.sentence for each in lint_term(before, today)} if before else set()
    found = sorted(lint_term(term, today), key=lambda each: each.severity is not Severity.ERROR)
    return [each.sentence for each in found if each.sentence not in known]


class Curation:
    """Changes to one server's terms. Each is durable, and found there, when its method returns."""

    def __init__(self, store: Store, lexicon: Lexicon, board: StandingBoard) -> None:
        self._store = store
        self._lexicon = lexicon
        self._board = board
        self._changing = asyncio.Lock()  # between asking whether a word is there and storing it

    async def add(self, draft: Draft, server_id: int, community: str, by: int) -> Term:
        """Add a term of the server's own; `community` names the server, `by` is the curator's id.

        Raises:
            JargonError: the term is there already, or what is wrong with the draft.
        """
        async with self._changing:
            term = self._new_term(draft, server_id, community)
            await self._change(PutTerm(server_id, term, by))
        return term

    def _new_term(self, draft: Draft, server_id: int, community: str) -> Term:
        term = draft.new_term(community, taken=self._lexicon.of(server_id))
        self._refuse_taken(term, server_id)
        return term

    def _refuse_taken(self, term: Term, server_id: int) -> None:
        exact = (each for each in self._lexicon.of(server_id).matches(Question.of(term.label)) if each.exact)
        if any(each.slug != term.slug and each.label.casefold() == term.label.casefold() for each in exact):
            raise JargonError(f"“{term.label}” is in the glossary already. Use /term edit to change it.")

    async def edit(self, page: Page, draft: Draft, server_id: int, community: str, by: int) -> Term:
        """Change a term for one server. A shared term is not touched: the server's wording is laid over it.

        Raises:
            JargonError: the new name is another term's already, or what is wrong with the draft.
        """
        term = draft.edited(page.term, community)
        async with self._changing:
            if term.label != page.term.label:
                self._refuse_taken(term, server_id)
            return await self._replace(page.term, term, server_id, by)

    async def edit_definition(self, page: Page, key: str, text: str, source: str, server_id: int, by: int) -> Term:
        """Change the text and the source of one definition for one server; `key` names it.

        Raises:
            JargonError: the definition is gone, or what is wrong with the text.
        """
        return await self._replace(page.term, with_definition(page.term, key, text, source), server_id, by)

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

    async def _replace(self, before: Term, after: Term, server_id: int, by: int) -> Term:
        """Store an edited term; what people flagged goes along where a definition has a new key."""
        await self._change(PutTerm(server_id, after, by))
        for old, new in moved(before, after):
            await asyncio.wrap_future(self._store.apply(MoveFlags(server_id, after.slug, old, new)))
        await self._board.renew(server_id, after.slug)
        return after

    async def _change(self, operation: Operation[None]) -> None:
        await asyncio.wrap_future(self._store.apply(operation))
        await asyncio.to_thread(self._lexicon.refresh)
