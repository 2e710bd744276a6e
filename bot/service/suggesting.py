"""What people suggest, and what curators make of it: a change to the words by the door of suggestions."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from bot.errors import JargonError, Quoting, RefusedError, TextChangedError
from bot.feedback.definition_ref import texts_of
from bot.feedback.flags import MOST_IN_AN_HOUR
from bot.feedback.suggestion import Ending, Suggested, Suggestion, mark_of, target_of
from bot.glossary.model.layer import Layer, layer_for, own_word
from bot.glossary.model.ownership import resourced
from bot.glossary.model.revision import Door
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Kind, RelationKind, Term
from bot.service.act import Act, Revised
from bot.service.authorship import settled
from bot.service.by_server import Unread
from bot.service.definition_draft import Author, source_of
from bot.service.draft import draft_of, draft_of_word
from bot.service.flag_limit import FlagLimit
from bot.service.lexicon import Lexicon
from bot.service.preferences import PreferenceBook
from bot.service.refusing import refuse_names
from bot.service.revising import Revising
from bot.store.changes import Servers
from bot.store.curators import BlockAuthor, UnblockAuthor
from bot.store.revisions import TermLayers
from bot.store.store import Store
from bot.store.suggestions import (
    AddSuggestion,
    ApproveSuggestion,
    EndSuggestion,
    MarkSuggestionsRead,
    TakeBackSuggestion,
    own_suggestions,
    people_with_unread_suggestions,
    suggestion,
    unread_suggestions,
)
from bot.store.terms import BASE
from bot.strings import suggestions as strings

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Accepted:
    """What a press on Accept came to: the word as it was changed; None while a second person has to say so, too."""

    label: str
    revised: Revised | None


class Suggesting:
    """Keeps what people suggest. Each change is durable when its method returns, and safe to repeat.

    Nobody is told who suggested something, but they themselves what became of it.
    """

    tables = ("suggestions",)

    def __init__(
        self, store: Store, lexicon: Lexicon, revising: Revising, limit: FlagLimit, preferences: PreferenceBook
    ) -> None:
        self._store, self._lexicon, self._revising = store, lexicon, revising
        self._limit, self._preferences = limit, preferences
        self._unread = Unread()

    def load(self) -> None:
        """Read who is to be told, before there is an event loop. It blocks on the store."""
        self._unread.take(self._store.ask_now(people_with_unread_suggestions), None)

    async def reload(self, servers: Servers = None) -> None:
        """Read it anew for some servers, or for all, after a decision, or after somebody was told."""
        self._unread.take(await self._store.ask(people_with_unread_suggestions, servers), servers)

    async def suggest(
        self, server_id: int, desk: int, suggestion_id: str, person_id: int, texts: Suggested, slug: str = ""
    ) -> bool:
        """Keep a suggestion for the curators of the `desk`; its result is whether the word is explained there already.

        `server_id` is 0 for what is said outside of servers. `slug` is the word whose wording is to be better.

        Raises:
            JargonError: nobody would read it, something is missing, the person may not, or there is no room.
        """
        texts = texts.trimmed()
        if not desk:
            raise RefusedError(strings.nobody_would_read())
        if not texts.word or not texts.meaning:
            raise JargonError(strings.incomplete())
        person = (server_id, person_id)
        if not self._limit.admits(person, suggestion_id):
            raise RefusedError(strings.too_often(MOST_IN_AN_HOUR))
        stand_in = self._store.erasures.stand_in(person_id)
        added = AddSuggestion(desk, suggestion_id, slug, texts, person_id, outside=server_id == BASE, stand_in=stand_in)
        try:
            await self._store.do(added)
        except JargonError:
            self._limit.undone(person, suggestion_id)
            raise
        return bool(target_of(slug, texts.word, self._lexicon.of(server_id)))

    async def take_back(self, server_id: int, suggestion_id: str, person_id: int) -> None:
        """Delete a person's own suggestion.

        Raises:
            JargonError: it is gone already.
        """
        if not await self._store.do(TakeBackSuggestion(server_id, suggestion_id, person_id)):
            raise JargonError(strings.not_to_be_taken_back())
        self._limit.took_back((server_id, person_id), suggestion_id)
        await self.reload()

    async def open(self, server_id: int, suggestion_id: str) -> Suggestion:
        """One that waits.

        Raises:
            JargonError: it is gone, or decided.
        """
        found = await self._store.ask(suggestion, server_id, suggestion_id)
        if found is None:
            raise JargonError(strings.gone())
        if found.ending:
            told = partial(strings.decided_meanwhile, found.ending)
            raise JargonError(Quoting(lambda quoted: told(quoted(found.reply))))
        return found

    async def mark(self, server_id: int, suggestion_id: str) -> str:
        """A fingerprint of what a curator who looks at a suggestion has before them now."""
        found = await self.open(server_id, suggestion_id)
        return mark_of(found, self._stands(found))

    async def accept(
        self, suggestion_id: str, act: Act, *, seen: str, sent: Suggested | None = None, reply: str = "", into: str = ""
    ) -> Accepted:
        """Publish a suggestion, or other texts that were `sent` in its place; or approve it, where two have to.

        `seen` is what the curator had before them. It goes `into` the word of this slug, where they chose one.

        Raises:
            TextChangedError: something else stands there by now.
            SameWordError: it is a word that is there already, or may be one of several.
            JargonError: it is gone or decided, another person has to approve it, or the texts have a fault.
        """
        found = await self._store.ask(suggestion, act.server_id, suggestion_id)
        if found and found.decision_id == act.act_id:
            return Accepted(self._label(found), Revised(None, self._term(act.server_id, found.became)))
        found = await self.open(act.server_id, suggestion_id)
        await asyncio.to_thread(self._lexicon.refresh)
        glossary, stands = self._lexicon.of(act.server_id), self._stands(found)
        if mark_of(found, stands) != seen:
            raise TextChangedError(texts_of(stands) if stands else "")
        texts = (sent or found.proposed).trimmed()
        if not texts.word or not texts.meaning:
            raise JargonError(strings.incomplete())
        another = target_of("", texts.word, glossary) if texts.word != found.proposed.word else ""
        target = into or another or target_of(found.slug, texts.word, glossary)
        slug = target or slug_of(texts.word, taken=glossary)
        two = self._preferences.now(act.server_id).two_approve
        if two and (found.approved != texts or not found.approved_by or target != (stands.slug if stands else "")):
            self._refuse_unfit(slug, texts, act)
            await self._store.do(ApproveSuggestion(act.server_id, suggestion_id, texts, act.person_id, target))
            return Accepted(texts.word, None)
        end = EndSuggestion(
            server_id=act.server_id,
            suggestion_id=suggestion_id,
            decision_id=act.act_id,
            ending=Ending.ACCEPTED if texts == found.texts else Ending.CHANGED,
            reply=reply.strip(),
            by=act.person_id,
            became=slug,
            texts=texts,
            second=two,
        )
        revised = await self._publish(slug, texts, replace(act, along=(end,)))
        await self._store.do(end)  # where nothing was to be changed, or the change was stored before
        await self.reload()
        return Accepted(texts.word, revised)

    async def decline(self, suggestion_id: str, act: Act, reply: str) -> Suggestion:
        """Leave the words as they are, with a reply to the person.

        Raises:
            JargonError: it is gone or decided.
        """
        end = EndSuggestion(
            server_id=act.server_id,
            suggestion_id=suggestion_id,
            decision_id=act.act_id,
            ending=Ending.DECLINED,
            reply=reply.strip(),
            by=act.person_id,
        )
        await self._store.do(end)
        await self.reload()
        declined = await self._store.ask(suggestion, act.server_id, suggestion_id)
        if declined is None:
            raise JargonError(strings.gone())
        return declined

    async def set_blocked(self, server_id: int, suggestion_id: str, by: int, *, blocked: bool) -> None:
        """Let whoever suggested something write nothing in this server any more, or write again."""
        stop, let = BlockAuthor(server_id, suggestion_id, by), UnblockAuthor(server_id, suggestion_id)
        await self._store.do(stop if blocked else let)

    async def own(self, server_id: int, person_id: int) -> list[Suggestion]:
        """All that a person suggested in a server, or outside if it is 0, newest first."""
        return await self._store.ask(own_suggestions, server_id, person_id)

    async def unread(self, server_id: int, person_id: int) -> list[Suggestion]:
        """What was decided about a person's suggestions and they do not know yet, oldest first."""
        if (server_id, person_id) not in self._unread:
            return []
        return await self._store.ask(unread_suggestions, server_id, person_id)

    async def mark_read(self, server_id: int, person_id: int, told: Iterable[Suggestion]) -> None:
        """The person knows now what became of these."""
        ids = tuple(each.suggestion_id for each in told if each.ending)
        if ids and (server_id, person_id) in self._unread:
            await self._store.do(MarkSuggestionsRead(server_id, person_id, ids))
            await self.reload()

    def _refuse_unfit(self, slug: str, texts: Suggested, act: Act) -> None:
        """Refuse what could not be published, and ask which word is meant, before the first of two has approved it.

        Raises:
            SameWordError: which words have its name.
            JargonError: the server hides the word.
        """
        glossary, shown = self._lexicon.of(act.server_id), self._term(act.server_id, slug)
        if shown is None and slug in glossary.layers:
            raise JargonError(strings.hidden())
        term = _changed(shown, texts, act.author) if shown else _new_term(slug, texts, act.author)
        refuse_names(term, shown, glossary, Door.SUGGESTION)

    async def _publish(self, slug: str, texts: Suggested, act: Act) -> Revised:
        async def changed(over: TermLayers) -> Layer | None:
            if over.shown is None and (over.shared or over.layer):
                raise JargonError(strings.hidden())
            if over.shown is None:
                return own_word(_new_term(slug, texts, act.author))
            term = _changed(over.shown, texts, act.author)
            return layer_for(settled(term, over.shown, over.shared, act.author), over.shared, over.layer)

        return await self._revising.revise(slug, Door.SUGGESTION, act, changed)

    def _stands(self, found: Suggestion) -> Term | None:
        """The word that a suggestion would change as things are; None where it would be a new one."""
        target = target_of(found.slug, found.proposed.word, self._lexicon.of(found.server_id))
        return self._term(found.server_id, target)

    def _term(self, server_id: int, slug: str) -> Term | None:
        glossary = self._lexicon.of(server_id)
        if slug not in glossary:
            return None
        return glossary[slug]

    def _label(self, found: Suggestion) -> str:
        term = self._term(found.server_id, found.became)
        return term.label if term else found.proposed.word


