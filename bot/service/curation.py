"""A server's own words: adding and changing them; every change to what lies over a word goes through here."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from weakref import WeakValueDictionary

from bot.errors import BusyError, JargonError, SameWordError
from bot.feedback.definition_ref import WHOLE, DefinitionRef, followed, moved
from bot.glossary.checks.integrity import new_faults
from bot.glossary.model.joining import joined_to
from bot.glossary.model.keys import keyed
from bot.glossary.model.layer import Layer, layer_for, own_word
from bot.glossary.model.merge import merged
from bot.glossary.model.pieces import Name
from bot.glossary.model.revision import Door, Revision
from bot.glossary.model.same_word import KnownWords
from bot.glossary.model.telling_apart import named_apart
from bot.glossary.model.term import Term
from bot.glossary.server_glossary import ServerGlossary
from bot.service.authorship import settled
from bot.service.definition_draft import MOST_FAULTS, Author, DefinitionDraft, definition_draft_of
from bot.service.draft import Draft, draft_of
from bot.service.flag_counts import FlagCountCache
from bot.service.lexicon import Lexicon
from bot.service.opening import Opening, gone
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
from bot.strings import refusals as strings
from bot.strings import same_word as same_word_strings
from bot.strings import store as store_strings

MOST_TRIES = 5  # to lay many changes over words that others change meanwhile


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a curator does: under which id it is stored (once, however often it comes), in which server, and who.

    `community` is the name of the server, as the source of its own words; `why` is for other curators. What goes
    `along` is stored with the change, or neither is.
    """

    act_id: str
    server_id: int
    person_id: int
    community: str = ""
    why: str = ""
    along: tuple[Operation[object], ...] = ()

    @property
    def author(self) -> Author:
        """Whose words are typed into the form that is sent now."""
        return Author(self.community, datetime.now(UTC).date())


@dataclass(frozen=True, slots=True)
class Revised:
    """A term as readers of the server saw it before a change and see it after; None where there is none.

    It is `parted` where the server read the shared term up to then, and has pieces of its own in it from now on. `kept`
    are pieces that the change left as they were, since others have changed them.
    """

    before: Term | None
    after: Term | None
    parted: bool = False
    kept: tuple[Name, ...] = ()


# Doors through which people type names, and are asked what they mean by one that is there.
_TYPED = (Door.TERM_ADD, Door.TERM_EDIT, Door.SUGGESTION)


@dataclass(frozen=True, slots=True)
class Laying:
    """What a server shall lay over one word, None for nothing; `over` is the word as it was when that was decided."""

    over: TermLayers
    after: Layer | None


Change = Callable[[TermLayers], Awaitable[Layer | None]]  # what the server shall lay over the term, None for nothing


