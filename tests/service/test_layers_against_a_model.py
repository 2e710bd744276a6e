"""Over any series of shared updates, edits, undos, hidings and decisions of two curators: what a plain model says."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.errors import JargonError
from bot.formats import written
from bot.glossary.model.keys import keyed
from bot.glossary.model.layer import Clash, Layer, layer_for
from bot.glossary.model.pieces import LABEL, Name, Piece
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Definition, Kind, Note, Source, Term
from bot.service import Act, Choice, Draft, Jargon, Opening, draft_of, draft_of_clash
from bot.service.authorship import settled
from bot.store.revisions import TermLayers
from bot.store.terms import ReplaceShipped
from tests.service.acts import ONE, OTHER, act

SLUG = "respite"
GUIDE, LAW = Source(title="A guide"), Source(title="The Act")
TEXTS = ["A break.", "Time off.", "A rest.", "Some hours."]
NAMES = ["Respite", "Short break", "Breaks"]
Texts = dict[str, str]  # what is read of a word: the name, the two definitions, and the next step, if there is one


def term_of(texts: Texts) -> Term:
    """A shared word with these texts."""
    return Term(
        slug=SLUG,
        label=texts["label"],
        definitions=(
            Definition(kind=Kind.PLAIN, text=texts["plain"], source=GUIDE),
            Definition(kind=Kind.FORMAL, text=texts["formal"], source=LAW),
        ),
        next_steps=(Note(text=texts["note"]),) if "note" in texts else (),
    )


FIRST: Texts = {"label": "Respite", "plain": TEXTS[0], "formal": TEXTS[1], "note": TEXTS[2]}
PLAIN, FORMAL = keyed(term_of(FIRST))
PLACES = {LABEL: "label", Name("definitions", PLAIN): "plain", Name("definitions", FORMAL): "formal"}
PLACES |= {Name("next_steps", ""): "note"}
OURS = {place: name for name, place in PLACES.items()}
texts = st.fixed_dictionaries(
    {"label": st.sampled_from(NAMES), "plain": st.sampled_from(TEXTS), "formal": st.sampled_from(TEXTS)},
    optional={"note": st.sampled_from(TEXTS)},
)


def said(term: Term) -> Texts:
    """What is read of a word."""
    texts = {PLACES[Name("definitions", key)]: each.text for key, each in keyed(term).items()}
    notes = [("note", each.text) for each in term.next_steps]
    return {"label": term.label, **texts, **dict(notes)}


def text_of(piece: Piece | None) -> str | None:
    return piece.text if isinstance(piece, Definition | Note) else None if piece is None else str(piece)


@dataclass
class State:
    """What a server lays over the word: for each place what was shared when it was changed, and its own text."""

    changes: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)
    hidden: str | None = None

    def items(self) -> dict[str, Any]:
        return {**self.changes, **({} if self.hidden is None else {"hidden": self.hidden})}


class Model:
    """All that is shared, what the server lays over it, and every change that it made."""

    def __init__(self) -> None:
        self.shared: Texts = dict(FIRST)
        self.state = State()
        self.revisions: list[tuple[State, State]] = []

    def read(self) -> Texts:
        if self.state.hidden is not None:
            return {}
        ours = {place: now for place, (_, now) in self.state.changes.items()}
        return {place: text for place in OURS if (text := ours.get(place, self.shared.get(place))) is not None}

    def clashes(self) -> dict[str, tuple[str | None, str | None, str | None]]:
        """Where all three differ, or two of them do from what was shared."""
        all_three = {place: (*each, self.shared.get(place)) for place, each in self.state.changes.items()}
        return {place: each for place, each in all_three.items() if each[2] not in each[:2]}

    def change(self, changes: dict[str, tuple[str | None, str | None]], hidden: str | None = None) -> None:
        after = State(dict(changes), hidden)
        if after.items() != self.state.items():
            self.revisions.append((self.state, after))
            self.state = after

    def edit(self, place: str, text: str | None) -> None:
        read = self.read() | {place: text}
        before = self.read()
        if before.get(place) == text:
            return
        changed = {each: read.get(each) for each in OURS if read.get(each) != self.shared.get(each)}
        known = self.state.changes
        self.change({p: (known[p][0] if p in known else self.shared.get(p), now) for p, now in changed.items()})

    def settle(self, place: str, ours: str | None) -> None:
        """The place has this text, and what is shared there now is known."""
        rest = {each: change for each, change in self.state.changes.items() if each != place}
        shared = self.shared.get(place)
        self.change(rest if ours == shared else rest | {place: (shared, ours)}, self.state.hidden)

    def undo(self, number: int) -> bool:
        """Whether anything was left to undo."""
        before, after = (each.items() for each in self.revisions[number])
        now = self.state.items()
        turned = {each for each in {*before, *after} if before.get(each) != after.get(each)}
        back = {each for each in turned if now.get(each) == after.get(each)}
        left = {each: value for each, value in now.items() if each not in back}
        left |= {each: before[each] for each in back if each in before}
        if left == now:
            return False
        self.change({each: value for each, value in left.items() if each != "hidden"}, left.get("hidden"))
        return True


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
        self.model = Model()
        self.looked: list[tuple[Clash, tuple[str | None, str | None, str | None]]] = []
        self.asked: list[tuple[int, str, dict[str, Any]]] = []

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

    @precondition(lambda self: self.model.state.hidden is None)
    @rule(place=st.sampled_from(["plain", "formal"]), text=st.sampled_from(TEXTS), curator=st.integers(1, 2))
    def edit_definition(self, place: str, text: str, curator: int) -> None:
        """By the form of a word, as `/term edit` opens it."""
        self.sent(curator, **{place: text})
        self.model.edit(place, text)

    @precondition(lambda self: self.model.state.hidden is None)
    @rule(name=st.sampled_from(NAMES), curator=st.integers(1, 2))
    def rename(self, name: str, curator: int) -> None:
        self.sent(curator, labels=name)
        self.model.edit("label", name)

    def sent(self, curator: int, **given: str) -> None:
        draft = draft_of(self.jargon.page(SLUG, ONE).term)
        sent: Draft = replace(draft, **given)
        self.do(self.jargon.curation.edit(SLUG, Opening.of(draft), sent, self.act(curator)))

    @precondition(lambda self: self.model.state.hidden is None)
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
        self.model.edit("note", text)

    @precondition(lambda self: self.model.state.hidden is None)
    @rule(reason=st.sampled_from(["", "Not ours."]), curator=st.integers(1, 2))
    def hide(self, reason: str, curator: int) -> None:
        self.do(self.jargon.layering.hide(SLUG, reason, self.act(curator)))
        self.model.change(self.model.state.changes, reason)

    @precondition(lambda self: self.model.state.hidden is not None)
    @rule(curator=st.integers(1, 2))
    def show(self, curator: int) -> None:
        self.do(self.jargon.layering.show(SLUG, self.act(curator)))
        self.model.change(self.model.state.changes)

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
        self.model.settle(place, kept[choice] if isinstance(choice, Choice) else choice)

    @precondition(lambda self: self.model.revisions)
    @rule(which=st.integers(0, 30))
    def ask_to_undo(self, which: int) -> None:
        """A curator is told what undoing a change would do, and presses whenever."""
        number = which % len(self.model.revisions) + 1
        try:
            undoing = self.do(self.jargon.layering.undoing(ONE, SLUG, number))
        except JargonError:
            return
        self.asked.append((number, undoing.mark, self.model.state.items()))

    @precondition(lambda self: self.asked)
    @rule(which=st.integers(0, 7), curator=st.integers(1, 2))
    def undo(self, which: int, curator: int) -> None:
        number, mark, over = self.asked.pop(which % len(self.asked))
        undoing = self.jargon.layering.undo(SLUG, number, self.act(curator), mark)
        if over != self.model.state.items() or not self.model.undo(number - 1):
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
        assert (hidden and hidden.reason) == self.model.state.hidden

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
        revisions = self.do(self.jargon.history.revisions(ONE, SLUG))
        assert [each.number for each in revisions] == [*range(len(self.model.revisions), 0, -1)]


TestCurators = Curators.TestCase
WANTED = settings().max_examples  # of the profile; no more than CI has time for unless it is `full`
TestCurators.settings = settings(max_examples=WANTED if WANTED > 1000 else 20, stateful_step_count=20, deadline=None)
