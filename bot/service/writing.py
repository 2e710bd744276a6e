"""Writing a word together: opening it, what members give, and the text that a curator makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.errors import JargonError, Quoting, RefusedError, SameWordError, TextChangedError
from bot.feedback.definition_ref import fingerprint
from bot.feedback.flags import MOST_IN_AN_HOUR
from bot.feedback.wanted import key_of
from bot.feedback.writing import MOST_WORD, Contribution, InWriting, Together, Writing
from bot.glossary.model.layer import Layer, layer_for, own_word
from bot.glossary.model.revision import Door
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Term
from bot.glossary.text.visible import visible
from bot.service.act import Act, Revised
from bot.service.authorship import settled
from bot.service.by_server import renewed
from bot.service.draft import draft_of, draft_of_word
from bot.service.flag_limit import FlagLimit
from bot.service.lexicon import Lexicon
from bot.service.revising import Revising
from bot.store.changes import Servers
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
MOST_IN_SLUG = 40  # characters, so that the id of a form holds all of it: no word is there to find it by


class WritingTogether:
    """Which words are written together, in memory, since every card asks. Each change is durable when a method returns.

    A word that is not there yet can be written, too: it is there once a curator has made one text of what people gave.
    Nobody is told who gave which words, curators neither.
    """

    tables = ("writings",)

    def __init__(self, store: Store, lexicon: Lexicon, revising: Revising, limit: FlagLimit) -> None:
        self._store, self._lexicon, self._revising, self._limit = store, lexicon, revising, limit
        self._known: dict[int, dict[str, Writing]] = {}

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._take(self._store.ask_now(writings), None)

    async def reload(self, servers: Servers = None) -> None:
        """Read those of some servers anew, or all, after a change."""
        self._take(await self._store.ask(writings, servers), servers)

    def of(self, server_id: int, term: Term) -> Together:
        """What a card says of a word as it stands there now."""
        writing = self._in_server(server_id).get(term.slug)
        return writing.on(term) if writing else NOT_TOGETHER

    def is_open(self, server_id: int, slug: str) -> bool:
        """Whether members can add their words."""
        writing = self._in_server(server_id).get(slug)
        return bool(writing and writing.open)

    def label(self, server_id: int, slug: str) -> str:
        """How a word is called, or will be; the slug itself where it is neither there nor open."""
        term, writing = self._term(server_id, slug), self._in_server(server_id).get(slug)
        return term.label if term else (writing and writing.word) or slug

    def new_words(self, server_id: int) -> list[Writing]:
        """The open words of a server that are not there yet, in the order of the alphabet."""
        found = (each for each in self._in_server(server_id).values() if each.open and each.word)
        return sorted((each for each in found if not self._term(server_id, each.slug)), key=lambda each: each.slug)

    def new_word(self, server_id: int, word: str) -> Writing | None:
        """The open word that is not there yet and will be called so, in any of its wordings."""
        key = key_of(word)
        return next((each for each in self.new_words(server_id) if key and key_of(each.word) == key), None)

    async def open(self, server_id: int, slug: str, by: int) -> None:
        """Let members add their words.

        Raises:
            JargonError: there is no such word.
        """
        if not self._term(server_id, slug):
            raise JargonError(strings.not_open())
        await self._store.do(OpenWriting(server_id, slug, by))
        await self.reload(frozenset({server_id}))

    async def open_new(self, server_id: int, word: str, by: int) -> str:
        """Let members add their words to one that is not there yet, and give its slug; one that is open stays so.

        Raises:
            JargonError: it is no word, or too long, or one of that very name is there.
        """
        word = " ".join(visible(word).split())
        if not key_of(word) or len(word) > MOST_WORD:
            raise JargonError(strings.no_word(MOST_WORD))
        glossary = self._lexicon.of(server_id)
        if any(each.exact for each in glossary.find(word).matches):
            raise JargonError(Quoting(lambda quoted: strings.there_already(quoted(word))))
        if known := self.new_word(server_id, word):
            return known.slug
        waiting = (each.slug for each in self.new_words(server_id))
        slug = slug_of(word[:MOST_IN_SLUG], {*glossary.base.terms, *glossary.layers, *waiting})
        await self._store.do(OpenWriting(server_id, slug, by, word))
        await self.reload(frozenset({server_id}))
        return slug

    async def close(self, server_id: int, slug: str) -> None:
        """Let nobody add any more; what was given goes."""
        await self._store.do(CloseWriting(server_id, slug))
        await self.reload(frozenset({server_id}))

    async def look(self, server_id: int, slug: str) -> InWriting:
        """A word as a curator has it before them, with what people gave, the oldest first, without names.

        Raises:
            JargonError: it is not there, and not open.
        """
        term, is_open = self._term(server_id, slug), self.is_open(server_id, slug)
        if not term and not is_open:
            raise JargonError(strings.not_open())
        return InWriting(slug, self.label(server_id, slug), is_open, await self.given(server_id, slug), term)

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

    async def merge(self, slug: str, text: str, act: Act, *, seen: str) -> Revised:
        """Put a text in the place of the plain English, and say with how many people it was written.

        A word that was not there is from then on.

        Raises:
            TextChangedError: something else stands there by now, or somebody has added words.
            JargonError: the word is not open any more, nobody gave any words, or another has its name by now.
        """
        text, writing = text.strip(), self._in_server(act.server_id).get(slug)
        close = CloseWriting(act.server_id, slug, fingerprint(text))
        if not (writing and (writing.open or writing.wording == close.wording)):
            raise JargonError(strings.not_open())
        if writing.open:
            before = await self.look(act.server_id, slug)
            if not before.given:
                raise JargonError(strings.nobody_gave())
            if before.mark != seen:
                raise TextChangedError(before.as_text)

        async def merged(over: TermLayers) -> Layer | None:
            if over.shown is None:
                return _first_layer(slug, writing.word, text, over, act)
            edited = replace(draft_of(over.shown), plain=text).edited(over.shown, act.author)
            return layer_for(settled(edited, over.shown, over.shared, act.author), over.shared, over.layer)

        try:
            revised = await self._revising.revise(slug, Door.TOGETHER, replace(act, along=(close,)), merged)
        except SameWordError as error:
            label = writing.word or slug
            raise JargonError(Quoting(lambda quoted: strings.there_already(quoted(label)))) from error
        await self._store.do(close)  # where the text was there already
        await self.reload(frozenset({act.server_id}))
        return revised

    def _term(self, server_id: int, slug: str) -> Term | None:
        glossary = self._lexicon.of(server_id)
        is_there = slug in glossary
        return glossary[slug] if is_there else None

    def _in_server(self, server_id: int) -> Mapping[str, Writing]:
        return self._known.get(server_id, {})

    def _take(self, writings: list[Writing], servers: Servers) -> None:
        found: dict[int, dict[str, Writing]] = {}
        for each in writings:
            found.setdefault(each.server_id, {})[each.slug] = each
        self._known = renewed(self._known, found, servers)


def _first_layer(slug: str, word: str, text: str, over: TermLayers, act: Act) -> Layer:
    """What makes a word of one that was not there.

    Raises:
        JargonError: it was removed or hidden, and nobody said how it would be called; or what is wrong with the text.
    """
    if not word or over.layer or over.shared:
        raise JargonError(strings.not_open())
    return own_word(replace(draft_of_word(word), plain=text).edited(Term(slug=slug, label=""), act.author))