class Curation:
    """Changes to one server's terms. Each is durable, on record, and found there, when its method returns.

    A change is laid over the term as it is at that moment. The store refuses it where that has changed since
    it was read, be it by another process, and then it is laid over anew. An act that comes again is done once, and
    answered as it was the first time.
    """

    def __init__(self, store: Store, lexicon: Lexicon, counts: FlagCountCache) -> None:
        self._store = store
        self._lexicon = lexicon
        self._counts = counts
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def add(self, draft: Draft, act: Act) -> Term:
        """Add a term of the server's own.

        Raises:
            SameWordError: a word of that name is there already.
            JargonError: what is wrong with the draft.
        """

        async def added(over: TermLayers) -> Layer:
            if over.shared or over.layer:
                raise _taken(over.shown.label if over.shown else term.label)
            return own_word(term)

        async with self._alone(act.server_id):
            await self._catch_up()
            done = await self._store.ask(revision_of_act, act.server_id, act.act_id)
            if done and (again := TermLayers(None, done.after).shown):
                return again
            term = draft.new_term(act.author, taken=self._lexicon.of(act.server_id))
            await self._store_change(term.slug, Door.TERM_ADD, act, added)
        await self._catch_up()
        return term

    async def join(self, slug: str, draft: Draft, act: Act, door: Door = Door.TERM_ADD) -> Revised:
        """Make what was typed for a word a part of another that is there: the server's own, laid over it.

        Raises:
            JargonError: that word is gone, or what is wrong with the draft.
        """

        async def joined(over: TermLayers) -> Layer:
            if not over.shown:
                raise JargonError(same_word_strings.not_there())
            part = joined_to(over.shown, draft.new_term(act.author, taken=()))
            return _laid(settled(merged(over.shown, part), over.shown, over.shared, act.author), over)

        return await self.revise(slug, door, act, joined)

    async def edit(self, slug: str, opening: Opening, sent: Draft, act: Act) -> Revised:
        """Change a term for one server; `opening` is what the form opened with, `sent` what it was sent with.

        A shared term is not touched: the server's wording is laid over it. A term that was removed meanwhile
        comes back only from a form that was opened on nothing.

        Raises:
            ChangedMeanwhileError: somebody else changed the same fields, or removed the term.
            SameWordError: the new name is another word's already.
            JargonError: what is wrong with the draft.
        """

        async def edited(over: TermLayers) -> Layer | None:
            term = over.shown or Term(slug=slug, label="")
            current = draft_of(term)
            if not over.shown and opening != Opening.of(current):
                raise gone(sent, current)
            laid = opening.laid_over(sent, current)
            if laid == current:
                return over.layer
            return _laid(settled(laid.edited(term, act.author), term, over.shared, act.author), over)

        return await self.revise(slug, Door.TERM_EDIT, act, edited)

    async def edit_definition(
        self,
        slug: str,
        key: str,
        opening: Opening,
        sent: DefinitionDraft,
        act: Act,
        door: Door = Door.FLAGS_EDIT,
    ) -> Revised:
        """Change the text and the source of one definition for one server; `key` named it when the form opened.

        Raises:
            ChangedMeanwhileError: somebody else changed the same fields, or the definition is gone.
            JargonError: what is wrong with the text.
        """

        async def edited(over: TermLayers) -> Layer | None:
            now = await self._key_now(act.server_id, over, slug, key)
            if not over.shown or now not in keyed(over.shown):
                raise gone(sent, DefinitionDraft(text=""))
            current = definition_draft_of(over.shown, now)
            laid = opening.laid_over(sent, current)
            if laid == current:
                return over.layer
            return _laid(settled(laid.edited(over.shown, now, act.author), over.shown, over.shared, act.author), over)

        return await self.revise(slug, door, act, edited)

    async def layers(self, server_id: int, slug: str) -> TermLayers:
        """A word as it is for a server at this moment: what is shared, and what the server lays over it."""
        return await self._store.ask(term_layers, server_id, slug)

    async def revisions(self, server_id: int, slug: str) -> list[Revision]:
        """All that was done to a term in a server, newest first."""
        return await self._store.ask(revisions_of, server_id, slug)

    async def ref_now(self, ref: DefinitionRef) -> DefinitionRef:
        """How a definition is referred to by now: its key may have changed with its source since a form was opened."""
        if ref.key == WHOLE:
            return ref
        over = await self._store.ask(term_layers, ref.server_id, ref.slug)
        return replace(ref, key=await self._key_now(ref.server_id, over, ref.slug, ref.key))

    async def revise(self, slug: str, door: Door, act: Act, change: Change) -> Revised:
        """Store what `change` makes of a word, and let readers find it. An act that comes again is done once.

        Others of the server need not wait while it is indexed.

        Raises:
            JargonError: what `change` refuses, or the new name is another term's already.
        """
        async with self._alone(act.server_id):
            if done := await self._store.ask(revision_of_act, act.server_id, act.act_id, slug):
                shared = (await self._store.ask(term_layers, act.server_id, slug)).shared
                return Revised(TermLayers(shared, done.before).shown, TermLayers(shared, done.after).shown)
            revised = await self._store_change(slug, door, act, change)
        await self._catch_up()
        await self._counts.renew(act.server_id, slug)
        return revised

    async def revise_all(self, door: Door, act: Act, layings: Callable[[], Mapping[str, Laying]]) -> None:
        """Store what `layings` makes of several words, by their slugs, all or nothing, and let readers find them.

        It is called in a thread with all that is stored by then in memory, and again where somebody was quicker.

        Raises:
            JargonError: what it refuses, or others change the words again and again.
        """
        async with self._alone(act.server_id):
            for _ in range(MOST_TRIES):
                await self._catch_up()
                laid = await asyncio.to_thread(layings)
                with suppress(OvertakenError):
                    await self._store.do(_revised_all(laid, door, act))
                    break
            else:
                raise BusyError(store_strings.too_many_wait())
        await self._catch_up()
        await self._counts.renew_all((act.server_id, slug) for slug in laid)

    async def _store_change(self, slug: str, door: Door, act: Act, change: Change) -> Revised:
        while True:
            over = await self._store.ask(term_layers, act.server_id, slug)
            after = await change(over) or None
            before, shown = over.shown, TermLayers(over.shared, after).shown
            if after == over.layer:
                return Revised(before, shown)
            if shown and shown != before:
                await self._refuse_taken(shown, before, act.server_id, door)
            with suppress(OvertakenError):
                await self._store.do(_revised(slug, Laying(over, after), door, act))
                return Revised(before, shown, parted=bool(over.shared and after and not over.layer))

    async def _key_now(self, server_id: int, over: TermLayers, slug: str, key: str) -> str:
        """The key of a definition, which may have changed with its source since a form for it was opened."""
        if over.shown and key in keyed(over.shown):
            return key
        revisions = reversed(await self.revisions(server_id, slug))
        edits = ([TermLayers(over.shared, each).shown for each in (one.before, one.after)] for one in revisions)
        return followed(key, ((before, after) for before, after in edits if before and after))

    async def _refuse_taken(self, term: Term, before: Term | None, server_id: int, door: Door) -> None:
        """Refuse a name that is another word's, and links that cannot be; what was there before may stay.

        What comes back by an undo may have a name in common with another word, but not its label.
        """
        if before is None or before.label != term.label:
            await self._catch_up()
        known = self._lexicon.of(server_id)
        if before is None or (before.label, before.aliases) != (term.label, term.aliases):
            await asyncio.to_thread(_refuse_names, term, before, known, by_label=door not in _TYPED)
        if term.relations and (before is None or before.relations != term.relations or before.label != term.label):
            await asyncio.to_thread(_refuse_faults, term, known)

    async def _catch_up(self) -> None:
        """Have every change that is stored in the words in memory."""
        await asyncio.to_thread(self._lexicon.refresh)

    def _alone(self, server_id: int) -> asyncio.Lock:
        """What is held between asking whether a word is there and storing it; each server has its own."""
        return self._locks.setdefault(server_id, asyncio.Lock())


