"""Accepting at once all that waits of a pack and that nobody has to decide word by word."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2s

from bot.errors import JargonError, MovedOnError, SameWordError
from bot.feedback.packs import Offer, PackWord
from bot.glossary.checks.integrity import new_faults
from bot.glossary.model.layer import layer_for, own_word
from bot.glossary.model.revision import Door
from bot.glossary.server_glossary import ServerGlossary
from bot.service.act import Act
from bot.service.definition_draft import checked
from bot.service.lexicon import Lexicon
from bot.service.packs.offering import offers_of
from bot.service.preferences import PreferenceBook
from bot.service.refusing import refuse_names
from bot.service.revising import Laying, Revising
from bot.store.pack_words import AcceptPackWord, waiting_words
from bot.store.revisions import TermLayers
from bot.store.store import Store
from bot.strings import pack_at_once as strings


@dataclass(frozen=True, slots=True)
class AtOnce:
    """The words of a pack that can be accepted at once, and how many others of it wait to be decided one by one."""

    offers: tuple[Offer, ...]
    others: int

    @property
    def mark(self) -> str:
        """Eight digits that change with whatever would be stored."""
        digest = blake2s(digest_size=4)
        for each in self.offers:
            digest.update(f"{each.word.offer_id} {each.mark}\0".encode())
        return digest.hexdigest()


class AcceptingAtOnce:
    """Accepts many words as one import, which is undone as a whole as every import is; see `OwnImports.undo`."""

    def __init__(self, store: Store, lexicon: Lexicon, revising: Revising, preferences: PreferenceBook) -> None:
        self._store, self._lexicon, self._revising, self._preferences = store, lexicon, revising, preferences

    async def plan(self, server_id: int, pack_id: str) -> AtOnce:
        """What would be accepted now.

        Raises:
            JargonError: there is nothing of that pack that can be accepted at once, or two have to approve each word.
        """
        if self._preferences.now(server_id).two_approve:
            raise JargonError(strings.two_have_to_approve())
        words = await self._words(server_id, pack_id)
        plan = await asyncio.to_thread(lambda: _planned(words, self._lexicon.of(server_id)))
        if not plan.offers:
            raise JargonError(strings.nothing_at_once())
        return plan

    async def accept(self, pack_id: str, act: Act, *, seen: str) -> AtOnce:
        """Accept all of it, or nothing; `seen` is the mark of what the curator had before them.

        Raises:
            MovedOnError: something else would be accepted by now.
            JargonError: see `plan`.
        """
        plan = await self.plan(act.server_id, pack_id)
        words = [each.word for each in plan.offers]
        why = strings.from_pack(words[0].title, words[0].edition)

        def layings() -> Mapping[str, Laying]:
            glossary = self._lexicon.of(act.server_id)
            if plan.mark != seen or _planned(words, glossary).mark != seen:
                raise MovedOnError
            return {each.after.slug: _laying(each, glossary, act) for each in plan.offers}

        await self._revising.revise_all(Door.IMPORT, replace(act, why=why), layings)
        return plan

    async def _words(self, server_id: int, pack_id: str) -> list[PackWord]:
        await asyncio.to_thread(self._lexicon.refresh)
        return [each for each in await self._store.ask(waiting_words, server_id) if each.pack_id == pack_id]


def _planned(words: Sequence[PackWord], glossary: ServerGlossary) -> AtOnce:
    offers = [*offers_of(words, glossary, datetime.now(UTC))]
    chosen = {each.after.slug: each for each in _apart(offers, glossary)}
    while faults := new_faults(glossary.terms(), {slug: each.after for slug, each in chosen.items()}):
        faulty = chosen.keys() & {each.place.slug for each in faults} or set(chosen)
        chosen = {slug: each for slug, each in chosen.items() if slug not in faulty}
    return AtOnce(tuple(chosen.values()), len(offers) - len(chosen))


def _apart(offers: Iterable[Offer], glossary: ServerGlossary) -> Iterator[Offer]:
    """Those that clash with nothing that is here, nor with one another."""
    slugs: set[str] = set()
    names: set[str] = set()
    for each in offers:
        term = each.after
        own = {label.casefold() for label in term.labels}
        if not can_be_at_once(each) or term.slug in slugs or own & names:
            continue
        try:
            refuse_names(term, each.before, glossary, Door.PACK)
        except SameWordError:
            continue
        slugs.add(term.slug)
        names |= own
        yield each


def can_be_at_once(offer: Offer) -> bool:
    """Whether it needs no decision of its own: nothing in it clashes, and it is sure which word it is."""
    return not (offer.clashes or offer.perhaps or offer.word.left)


def _laying(offer: Offer, glossary: ServerGlossary, act: Act) -> Laying:
    word, term = offer.word, checked(offer.after)
    over = TermLayers(glossary.base.terms.get(term.slug), glossary.layers.get(term.slug))
    layer = layer_for(term, over.shared, over.layer) if offer.before else own_word(term)
    accepted = AcceptPackWord(
        server_id=word.server_id, pack_id=word.pack_id, offered=word.offered, became=term.slug, by=act.person_id
    )
    return Laying(over, layer, (accepted,))
