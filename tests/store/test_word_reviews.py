"""One reply to some or all of what is open on a word, as it is kept."""

from __future__ import annotations

import pytest

from bot.errors import NothingOpenError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Standing
from bot.feedback.part import Chosen
from bot.feedback.reactions import Reaction
from bot.feedback.reviews import Decision
from bot.store.answers import RecordAnswer
from bot.store.curators import ReleaseWord, TakeUp, claims
from bot.store.flags import AddFlag, SetStanding, comments_of, open_flags
from bot.store.reactions import AddReaction
from bot.store.reviews import Decide
from bot.store.store import Store
from bot.store.word_reviews import DecideWord, silent_people, word_review

HERE, SLUG = 1, "advocacy"
ANN, BEN, CAT, DAN = 100, 101, 102, 103
CURATOR, OTHER = 8, 9
WHOLE, PLAIN = DefinitionRef(HERE, SLUG), DefinitionRef(HERE, SLUG, "p1")


@pytest.fixture
def flagged(store: Store) -> None:
    """Ann reacts and flags the plain definition without a word; Ben and Cat write about it; Dan about the answer."""
    store.do_now(RecordAnswer(HERE, 5, 10, SLUG))
    store.do_now(AddReaction(Reaction(HERE, 10, ANN, "flagged")))
    store.do_now(AddFlag(PLAIN, "1", ANN, "wrong"))
    store.do_now(AddFlag(PLAIN, "2", BEN, "wrong", "By Ben."))
    store.do_now(AddFlag(PLAIN, "3", CAT, "wrong", "By Cat."))
    store.do_now(AddFlag(WHOLE, "4", DAN, "wrong", "By Dan."))


def decide(ref: DefinitionRef, *flag_ids: str, silent: bool = False, review_id: str = "7") -> Decide:
    chosen = Chosen(frozenset(flag_ids), silent)
    return Decide(ref, review_id, Decision.RESOLVED, "Thank you.", "", CURATOR, chosen=chosen)


def waiting(store: Store) -> set[tuple[str, int]]:
    return {(each.ref.key, each.person_id) for each in store.ask_now(open_flags, HERE)}


@pytest.mark.usefixtures("flagged")
def test_only_what_was_chosen_is_answered(store: Store) -> None:
    """A comment without the others, or all marks without the comments; of the whole answer with the reactions."""
    store.do_now(DecideWord((decide(PLAIN, "2"),)))
    assert waiting(store) == {("", ANN), ("p1", ANN), ("p1", CAT), ("", DAN)}
    store.do_now(DecideWord((decide(PLAIN, silent=True, review_id="8"), decide(WHOLE, silent=True, review_id="8.w"))))
    assert waiting(store) == {("p1", CAT), ("", DAN)}
    assert {each.flag_id: each.review_id for each in store.ask_now(comments_of, HERE)} == {
        "2": "7",
        "3": None,
        "4": None,
    }


@pytest.mark.usefixtures("flagged")
def test_a_decision_about_several_definitions_is_one(store: Store) -> None:
    """Each has its review, and whoever flagged two of them is one person; sent twice, it is the same."""
    both = DecideWord((decide(WHOLE, silent=True), decide(PLAIN, "2", silent=True, review_id="7.p1")))
    decided = store.do_now(both)
    assert decided.people == 2
    assert store.do_now(both) == decided
    assert store.ask_now(word_review, HERE, "7") == decided
    assert store.ask_now(word_review, HERE, "77") is None


@pytest.mark.usefixtures("flagged")
def test_what_somebody_else_has_decided_is_left_out(store: Store) -> None:
    """The rest is still answered; where nothing is left, it is said, and nothing is stored."""
    store.do_now(decide(WHOLE, "4", silent=True, review_id="6"))
    decided = store.do_now(DecideWord((decide(WHOLE, "4", silent=True), decide(PLAIN, "2", review_id="7.p1"))))
    assert [each.ref for each in decided.reviews] == [PLAIN]
    passing = SetStanding(HERE, "3", Standing.PASSED)
    with pytest.raises(NothingOpenError):
        store.do_now(DecideWord((decide(PLAIN, "2", review_id="9.p1"),), (passing,)))
    standings = {each.flag_id: each.standing for each in store.ask_now(comments_of, HERE)}
    assert set(standings.values()) == {Standing.WAITING}


@pytest.mark.usefixtures("flagged")
def test_people_who_wrote_nothing_are_counted_apart(store: Store) -> None:
    """By definition; whoever reacted to the answer belongs to the whole of it."""
    assert store.ask_now(silent_people, HERE, SLUG) == {"": 1, "p1": 1}


@pytest.mark.usefixtures("flagged")
def test_a_claim_goes_with_the_last_of_a_definition(store: Store) -> None:
    """While something is open on it, the curator is still at work on it."""
    store.do_now(TakeUp(HERE, SLUG, ("p1",), CURATOR))
    store.do_now(decide(PLAIN, "2", silent=True))
    assert store.ask_now(claims, HERE) == {PLAIN: CURATOR}
    store.do_now(decide(PLAIN, "3", review_id="8"))
    assert store.ask_now(claims, HERE) == {}


def test_a_word_is_taken_up_whole_or_not_at_all(store: Store) -> None:
    """Two curators at the same moment: the second has none of it, unless they take it over on purpose."""
    store.do_now(TakeUp(HERE, SLUG, ("", "p1"), CURATOR))
    store.do_now(TakeUp(HERE, SLUG, ("", "p1", "p2"), OTHER))
    assert store.ask_now(claims, HERE) == {WHOLE: CURATOR, PLAIN: CURATOR}
    store.do_now(TakeUp(HERE, SLUG, ("", "p1"), OTHER, over=True))
    assert set(store.ask_now(claims, HERE).values()) == {OTHER}
    store.do_now(ReleaseWord(HERE, SLUG))
    assert store.ask_now(claims, HERE) == {}
