"""Every way to change a server's words, each as one act of a curator's in a server where much may have changed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from itertools import count
from typing import Any

from bot.feedback.suggestion import Suggested
from bot.glossary.model.keys import keyed
from bot.glossary.model.layer import Clash
from bot.glossary.model.revision import Door
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Definition, Kind, Source, Term
from bot.service import (
    NO,
    YES,
    Choice,
    Draft,
    Jargon,
    LimitDraft,
    Opening,
    ScopeDraft,
    StepDraft,
    definition_draft_of,
    draft_of,
    draft_of_clash,
    mark_of_clash,
    mark_of_name,
    mark_of_piece,
    pieces_in,
)
from bot.store.packs import Subscribe
from bot.store.terms import ReplaceShipped
from tests.service.acts import ONE, act, edit

MEMBER = 7
_editions = count(1)
Step = Callable[[Jargon, int, str], Awaitable[None]]  # one that looks at a word by its number, and writes a text


def word(jargon: Jargon, number: int) -> Term:
    """One of those that the server reads."""
    terms = sorted(jargon.terms(ONE), key=lambda each: each.slug)
    return terms[number % len(terms)]


async def add(jargon: Jargon, number: int, text: str) -> None:
    await jargon.curation.add(Draft(labels=f"Club {number}, C{number}", plain=text, instead="meeting"), act())


async def change(jargon: Jargon, number: int, text: str) -> None:
    """Its texts, or its name."""
    term = word(jargon, number)
    draft = draft_of(term)
    other = replace(draft, plain=text) if number % 3 else replace(draft, labels=f"{term.label} {number}")
    await edit(jargon, term, other)


async def change_piece(jargon: Jargon, number: int, text: str) -> None:
    """By itself: a next step or a time limit comes, changes or goes; or where the word is used, and who it names."""
    term, by = word(jargon, number), act()
    sort = (StepDraft, LimitDraft)[number % 2]
    known = pieces_in(term, sort.field)
    if number % 5 == 0:
        scope = replace(ScopeDraft.of(term), elsewhere=text, speaks_for_people=(YES, NO)[number % 2])
        await jargon.pieces.edit_word(term.slug, Opening.of(ScopeDraft.of(term)), scope, by)
    elif not known or number % 3 == 0:
        await jargon.pieces.add(term.slug, sort(text=text, source="A law", nation=("", "Wales")[number % 4 // 2]), by)
    else:
        name, piece = next(iter(known.items()))
        draft = sort.of(piece)
        if number % 3 == 1:
            await jargon.pieces.edit(
                term.slug, mark_of_name(name), Opening.of(draft), replace(draft, text=text, nation="Scotland"), by
            )
        else:
            await jargon.pieces.take(term.slug, mark_of_piece(name, piece), by)


async def change_definition(jargon: Jargon, number: int, text: str) -> None:
    """From the desk."""
    term = word(jargon, number)
    key = [*keyed(term)][number % len(term.definitions)]
    draft = definition_draft_of(term, key)
    await jargon.curation.edit_definition(term.slug, key, Opening.of(draft), replace(draft, text=text), act())


async def remove(jargon: Jargon, number: int, _text: str) -> None:
    own = sorted(jargon.glossary(ONE).layers) or ["advocacy"]
    await jargon.layering.remove(own[number % len(own)], act())


async def hide(jargon: Jargon, number: int, text: str) -> None:
    """Or show what is hidden."""
    hidden = [slug for slug, each in jargon.glossary(ONE).layers.items() if each.hidden is not None]
    if hidden and number % 2:
        await jargon.layering.show(hidden[0], act())
    else:
        await jargon.layering.hide(word(jargon, number).slug, text if number % 3 else "", act())


async def bring_in(jargon: Jargon, number: int, text: str) -> None:
    """A file with a new word, and one that is there."""
    there = word(jargon, number)
    content = f"term,definition\nTeam {number},{text}\n{there.label},{text}\n".encode()
    by = act()
    plan = await jargon.own_imports.plan(content, "words.csv", by)
    await jargon.own_imports.store(content, "words.csv", plan.mark, by)


async def suggest(jargon: Jargon, number: int, text: str) -> None:
    """And have it accepted: a word, or a better wording."""
    term, suggestion = word(jargon, number), act().act_id
    texts = Suggested(word=term.label if number % 2 else f"Choir {number}", meaning=text, origin="A leaflet")
    await jargon.suggesting.suggest(ONE, ONE, suggestion, MEMBER, texts, term.slug if number % 2 else "")
    seen = await jargon.suggesting.mark(ONE, suggestion)
    await jargon.suggesting.accept(suggestion, act(), seen=seen)


async def decide(jargon: Jargon, number: int, text: str) -> None:
    """Where the shared words changed under the server's own."""
    for slug, clash in clashes(jargon)[:1]:
        if number % 3 == 0:
            await jargon.layering.write_anew(slug, clash, replace(draft_of_clash(clash), text=text), act())
        else:
            await jargon.layering.settle(slug, clash, [*Choice][number % 2], act())


