"""Changing terms: what was read must still be there, and what was done is on record."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import JargonError
from bot.feedback.definition_ref import DefinitionRef, moved
from bot.glossary.model.keys import keyed
from bot.glossary.model.layer import own_word
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Definition, Kind, Source, Term
from bot.store.flags import AddFlag, comments_of
from bot.store.imports import ImportTerms
from bot.store.port import Connection
from bot.store.revisions import OvertakenError, ReviseTerm, TermLayers, revisions_of, term_layers
from bot.store.store import Store
from bot.store.terms import ReplaceShipped, versions

HERE, ELSEWHERE, SLUG = 7, 8, "tea-club"


def tea_club(text: str, source: str = "Us") -> Term:
    """The same term, saying something else."""
    definition = Definition(kind=Kind.PLAIN, text=text, source=Source(title=source))
    return Term(slug=SLUG, label="Tea club", definitions=(definition,))


def revise(store: Store, after: Term | None, over: TermLayers | None = None, number: str = "1") -> ReviseTerm:
    """A change to what is there now, unless another is named; it is not applied yet."""
    return ReviseTerm(
        revision_id=number,
        server_id=HERE,
        slug=SLUG,
        over=over or layers(store),
        after=own_word(after) if after else None,
        door=Door.TERM_EDIT,
        by=9,
        why="It was wrong.",
    )


def layers(store: Store, server: int = HERE) -> TermLayers:
    return store.ask_now(term_layers, server, SLUG)


def test_a_change_to_what_somebody_else_has_changed_is_refused(store: Store) -> None:
    """Two changes were laid over the same term: the first is stored, the second leaves it, the record included."""
    nothing = layers(store)
    store.do_now(revise(store, tea_club("First."), nothing, "1"))
    with pytest.raises(OvertakenError):
        store.do_now(revise(store, tea_club("Second."), nothing, "2"))
    assert layers(store).shown == tea_club("First.")
    assert len(store.ask_now(revisions_of, HERE, SLUG)) == 1


@pytest.mark.parametrize("change", [ReplaceShipped((tea_club("New."),), "f"), ImportTerms((tea_club("New."),))])
def test_a_change_to_a_shared_term_that_was_replaced_is_refused(
    store: Store, change: ReplaceShipped | ImportTerms
) -> None:
    """Also where the server has no term of its own yet: what it was laid over is the shared one."""
    store.do_now(ReplaceShipped((tea_club("Old."),), "e"))
    before = layers(store)
    store.do_now(change)
    with pytest.raises(OvertakenError):
        store.do_now(revise(store, tea_club("Ours."), before))
    assert layers(store).shown == tea_club("New.")


def test_a_change_applied_twice_is_the_same_as_once(store: Store) -> None:
    """The second time finds its revision there, and touches nothing that came in between."""
    first = revise(store, tea_club("First."), number="1")
    store.do_now(first)
    store.do_now(revise(store, tea_club("Second."), number="2"))
    counted = store.ask_now(versions)
    store.do_now(first)
    assert layers(store).shown == tea_club("Second.")
    assert store.ask_now(versions) == counted
    assert len(store.ask_now(revisions_of, HERE, SLUG)) == 2


def test_a_revision_says_who_when_why_and_what(store: Store) -> None:
    """Newest first, from nothing to nothing, and of this server alone."""
    changes = [
        revise(store, tea_club("First."), TermLayers(None), "a"),
        revise(store, tea_club("Second."), TermLayers(None, own_word(tea_club("First."))), "b"),
        revise(store, None, TermLayers(None, own_word(tea_club("Second."))), "c"),
    ]
    for each in changes:
        store.do_now(each)
    gone, edited, added = store.ask_now(revisions_of, HERE, SLUG)
    assert [each.number for each in (added, edited, gone)] == [1, 2, 3]
    assert (added.before, added.after) == (None, own_word(tea_club("First.")))
    assert (edited.before, edited.after) == (added.after, own_word(tea_club("Second.")))
    assert (gone.before, gone.after) == (edited.after, None)
    assert (edited.by, edited.why, edited.door, edited.revision_id) == (9, "It was wrong.", Door.TERM_EDIT, "b")
    assert edited.at == changes[1].at
    assert store.ask_now(revisions_of, ELSEWHERE, SLUG) == []
    assert layers(store, ELSEWHERE).shown is None


def test_term_flags_and_revision_are_one_transaction(store: Store) -> None:
    """The revision cannot be written, so the term and its flags stay as they were."""
    old, new = tea_club("First."), tea_club("Second.", source="Another book")
    store.do_now(revise(store, old, number="1"))
    [key] = keyed(old)
    store.do_now(AddFlag(DefinitionRef(HERE, SLUG, key), "f", 100, "wrong", "Not Mondays."))
    change = replace(revise(store, new, number="2"), moved=tuple(moved(old, new)), why=None)  # type: ignore[arg-type]
    with pytest.raises(Exception, match="Nothing was stored"):
        store.do_now(change)
    assert layers(store).shown == old
    assert [each.ref.key for each in store.ask_now(comments_of, HERE)] == [key]

    store.do_now(replace(change, why=""))
    assert [each.ref.key for each in store.ask_now(comments_of, HERE)] == list(keyed(new))


@given(st.lists(st.sampled_from(["One.", "Two.", "Three.", None]), max_size=8))
def test_from_the_newest_revision_every_one_can_be_undone(texts: list[str | None]) -> None:
    """Putting back `before`, newest first, passes through every state there was."""
    store, states = Store(), [None if text is None else tea_club(text) for text in texts]
    for number, state in enumerate(states):
        store.do_now(revise(store, state, number=str(number)))
    undone = [each.before for each in store.ask_now(revisions_of, HERE, SLUG)]
    store.close()
    layers = [each and own_word(each) for each in states]
    assert undone == ([None, *layers][:-1][::-1] if layers else [])


@dataclass(frozen=True)
class Refuse:
    """Something that is to be stored with a change, and cannot be."""

    def apply(self, db: Connection) -> None:
        raise JargonError("No.")


def test_what_goes_along_is_stored_with_the_change_or_neither_is(store: Store) -> None:
    """Nothing of it is left where the one fails; both are there where neither does, and once."""
    change = revise(store, tea_club("First."))
    with pytest.raises(JargonError):
        store.do_now(replace(change, along=(AddFlag(DefinitionRef(HERE, SLUG), "1", 7, "wrong", "Hm."), Refuse())))
    assert layers(store).shown is None
    assert store.ask_now(revisions_of, HERE, SLUG) == []
    assert store.ask_now(comments_of, HERE) == []
    for _ in range(2):
        store.do_now(replace(change, along=(AddFlag(DefinitionRef(HERE, SLUG), "1", 7, "wrong", "Hm."),)))
    assert len(store.ask_now(comments_of, HERE)) == len(store.ask_now(revisions_of, HERE, SLUG)) == 1
