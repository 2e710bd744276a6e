"""The words of packs at the desk of a server, and what its curators decide about each."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.errors import JargonError, MovedOnError
from bot.feedback.packs import Offer
from bot.glossary.model.layer import Clash, Layer, layer_for, own_word
from bot.glossary.model.pieces import Piece
from bot.glossary.model.revision import Door
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Term
from bot.glossary.model.three_ways import with_piece
from bot.service.act import Act, Revised
from bot.service.curation import Curation
from bot.service.definition_draft import DefinitionDraft, checked
from bot.service.layering import Choice, mark_of_clash
from bot.service.lexicon import Lexicon
from bot.service.packs.offering import joining, offers_of
from bot.service.preferences import PreferenceBook
from bot.service.third_wording import third_wording
from bot.store.pack_words import (
    AcceptPackWord,
    ApprovePackWord,
    CloseLeftWord,
    DeclinePackWord,
    SettlePiece,
    waiting_words,
)
from bot.store.port import Operation
from bot.store.revisions import TermLayers
from bot.store.store import Store
from bot.strings import pack_words as strings


@dataclass(frozen=True, slots=True)
class AcceptedWord:
    """What a press on Accept came to: the word as it was changed; None while a second person has to say so, too."""

    label: str
    revised: Revised | None


class Offers:
    """What waits of packs. Each change is durable when its method returns, and nothing is shown to members before."""

    def __init__(self, store: Store, lexicon: Lexicon, curation: Curation, preferences: PreferenceBook) -> None:
        self._store, self._lexicon, self._curation, self._preferences = store, lexicon, curation, preferences

    async def waiting(self, server_id: int) -> list[Offer]:
        """All that waits for the curators of a server."""
        words = await self._store.ask(waiting_words, server_id)
        if not words:
            return []
        glossary, now = self._lexicon.of(server_id), datetime.now(UTC)
        return await asyncio.to_thread(lambda: [*offers_of(words, glossary, now)])

    async def number(self, server_id: int) -> int:
        """How much waits for the curators of a server."""
        return len(await self.waiting(server_id))

    async def offer(self, server_id: int, offer_id: str) -> Offer:
        """One of them.

        Raises:
            JargonError: it does not wait any more.
        """
        for each in await self.waiting(server_id):
            if each.word.offer_id == offer_id:
                return each
        raise JargonError(strings.waits_no_more())

    async def accept(self, offer_id: str, act: Act, *, seen: str, into: str = "", name: str = "") -> AcceptedWord:
        """Publish what is offered, or approve it, where two have to.

        `seen` is the mark of what the curator had before them. A word that nobody accepted before may be put `into` the
        word of this slug, or become one of its own under another `name`.

        Raises:
            MovedOnError: something else is offered or stands there by now.
            SameWordError: a word of that name is there already.
            JargonError: it does not wait any more, both sides changed a piece, which has to be decided first, or
                another person has to approve it.
        """
        offer = await self._seen(act.server_id, offer_id, seen)
        if offer.word.left:
            raise JargonError(strings.waits_no_more())
        if offer.clashes:
            raise JargonError(strings.decide_first())
        if into:
            offer = self._put_into(offer, into)
        elif name := " ".join(name.split()):
            offer = self._named(offer, name)
        word, server = offer.word, act.server_id
        two = self._preferences.now(server).two_approve
        if two and (word.approved != word.version or not word.approved_by):
            approved = ApprovePackWord(server_id=server, pack_id=word.pack_id, offered=word.offered, by=act.person_id)
            await self._store.do(approved)
            return AcceptedWord(offer.label, None)
        end = AcceptPackWord(
            server_id=server,
            pack_id=word.pack_id,
            offered=word.offered,
            became=offer.after.slug,
            by=act.person_id,
            second=two,
        )
        return AcceptedWord(offer.label, await self._publish(offer, offer.after, end, act))

    async def keep(self, offer_id: str, act: Act, *, seen: str) -> Offer:
        """Keep a word that has left its pack, as one of the server's own. Its result is what that was.

        Raises:
            MovedOnError: it is in the pack again, or something else stands there by now.
            JargonError: it does not wait any more.
        """
        offer = await self._left(act.server_id, offer_id, seen)
        await self._store.do(_closed(offer))
        return offer

    async def take_away(self, offer_id: str, act: Act, *, seen: str) -> AcceptedWord:
        """Take away what came from the pack, where the word has left it. What the server changed itself stays.

        Raises:
            MovedOnError: it is in the pack again, or something else stands there by now.
            JargonError: it does not wait any more.
        """
        offer = await self._left(act.server_id, offer_id, seen)

        async def changed(over: TermLayers) -> Layer | None:
            if over.shown != offer.before:
                raise MovedOnError
            return None if offer.goes else layer_for(checked(offer.after), over.shared, over.layer)

        named = replace(act, why=strings.left_pack(offer.word.title, offer.word.edition), along=(_closed(offer),))
        revised = await self._curation.revise(offer.target, Door.PACK, named, changed)
        await self._store.do(_closed(offer))  # where the change was stored before
        return AcceptedWord(offer.label, revised)

    async def decline(self, offer_id: str, act: Act) -> Offer:
        """Leave the words as they are until the publisher changes this one again.

        Raises:
            JargonError: it does not wait any more.
        """
        offer = await self.offer(act.server_id, offer_id)
        word = offer.word
        if word.left:
            raise JargonError(strings.waits_no_more())
        await self._store.do(DeclinePackWord(server_id=act.server_id, pack_id=word.pack_id, offered=word.offered))
        return offer

    async def settle(self, offer_id: str, clash_mark: str, choice: Choice, act: Act) -> Offer:
        """Keep the server's own piece, or take the publisher's, where both changed it. Its result is what that was.

        Raises:
            MovedOnError: either has changed since.
            JargonError: it does not wait any more.
        """
        offer, clash = await self.clash(act.server_id, offer_id, clash_mark)
        await self._settle(offer, clash, clash.ours if choice is Choice.KEEP else clash.shared, act)
        return offer

    async def write_anew(self, offer_id: str, clash_mark: str, sent: DefinitionDraft, act: Act) -> Offer:
        """Put other words in the place of both.

        Raises:
            MovedOnError: either has changed since.
            JargonError: it does not wait any more, or what is wrong with the words.
        """
        offer, clash = await self.clash(act.server_id, offer_id, clash_mark)
        await self._settle(offer, clash, third_wording(clash, sent, act.author), act)
        return offer

    async def clash(self, server_id: int, offer_id: str, clash_mark: str) -> tuple[Offer, Clash]:
        """What waits, and a piece in it that both sides changed, as a curator had it before them.

        Raises:
            MovedOnError: it is another by now.
            JargonError: it does not wait any more.
        """
        offer = await self.offer(server_id, offer_id)
        for each in offer.clashes:
            if mark_of_clash(each) == clash_mark:
                return offer, each
        raise MovedOnError

    async def _settle(self, offer: Offer, clash: Clash, piece: Piece | None, act: Act) -> None:
        word = offer.word
        assert word.base
        assert offer.before
        base = with_piece(word.base, clash.name, clash.shared)
        settled = SettlePiece(server_id=act.server_id, pack_id=word.pack_id, offered=word.offered, base=base)
        await self._publish(offer, checked(with_piece(offer.before, clash.name, piece)), settled, act)

    async def _seen(self, server_id: int, offer_id: str, seen: str) -> Offer:
        await asyncio.to_thread(self._lexicon.refresh)
        offer = await self.offer(server_id, offer_id)
        if offer.mark != seen:
            raise MovedOnError
        return offer

    async def _left(self, server_id: int, offer_id: str, seen: str) -> Offer:
        offer = await self._seen(server_id, offer_id, seen)
        if not offer.word.left:
            raise MovedOnError
        return offer

    def _put_into(self, offer: Offer, slug: str) -> Offer:
        glossary = self._lexicon.of(offer.word.server_id)
        put = joining(offer.word, glossary[slug]) if slug in glossary and offer.word.base is None else None
        if put is None:
            raise JargonError(strings.waits_no_more())
        return put

    def _named(self, offer: Offer, name: str) -> Offer:
        if offer.word.base:
            raise JargonError(strings.waits_no_more())
        glossary = self._lexicon.of(offer.word.server_id)
        slug = slug_of(name, {*glossary.base.terms, *glossary.layers})
        return Offer(word=offer.word, target="", after=checked(replace(offer.word.offered, slug=slug, label=name)))

    async def _publish(self, offer: Offer, term: Term, along: Operation[object], act: Act) -> Revised:
        """Lay the term over what the server had when it was decided, with what is to be stored along."""

        async def changed(over: TermLayers) -> Layer | None:
            if over.shown != offer.before or (offer.before is None and (over.shared or over.layer)):
                raise MovedOnError
            if offer.before is None:
                return own_word(checked(term))
            return layer_for(checked(term), over.shared, over.layer)

        why = strings.from_pack(offer.word.title, offer.word.edition)
        named = replace(act, why=why, along=(along,))
        revised = await self._curation.revise(term.slug, Door.PACK, named, changed)
        await self._store.do(along)  # where nothing was to be changed, or the change was stored before
        return revised


def _closed(offer: Offer) -> CloseLeftWord:
    word = offer.word
    return CloseLeftWord(server_id=word.server_id, pack_id=word.pack_id, offered=word.offered)
