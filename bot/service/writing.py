"""Writing a word together: opening it, what members give, and the text that a curator makes of it."""

from __future__ import annotations

from dataclasses import replace

from bot.errors import JargonError, RefusedError, TextChangedError
from bot.feedback.definition_ref import fingerprint, texts_of
from bot.feedback.flags import MOST_IN_AN_HOUR
from bot.feedback.writing import Contribution, Together, Writing, mark_of
from bot.glossary.model.layer import Layer, layer_for
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Term
from bot.service.act import Act, Revised
from bot.service.authorship import settled
from bot.service.draft import draft_of
from bot.service.flag_limit import FlagLimit
from bot.service.lexicon import Lexicon
from bot.service.revising import Revising
from bot.store.revisions import TermLayers
from bot.store.store import Store
from bot.store.writings import (
    CloseWriting,
    Contribute,
    OpenWriting,
    contribution_of,
    contributions,
    writings,
)
from bot.strings import suggestions as suggestion_strings
from bot.strings import writings as strings

NOT_TOGETHER = Together()


class WritingTogether:
    """Which words are written together, in memory, since every card asks. Each change is durable when a method returns.

    Nobody is told who gave which words, curators neither.
    """

    def __init__(self, store: Store, lexicon: Lexicon, revising: Revising, limit: FlagLimit) -> None:
        self._store, self._lexicon, self._revising, self._limit = store, lexicon, revising, limit
        self._known: dict[tuple[int, str], Writing] = {}

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._take(self._store.ask_now(writings))

    async def reload(self) -> None:
        """Read all anew, after a change."""
        self._take(await self._store.ask(writings))

    def of(self, server_id: int, term: Term) -> Together:
        """What a card says of a word as it stands there now."""
        writing = self._known.get((server_id, term.slug))
        return writing.on(term) if writing else NOT_TOGETHER

    async def open(self, server_id: int, slug: str, by: int) -> None:
        """Let members add their words."""
        self._term(server_id, slug)
        await self._store.do(OpenWriting(server_id, slug, by))
        await self.reload()

    async def close(self, server_id: int, slug: str) -> None:
        """Let nobody add any more; what was given goes."""
        await self._store.do(CloseWriting(server_id, slug))
        await self.reload()

    async def given(self, server_id: int, slug: str) -> list[Contribution]:
        """What people gave, the oldest first, without names."""
        return await self._store.ask(contributions, server_id, slug)

    async def own(self, server_id: int, slug: str, person_id: int) -> str:
        """What one person gave themselves; empty for nothing."""
        return await self._store.ask(contribution_of, server_id, slug, person_id)

    async def contribute(self, server_id: int, slug: str, act_id: str, person_id: int, text: str) -> bool:
        """Keep a person's words in place of those they gave before; empty, they are taken back. Whether any are kept.

        Raises:
            JargonError: the word is not open, the person may not, or there is no room.
        """
        person, text = (server_id, person_id), text.strip()
        if text and not self._limit.admits(person, act_id):
            raise RefusedError(suggestion_strings.too_often(MOST_IN_AN_HOUR))
        stand_in = self._store.erasures.stand_in(person_id)
        try:
            await self._store.do(Contribute(server_id, slug, person_id, text, stand_in))
        except JargonError:
            self._limit.undone(person, act_id)
            raise
        return bool(text)

    async def mark(self, server_id: int, slug: str) -> str:
        """A fingerprint of what a curator who makes a text of it has before them now."""
        return mark_of(self._term(server_id, slug), await self.given(server_id, slug))

    async def merge(self, slug: str, text: str, act: Act, *, seen: str) -> Revised:
        """Put a text in the place of the plain English, and say with how many people it was written.

        Raises:
            TextChangedError: something else stands there by now, or somebody has added words.
            JargonError: the word is not open any more, or nobody gave any words.
        """
        term, text, given = self._term(act.server_id, slug), text.strip(), await self.given(act.server_id, slug)
        close = CloseWriting(act.server_id, slug, fingerprint(text))
        writing = self._known.get((act.server_id, slug))
        if not (writing and (writing.open or writing.wording == close.wording)):
            raise JargonError(strings.not_open())
        if writing.open and not given:
            raise JargonError(strings.nobody_gave())
        if writing.open and mark_of(term, given) != seen:
            raise TextChangedError("\n\n".join((texts_of(term), *(each.text for each in given))))

        async def merged(over: TermLayers) -> Layer | None:
            if over.shown is None:
                raise JargonError(strings.not_open())
            edited = replace(draft_of(over.shown), plain=text).edited(over.shown, act.author)
            return layer_for(settled(edited, over.shown, over.shared, act.author), over.shared, over.layer)

        revised = await self._revising.revise(slug, Door.TOGETHER, replace(act, along=(close,)), merged)
        await self._store.do(close)  # where the text was there already
        await self.reload()
        return revised

    def _term(self, server_id: int, slug: str) -> Term:
        glossary = self._lexicon.of(server_id)
        if slug not in glossary:
            raise JargonError(strings.not_open())
        return glossary[slug]

    def _take(self, found: list[Writing]) -> None:
        self._known = {(each.server_id, each.slug): each for each in found}