def _new_term(slug: str, texts: Suggested, by: Author) -> Term:
    draft = replace(draft_of_word(texts.word), plain=texts.meaning, instead=texts.instead)
    return _with_origin(draft.edited(Term(slug=slug, label=texts.word), by), texts, by)


def _changed(term: Term, texts: Suggested, by: Author) -> Term:
    """The term with this meaning in plain English, and what to say instead beside what is advised there already."""
    draft = draft_of(term)
    advised = {each.target.casefold() for each in term.related(RelationKind.CONSIDER_USING_INSTEAD)}
    more = texts.instead if texts.instead.casefold() not in advised else ""
    parting = "; " if ";" in draft.instead + more else ", "
    instead = parting.join(filter(None, (draft.instead.strip(" ;"), more.strip(" ;"))))
    return _with_origin(replace(draft, plain=texts.meaning, instead=instead).edited(term, by), texts, by)


def _with_origin(term: Term, texts: Suggested, by: Author) -> Term:
    """The term whose meaning in plain English was written from what the person named."""
    plain = next(iter(term.of_kind(Kind.PLAIN)))
    if not texts.origin or plain.text != texts.meaning:
        return term
    written = resourced(plain, source_of(texts.origin.rstrip(" .")), by.day)
    return replace(term, definitions=tuple(written if each is plain else each for each in term.definitions))
