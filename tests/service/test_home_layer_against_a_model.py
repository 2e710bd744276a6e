"""The same model with what the home server's curators lay over the published word, beneath the server's own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from bot.errors import JargonError
from bot.glossary.model.layer import Clash
from bot.service import Act, Choice, Opening, draft_of, draft_of_clash
from bot.store.terms import BASE, ReplaceShipped
from tests.service.acts import ONE, act
from tests.service.plain_word import PlainWord, Texts
from tests.service.respite import FIRST, NAMES, OURS, PLACES, SLUG, TEXTS, term_of, text_of, texts
from tests.service.test_layers_against_a_model import WANTED, Curators

# The model knows no origins, and the same words of another origin are a difference: nobody else writes what they write.
FOR_EVERYONE = tuple(f"{text} So say all." for text in TEXTS)
edits = st.one_of(
    st.tuples(st.sampled_from(["plain", "formal"]), st.sampled_from(FOR_EVERYONE)),
    st.tuples(st.just("labels"), st.sampled_from(NAMES)),
)


class HomeCurators(Curators):
    """Published words, the curators of the home server over them, and those of another server over both."""

    def __init__(self) -> None:
        super().__init__()
        self.home = PlainWord(OURS, FIRST)
        self.looked_at_home: list[tuple[Clash, tuple[str | None, str | None, str | None]]] = []

    def for_everyone(self, curator: int) -> Act:
        return replace(act(BASE), person_id=curator)

    def change_for_everyone(self, laid: dict[str, tuple[str | None, str | None] | str]) -> bool:
        """What lies over the published word is what all servers read, and lay their own over."""
        changed = self.home.change(laid)
        self.model.shared = self.home.read()
        return changed

    @rule(shared=texts)
    def share(self, shared: Texts) -> None:
        """The published words change, as an update of the program brings it."""
        self.jargon._store.do_now(ReplaceShipped((term_of(shared),), self.jargon.recall("shipped")))
        self.jargon._lexicon.refresh()
        self.home.shared = dict(shared)
        self.model.shared = self.home.read()

    @rule(edit=edits, curator=st.integers(3, 4))
    def edit_for_everyone(self, edit: tuple[str, str], curator: int) -> None:
        """By the form of a word."""
        field, text = edit
        draft = draft_of(self.jargon.page(SLUG).term)
        sent = replace(draft, **{field: text})
        self.do(self.jargon.curation.edit(SLUG, Opening.of(draft), sent, self.for_everyone(curator)))
        self.change_for_everyone(self.home.edited("label" if field == "labels" else field, text))

    @rule(which=st.integers(0, 7))
    def look_at_home(self, which: int) -> None:
        """A curator of the home server opens a difference, and decides it whenever."""
        if clashing := self.jargon.desk.clashing(BASE, SLUG):
            clash = clashing.clashes[which % len(clashing.clashes)]
            self.looked_at_home.append((clash, self.home.clashes()[PLACES[clash.name]]))

    @precondition(lambda self: self.looked_at_home)
    @rule(which=st.integers(0, 7), choice=st.sampled_from([*Choice, *FOR_EVERYONE[:2]]), curator=st.integers(3, 4))
    def decide_for_everyone(self, which: int, choice: str, curator: int) -> None:
        """What was looked at is decided if it is still the same, and refused if it is not."""
        clash, seen = self.looked_at_home.pop(which % len(self.looked_at_home))
        place, by, layering = PLACES[clash.name], self.for_everyone(curator), self.jargon.layering
        deciding = (
            layering.settle(SLUG, clash, choice, by)
            if isinstance(choice, Choice)
            else layering.write_anew(SLUG, clash, replace(draft_of_clash(clash), text=choice), by)
        )
        if self.home.clashes().get(place) != seen:
            with pytest.raises(JargonError):
                self.do(deciding)
            return
        self.do(deciding)
        kept = {Choice.KEEP: seen[1], Choice.TAKE: seen[2]}
        self.change_for_everyone(self.home.settled(place, kept[choice] if isinstance(choice, Choice) else choice))

    @precondition(lambda self: self.home.revisions)
    @rule(which=st.integers(0, 30), curator=st.integers(3, 4))
    def undo_for_everyone(self, which: int, curator: int) -> None:
        """Any change, whatever came after it."""
        number = which % len(self.home.revisions)
        undoing = self.jargon.layering.undo(SLUG, number + 1, self.for_everyone(curator))
        if not self.change_for_everyone(self.home.undone(number)):
            with pytest.raises(JargonError):
                self.do(undoing)
            return
        self.do(undoing)

    @invariant()
    def what_is_to_be_decided_for_everyone_is_what_the_model_says(self) -> None:
        clashing = self.jargon.desk.clashing(BASE, SLUG)
        found = {
            PLACES[each.name]: tuple(map(text_of, (each.was, each.ours, each.shared)))
            for each in (clashing.clashes if clashing else ())
        }
        assert found == self.home.clashes()

    @invariant()
    def the_desk_of_the_home_server_alone_has_it(self) -> None:
        at_home = {each.slug for each in self.do(self.jargon.desk.words(ONE, at_home=True))}
        elsewhere = {each.slug for each in self.do(self.jargon.desk.words(ONE))}
        assert at_home - elsewhere == ({f"*{SLUG}"} if self.home.clashes() else set())

    @invariant()
    def every_change_for_everyone_is_on_record_once(self) -> None:
        revisions = self.do(self.jargon.history.revisions(BASE, SLUG))
        assert [each.number for each in revisions] == [*range(len(self.home.revisions), 0, -1)]


TestHomeCurators = HomeCurators.TestCase
TestHomeCurators.settings = settings(
    max_examples=WANTED if WANTED > 1000 else 20, stateful_step_count=20, deadline=None
)