def clashes(jargon: Jargon) -> list[tuple[str, Clash]]:
    """What is to be decided."""
    glossary = jargon.glossary(ONE)
    return [(slug, each) for slug in sorted(glossary.layers) for each in glossary.clashes(slug)]


async def write_together(jargon: Jargon, number: int, text: str) -> None:
    slug = word(jargon, number).slug
    await jargon.writing.open(ONE, slug, 9)
    await jargon.writing.contribute(ONE, slug, act().act_id, MEMBER, "Words.")
    await jargon.writing.merge(slug, text, act(), seen=(await jargon.writing.look(ONE, slug)).mark)


async def take_in(jargon: Jargon, number: int, text: str) -> None:
    """A word of a pack, which is new, joins one that is there, or changes what was accepted before."""
    label = f"Choir {number}" if number % 2 else word(jargon, number).label
    texts = (Definition(kind=Kind.PLAIN, text=text, source=Source(title="A pack"), known_as="p01234567"),)
    terms = (Term(slug=slug_of(label), label=label, definitions=texts),)
    await _edition(jargon, text, *terms)
    for offer in [each for each in await jargon.offers.waiting(ONE) if not each.word.left][:1]:
        if offer.clashes:
            choice, mark = [*Choice][number % 2], mark_of_clash(offer.clashes[0])
            await jargon.offers.settle(offer.word.offer_id, mark, choice, act())
        else:
            await jargon.offers.accept(offer.word.offer_id, act(), seen=offer.mark)


async def take_all(jargon: Jargon, number: int, text: str) -> None:
    """All of an edition at once: a new word, and one that may be there."""
    labels = (f"Band {number}", word(jargon, number).label)
    texts = (Definition(kind=Kind.PLAIN, text=text, source=Source(title="A pack"), known_as="p01234567"),)
    await _edition(jargon, text, *(Term(slug=slug_of(each), label=each, definitions=texts) for each in labels))
    plan = await jargon.accepting.plan(ONE, "a")
    await jargon.accepting.accept("a", act(), seen=plan.mark)


async def take_out(jargon: Jargon, _number: int, text: str) -> None:
    """The pack has nothing more of what was accepted, and it is taken away here, too."""
    await _edition(jargon, text)
    for offer in [each for each in await jargon.offers.waiting(ONE) if each.word.left][:1]:
        await jargon.offers.take_away(offer.word.offer_id, act(), seen=offer.mark)


async def _edition(jargon: Jargon, text: str, *terms: Term) -> None:
    """The next edition of a pack, with these words."""
    names: dict[str, Any] = {
        "title": "A pack",
        "publisher": "Others",
        "licence": "CC0",
        "checksum": text,
        "public_key": "x",
    }
    await jargon._store.do(Subscribe(server_id=ONE, pack_id="a", edition=next(_editions), terms=terms, **names))


async def share(jargon: Jargon, number: int, text: str) -> None:
    """No door of the server's: the shared words change below it, where it has something of its own."""
    words = {each.slug: each for each in jargon.terms()}
    slugs = sorted(words.keys() & jargon.glossary(ONE).layers.keys() or words)
    term = words[slugs[number % len(slugs)]]
    texts = [replace(each, text=text) for each in term.definitions]
    label = term.label if number % 4 else f"{term.label} {number}"
    words[term.slug] = replace(term, label=label, definitions=tuple(texts))
    jargon._store.do_now(ReplaceShipped(tuple(words.values()), "of a test"))
    jargon._lexicon.refresh()


DOORS: dict[Door, Step] = {
    Door.TERM_ADD: add,
    Door.TERM_EDIT: change,
    Door.TERM_REMOVE: remove,
    Door.FLAGS_EDIT: change_definition,
    Door.MERGE: decide,
    Door.TERM_HIDE: hide,
    Door.SUGGESTION: suggest,
    Door.TOGETHER: write_together,
    Door.IMPORT: bring_in,
    Door.PACK: take_in,
}
UNDOING = {Door.TERM_UNDO, Door.IMPORT_UNDO}  # undone in their turn by the test