def own_of(over: TermLayers) -> tuple[Layer, Term]:
    """What is a server's own of a word, and how readers see it.

    Raises:
        JargonError: the word is gone, or shared and without anything of the server's own.
    """
    if not over.shown:
        raise JargonError(strings.term_gone())
    if not over.layer:
        raise JargonError(strings.shared(over.shown.label))
    return over.layer, over.shown


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
        along=act.along,
    )


def _laid(term: Term, over: TermLayers) -> Layer:
    """What makes this term of the shared one."""
    return layer_for(term, over.shared, over.layer)


def _refuse_names(term: Term, before: Term | None, known: ServerGlossary, *, by_label: bool) -> None:
    words = KnownWords(known.terms())
    like = [each.term for each in words.like(term)]
    if by_label:
        like = [each for each in like if each.label.casefold() == term.label.casefold()]
    accepted = {each.term.slug for each in words.like(before)} if before else set()
    if new := [each for each in like if each.slug not in accepted]:
        raise SameWordError(term.label, named_apart(new))


def _refuse_faults(term: Term, known: ServerGlossary) -> None:
    if faults := new_faults(known.terms(), {term.slug: term}):
        raise JargonError(strings.faulty(" ".join(each.sentence for each in faults[:MOST_FAULTS])))


def _taken(label: str) -> JargonError:
    return JargonError(strings.taken(label))
