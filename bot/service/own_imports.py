"""Bringing a file into a server's own words: what would become of each of its words, all of it at once, and back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import blake2s

from bot.errors import JargonError
from bot.formats.own_file import OwnFile, read_own
from bot.formats.reading import Entry
from bot.glossary.checks.integrity import new_faults
from bot.glossary.model.joining import joined_to
from bot.glossary.model.layer import Layer, layer_for, own_word, undone
from bot.glossary.model.merge import updated
from bot.glossary.model.pieces import Name, alike
from bot.glossary.model.revision import Door
from bot.glossary.model.same_word import KnownWords, Verdict
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Definition, Term
from bot.glossary.server_glossary import ServerGlossary
from bot.service.act import Act
from bot.service.authorship import settled
from bot.service.definition_draft import Author
from bot.service.lexicon import Lexicon
from bot.service.revising import Laying, Revising
from bot.store.layers import written_layer
from bot.store.revisions import TermLayers, revisions_of_act
from bot.store.store import Store
from bot.strings import layering as layering_strings
from bot.strings import own_imports as strings

MOST_BYTES = 1024 * 1024
MOST_WORDS = 2000


class Fate(StrEnum):
    """What becomes of a word of the file."""

    NEW = "new"
    JOINED = "joined"
    CHANGED = "changed"
    HIDDEN = "hidden"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Planned:
    """One word of the file: the `other` is the word that it joins, and `why` says why it is refused."""

    label: str
    fate: Fate
    other: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class OwnImport:
    """What an import would do: word by word, and what the server would lay over each that is changed, by slug."""

    words: tuple[Planned, ...]
    layings: Mapping[str, Laying]

    def of(self, fate: Fate) -> list[Planned]:
        """The words that have one fate."""
        return [each for each in self.words if each.fate is fate]

    @property
    def mark(self) -> str:
        """Eight digits that are others where anything that would be stored is.

        By what name a layer knows a word that it does not rename is no part of it: it is of the day the layer was made.
        """
        digest = blake2s(digest_size=4)
        for slug, laying in sorted(self.layings.items()):
            before, after = (
                each and written_layer(replace(each, label="")) for each in (laying.over.layer, laying.after)
            )
            digest.update(f"{slug}\0{before}\0{after}\0".encode())
        return digest.hexdigest()


class OtherThanShownError(JargonError):
    """What an import would do is not what a person was shown; `now` is what it would do now. Nothing was stored."""

    def __init__(self, now: OwnImport) -> None:
        super().__init__(strings.other_than_shown())
        self.now = now


@dataclass(frozen=True, slots=True)
class UndoneImport:
    """How many words are as they were, and what stays of which words, since others have changed it again."""

    words: int
    kept: Mapping[str, tuple[Name, ...]]


class OwnImports:
    """Imports of servers, each one act that is stored as a whole, and can be undone as a whole."""

    def __init__(self, store: Store, lexicon: Lexicon, revising: Revising) -> None:
        self._store, self._lexicon, self._revising = store, lexicon, revising

    async def plan(self, content: bytes, file: str, act: Act) -> OwnImport:
        """What a file would do. Nothing is stored.

        Raises:
            JargonError: the file is too large, or has too many words.
            GlossaryError: it has faults.
        """
        return await asyncio.to_thread(self._plan, content, file, act)

    async def store(self, content: bytes, file: str, mark: str, act: Act) -> OwnImport:
        """Store what a file does, all or nothing, if it is what a person was shown, by its `mark`.

        Raises:
            OtherThanShownError: it is not.
            JargonError: see `plan`.
        """
        plan = OwnImport((), {})

        def layings() -> Mapping[str, Laying]:
            nonlocal plan
            plan = self._plan(content, file, act)
            if plan.mark != mark:
                raise OtherThanShownError(plan)
            return plan.layings

        await self._revising.revise_all(Door.IMPORT, act, layings)
        return plan

    async def undo(self, import_act: str, act: Act) -> UndoneImport:
        """Undo an import, word by word, three ways: what others have changed again since stays, and is told.

        Raises:
            JargonError: there is no such import, or nothing of it is left to undo.
        """
        revisions = await self._store.ask(revisions_of_act, act.server_id, import_act)
        words, kept = 0, dict[str, tuple[Name, ...]]()

        def layings() -> Mapping[str, Laying]:
            nonlocal words
            glossary, found = self._lexicon.of(act.server_id), dict[str, Laying]()
            kept.clear()
            for each in revisions:
                over = _over(glossary, each.slug)
                left = undone(over.layer, each.before, each.after)
                if left.kept:
                    kept[_label(glossary, each.slug, each.after or each.before)] = left.kept
                if left.layer != over.layer:
                    found[each.slug] = Laying(over, left.layer)
            words = len(found)
            if not found:
                raise JargonError(layering_strings.nothing_to_undo())
            return found

        await self._revising.revise_all(Door.IMPORT_UNDO, act, layings)
        return UndoneImport(words, kept)

    def _plan(self, content: bytes, file: str, act: Act) -> OwnImport:
        if len(content) > MOST_BYTES:
            raise JargonError(strings.too_large(MOST_BYTES // 1024))
        own = read_own(content, file)
        if len(own.reading.entries) + len(own.layers) > MOST_WORDS:
            raise JargonError(strings.too_many(MOST_WORDS))
        return _Planner(self._lexicon.of(act.server_id), act.author).plan(own)


@dataclass(slots=True)
class _Planner:
    """A plan as it grows, word by word. Of words that several entries speak of, each is laid over those before."""

    glossary: ServerGlossary
    by: Author
    words: list[tuple[str, Planned]] = field(default_factory=list)
    after: dict[str, Layer] = field(default_factory=dict)

    def plan(self, own: OwnFile) -> OwnImport:
        known = KnownWords(self.glossary.terms())
        taken = {*self.glossary.base.terms, *self.glossary.layers, *(each.slug for each in own.layers)}
        taken |= {each.term.slug for each in own.reading.entries if each.named}
        for entry in own.reading.entries:
            self._take(entry, known, taken)
        for layer in own.layers:
            self._lay(layer)
        self._refuse_faults()
        return OwnImport(
            tuple(planned for _, planned in self.words),
            {slug: Laying(_over(self.glossary, slug), layer) for slug, layer in self.after.items()},
        )

    def _take(self, entry: Entry, known: KnownWords, taken: set[str]) -> None:
        term = entry.term
        if entry.named and term.slug in self.glossary:
            self._join(term, term.slug)
            return
        if entry.named and term.slug in self.glossary.layers:
            self._note(term.slug, term.label, Fate.REFUSED, why=strings.hidden_here())
            return
        nameless = replace(term, slug="")
        perhaps = [each.term.label for each in known.like(nameless) if each.verdict is not Verdict.DIFFERENT]
        if same := known.same(nameless):
            self._join(term, same.term.slug)
        elif perhaps:
            self._note(term.slug, term.label, Fate.REFUSED, why=strings.unsure(perhaps))
        else:
            slug = term.slug if entry.named else slug_of(term.label, taken)
            taken.add(slug)
            self.after[slug] = own_word(replace(term, slug=slug))
            self._note(slug, term.label, Fate.NEW)

    def _join(self, term: Term, slug: str) -> None:
        shared, now = self.glossary.base.terms.get(slug), self._now(slug)
        shown = now.over(shared) if now else shared
        if shown is None:
            raise LookupError(slug)
        joined = updated(shown, _news(joined_to(shown, term), shown))
        after = layer_for(settled(joined, shown, shared, self.by), shared, now) or None
        other = "" if shown.label == term.label else shown.label
        if joined == shown or after is None or after == now:
            self._note(slug, term.label, Fate.SAME, other=other)
            return
        self.after[slug] = after
        self._note(slug, term.label, Fate.CHANGED if slug in self.glossary.layers else Fate.JOINED, other=other)

    def _lay(self, layer: Layer) -> None:
        now, slug = self._now(layer.slug), layer.slug
        label = _label(self.glossary, slug, layer)
        if now and now.apart != layer.apart:
            self._note(slug, label, Fate.REFUSED, why=strings.apart_here())
            return
        after = _both(now, layer) if now else layer
        if after == now:
            self._note(slug, label, Fate.SAME)
            return
        is_hidden = after.hidden is not None and (now is None or now.hidden is None)
        is_new = after.apart and now is None
        self.after[slug] = after
        self._note(slug, label, Fate.HIDDEN if is_hidden else Fate.NEW if is_new else Fate.CHANGED)

    def _refuse_faults(self) -> None:
        """Refuse what would have links lead in a ring, or to the word itself, in every word that it is part of."""
        before = self.glossary.terms()
        while faults := new_faults(before, dict(self._changed())):
            why = {each.place.slug: each.sentence for each in faults}
            faulty = self.after.keys() & why.keys() or set(self.after)
            for slug in faulty:
                del self.after[slug]
            told = why | dict.fromkeys(faulty - why.keys(), faults[0].sentence)
            self.words = [
                (slug, replace(each, fate=Fate.REFUSED, why=told[slug]) if slug in faulty else each)
                for slug, each in self.words
            ]

    def _changed(self) -> Iterator[tuple[str, Term]]:
        for slug, layer in self.after.items():
            if term := layer.over(self.glossary.base.terms.get(slug)):
                yield slug, term

    def _now(self, slug: str) -> Layer | None:
        return self.after.get(slug) or self.glossary.layers.get(slug)

    def _note(self, slug: str, label: str, fate: Fate, *, other: str = "", why: str = "") -> None:
        self.words.append((slug, Planned(label, fate, other, why)))


def _news(entry: Term, shown: Term) -> Term:
    """An entry without the definitions that say what the word says already, by whatever key it is known there."""
    new = (each for each in entry.definitions if not any(_is_said(each, known) for known in shown.definitions))
    return replace(entry, definitions=tuple(new))


def _is_said(definition: Definition, known: Definition) -> bool:
    """Whether a definition of a file is that one; one that names no source is where the very words stand there."""
    if definition == Definition(kind=known.kind, text=known.text, nation=known.nation):
        return True
    return alike(definition, known)


def _both(now: Layer, layer: Layer) -> Layer:
    """What a server lays over a word, and over that what the file does."""
    hidden = now.hidden if layer.hidden is None else layer.hidden
    return replace(now, changes=dict(now.changes) | dict(layer.changes), hidden=hidden)


def _over(glossary: ServerGlossary, slug: str) -> TermLayers:
    return TermLayers(glossary.base.terms.get(slug), glossary.layers.get(slug))


def _label(glossary: ServerGlossary, slug: str, layer: Layer | None) -> str:
    """What a word is called: as the server reads it, as it is shared, or as the layer has it."""
    term = glossary.laid.get(slug) or glossary.base.terms.get(slug) or (layer.over(None) if layer else None)
    return term.label if term else layer.label if layer else slug
