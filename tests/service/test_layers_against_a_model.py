"""Over any series of shared updates, edits, imports, undos, hidings and decisions of two curators: a plain model."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.errors import JargonError
from bot.formats import written
from bot.glossary.model.layer import Clash, Layer, layer_for
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Note
from bot.service import Act, Choice, Draft, Jargon, Opening, OtherThanShownError, draft_of, draft_of_clash
from bot.service.authorship import settled
from bot.store.revisions import TermLayers
from bot.store.terms import ReplaceShipped
from tests.service.acts import ONE, OTHER, act
from tests.service.plain_word import HIDDEN, Laid, PlainWord, Texts
from tests.service.respite import (
    CLUB,
    FIRST,
    IN_CLUB,
    NAMES,
    OURS,
    PLACES,
    SLUG,
    TEXTS,
    File,
    laids,
    said,
    term_of,
    text_of,
    texts,
)

Outcome = dict[str, tuple[Laid, Laid]]  # of what would be another: what lies over it, and what would
Changes = list[tuple[PlainWord, int]]  # words, each with the number of a change to it, from 0


class Curators(RuleBasedStateMachine):
    """One shared word, and two curators of one server, who may look now and press later."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = TemporaryDirectory()
        glossary = Path(self.folder.name, "glossary")
        glossary.mkdir()
        (glossary / "words.yaml").write_text(written([term_of(FIRST)], "yaml").text)
        self.jargon = Jargon(None, glossary)
        self.model = PlainWord(OURS, FIRST)
        self.club = PlainWord(("all",), {})
        self.looked: list[tuple[Clash, tuple[str | None, str | None, str | None]]] = []
        self.asked: list[tuple[int, str, Laid]] = []
        self.shown: list[tuple[File, str, Outcome]] = []
        self.imported: list[tuple[str, Changes]] = []

    def teardown(self) -> None:
        with closing(self.loop), self.folder, closing(self.jargon):
            pass

    def do(self, awaitable: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(awaitable)

    def act(self, curator: int) -> Act:
        return replace(act(), person_id=curator)

    @rule(shared=texts)
    def share(self, shared: Texts) -> None:
        """The shared words change, as an update of the program brings it."""
        self.jargon._store.do_now(ReplaceShipped((term_of(shared),), self.jargon.recall("shipped")))
        self.jargon._lexicon.refresh()
        self.model.shared = dict(shared)

    @precondition(lambda self: self.model.hidden is None)
    @rule(place=st.sampled_from(["plain", "formal"]), text=st.sampled_from(TEXTS), curator=st.integers(1, 2))
    def edit_definition(self, place: str, text: str, curator: int) -> None:
        """By the form of a word, as `/term edit` opens it."""
        self.sent(curator, **{place: text})
        self.model.change(self.model.edited(place, text))

    @precondition(lambda self: self.model.hidden is None)
    @rule(name=st.sampled_from(NAMES), curator=st.integers(1, 2))
    def rename(self, name: str, curator: int) -> None:
        self.sent(curator, labels=name)
        self.model.change(self.model.edited("label", name))

    def sent(self, curator: int, **given: str) -> None:
        draft = draft_of(self.jargon.page(SLUG, ONE).term)
        sent: Draft = replace(draft, **given)
        self.do(self.jargon.curation.edit(SLUG, Opening.of(draft), sent, self.act(curator)))

    @precondition(lambda self: self.model.hidden is None)
    @rule(text=st.one_of(st.none(), st.sampled_from(TEXTS)), curator=st.integers(1, 2))
    def say_what_to_do(self, text: str | None, curator: int) -> None:
        """Any other piece, changed or taken away."""
        by = self.act(curator)

        async def changed(over: TermLayers) -> Layer | None:
            assert over.shown
            notes = (Note(text=text),) if text else ()
            if over.shown.next_steps == notes:
                return over.layer
            term = settled(replace(over.shown, next_steps=notes), over.shown, over.shared, by.author)
            return layer_for(term, over.shared, over.layer)

        self.do(self.jargon.curation.revise(SLUG, Door.TERM_EDIT, by, changed))
        self.model.change(self.model.edited("note", text))

    @precondition(lambda self: self.model.hidden is None)
    @rule(reason=st.sampled_from(["", "Not ours."]), curator=st.integers(1, 2))
    def hide(self, reason: str, curator: int) -> None:
        self.do(self.jargon.layering.hide(SLUG, reason, self.act(curator)))
        self.model.change(self.model.laid | {HIDDEN: reason})

    @precondition(lambda self: self.model.hidden is not None)
    @rule(curator=st.integers(1, 2))
    def show(self, curator: int) -> None:
        self.do(self.jargon.layering.show(SLUG, self.act(curator)))
        self.model.change(self.model.changes)

    @rule(which=st.integers(0, 7))
    def look(self, which: int) -> None:
        """A curator opens a difference, and decides it whenever."""
        clashes = self.jargon.glossary(ONE).clashes(SLUG)
        if clashes:
            clash = clashes[which % len(clashes)]
            self.looked.append((clash, self.model.clashes()[PLACES[clash.name]]))

    @precondition(lambda self: self.looked)
    @rule(which=st.integers(0, 7), choice=st.sampled_from([*Choice, *TEXTS[:2]]), curator=st.integers(1, 2))
    def decide(self, which: int, choice: str, curator: int) -> None:
        """What was looked at is decided if it is still the same, and refused if it is not."""
        clash, seen = self.looked.pop(which % len(self.looked))
        place, by, layering = PLACES[clash.name], self.act(curator), self.jargon.layering
        deciding = (
            layering.settle(SLUG, clash, choice, by)
            if isinstance(choice, Choice)
            else layering.write_anew(SLUG, clash, replace(draft_of_clash(clash), text=choice), by)
        )
        if self.model.clashes().get(place) != seen:
            with pytest.raises(JargonError):
                self.do(deciding)
            return
        self.do(deciding)
        kept = {Choice.KEEP: seen[1], Choice.TAKE: seen[2]}
        self.model.change(self.model.settled(place, kept[choice] if isinstance(choice, Choice) else choice))

    @precondition(lambda self: self.model.revisions)
    @rule(which=st.integers(0, 30))
    def ask_to_undo(self, which: int) -> None:
        """A curator is told what undoing a change would do, and presses whenever."""
        number = which % len(self.model.revisions) + 1
        try:
            undoing = self.do(self.jargon.layering.undoing(ONE, SLUG, number))
        except JargonError:
            return
        self.asked.append((number, undoing.mark, self.model.laid))

    @precondition(lambda self: self.asked)
    @rule(which=st.integers(0, 7), curator=st.integers(1, 2))
    def undo(self, which: int, curator: int) -> None:
        number, mark, over = self.asked.pop(which % len(self.asked))
        undoing = self.jargon.layering.undo(SLUG, number, self.act(curator), mark)
        if over != self.model.laid or not self.model.change(self.model.undone(number - 1)):
            with pytest.raises(JargonError):
                self.do(undoing)
            return
        self.do(undoing)

    @rule(laid=laids, leaflet=st.sampled_from(["", *TEXTS[:2]]), club=st.booleans(), curator=st.integers(1, 2))
    def show_a_file(self, laid: Laid, leaflet: str, club: bool, curator: int) -> None:
        """A curator is shown what a file would do, and stores it whenever."""
        file = File({} if leaflet else laid, leaflet, self.model.would_read()["label"], club)
        plan = self.do(self.jargon.own_imports.plan(file.content, "own.yaml", self.act(curator)))
        outcome = self.outcome(file)
        assert plan.layings.keys() == outcome.keys()
        if outcome:
            self.shown.append((file, plan.mark, outcome))

    def outcome(self, file: File) -> Outcome:
        """What would lie over either word if this file were stored now."""
        word, club = self.model, self.club
        joined = word.joined("leaflet", file.leaflet, file.label) if file.leaflet else word.laid | file.laid
        both = {SLUG: (word.laid, joined), CLUB.slug: (club.laid, IN_CLUB if file.club else club.laid)}
        return {slug: (before, after) for slug, (before, after) in both.items() if before != after}

    @precondition(lambda self: self.shown)
    @rule(which=st.integers(0, 7), curator=st.integers(1, 2))
    def store_it(self, which: int, curator: int) -> None:
        """What was shown is stored if the file still does just that, and refused if it does not."""
        file, mark, shown = self.shown.pop(which % len(self.shown))
        by = self.act(curator)
        storing = self.jargon.own_imports.store(file.content, "own.yaml", mark, by)
        outcome = self.outcome(file)
        if outcome != shown:
            with pytest.raises(OtherThanShownError):
                self.do(storing)
            return
        self.do(storing)
        changes = [(self.model if slug == SLUG else self.club, after) for slug, (_, after) in outcome.items()]
        self.imported.append((by.act_id, [(word, len(word.revisions)) for word, _ in changes]))
        for word, after in changes:
            word.change(after)

    @precondition(lambda self: self.imported)
    @rule(which=st.integers(0, 7), curator=st.integers(1, 2))
    def undo_the_import(self, which: int, curator: int) -> None:
        """All of it that nobody changed since, however often somebody presses."""
        act_id, changes = self.imported[which % len(self.imported)]
        undoing = self.jargon.own_imports.undo(act_id, self.act(curator))
        undone = [word.change(word.undone(number)) for word, number in changes]
        if not any(undone):
            with pytest.raises(JargonError):
                self.do(undoing)
            return
        self.do(undoing)

    @invariant()
    def the_server_reads_what_the_model_says(self) -> None:
        glossary = self.jargon.glossary(ONE)
        [*read] = (term for term in glossary.terms() if term.slug == SLUG)
        assert [said(term) for term in read] == [each for each in (self.model.read(),) if each]
        hidden = glossary.hidden_word(SLUG)
        assert (hidden and hidden.reason) == self.model.hidden

    @invariant()
    def the_word_of_a_file_is_there_as_the_model_says(self) -> None:
        assert (CLUB.slug in self.jargon.glossary(ONE)) == bool(self.club.laid)
        assert CLUB.slug not in self.jargon.glossary(OTHER)

    @invariant()
    def what_is_to_be_decided_is_what_the_model_says(self) -> None:
        found = {
            PLACES[each.name]: tuple(map(text_of, (each.was, each.ours, each.shared)))
            for each in self.jargon.glossary(ONE).clashes(SLUG)
        }
        assert found == self.model.clashes()

    @invariant()
    def another_server_reads_the_shared_words(self) -> None:
        assert said(self.jargon.page(SLUG, OTHER).term) == self.model.shared

    @invariant()
    def every_change_is_on_record_once(self) -> None:
        for slug, word in ((SLUG, self.model), (CLUB.slug, self.club)):
            revisions = self.do(self.jargon.history.revisions(ONE, slug))
            assert [each.number for each in revisions] == [*range(len(word.revisions), 0, -1)]


TestCurators = Curators.TestCase
WANTED = settings().max_examples  # of the profile; no more than CI has time for unless it is `full`
TestCurators.settings = settings(max_examples=WANTED if WANTED > 1000 else 20, stateful_step_count=20, deadline=None)
