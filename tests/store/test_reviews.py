"""Decisions as they are kept: each once, each with its own flags, and a raid by its minutes."""

from datetime import timedelta

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.reactions import Reaction
from bot.feedback.reviews import Decision
from bot.store.answers import RecordAnswer
from bot.store.flags import AddFlag, comments_of, counts_of, open_flags
from bot.store.reactions import AddReaction
from bot.store.reviews import Decide, WithdrawRaid, reviews_of
from bot.store.rows import now
from bot.store.store import Store

HERE, SLUG = 1, "advocacy"
ANN, BEN, CURATOR = 100, 101, 9
REF = DefinitionRef(HERE, SLUG, "p1")


def decide(review_id: str, decision: Decision = Decision.RESOLVED, wording: str = "") -> Decide:
    return Decide(REF, review_id, decision, f"Reply {review_id}.", wording, CURATOR)


def test_a_decision_that_comes_twice_is_one(store: Store) -> None:
    """Discord sends it again when it had no answer: the curator is not told that somebody else was faster."""
    store.do_now(AddFlag(REF, "1", ANN, "wrong"))
    once = decide("a")
    first = store.do_now(once)
    assert store.do_now(once) == first
    assert store.ask_now(reviews_of, HERE) == [first]


def test_a_later_decision_leaves_what_was_answered_before(store: Store) -> None:
    """Each comment keeps the reply that it was given: under another it would make no sense to whoever reads on."""
    for flag_id, review_id in (("1", "a"), ("2", "b")):
        store.do_now(AddFlag(REF, flag_id, ANN, "wrong", f"Comment {flag_id}."))
        store.do_now(decide(review_id))
    assert {each.flag_id: each.review_id for each in store.ask_now(comments_of, HERE)} == {"1": "a", "2": "b"}


@pytest.mark.parametrize(("decision", "people"), [(Decision.RESOLVED, 2), (Decision.DECLINED, 0)])
def test_only_a_resolved_flag_changed_the_words(store: Store, decision: Decision, people: int) -> None:
    """A card thanks people for a change that was made because of them, not for one that only came by."""
    for person in (ANN, BEN):
        store.do_now(AddFlag(REF, str(person), person, "wrong", wording="before"))
    assert store.do_now(decide("a", decision, wording="after")).changed
    assert store.ask_now(counts_of, (HERE, SLUG))["p1"].changed_after == people


def test_a_raid_takes_no_comments_and_nothing_from_before(store: Store) -> None:
    """Flags without a word, of these minutes alone: what people wrote, or marked in peace, waits for its answer."""
    long_ago, since = now() - timedelta(minutes=30), now() - timedelta(minutes=10)
    store.do_now(RecordAnswer(HERE, 5, 10, SLUG))
    store.do_now(AddReaction(Reaction(HERE, 10, ANN, "flagged"), at=long_ago))
    store.do_now(AddReaction(Reaction(HERE, 10, BEN, "flagged")))
    store.do_now(AddFlag(REF, "1", 102, "wrong", flagged_at=long_ago))
    store.do_now(AddFlag(REF, "2", 103, "wrong"))
    store.do_now(AddFlag(REF, "3", 104, "wrong", "It says too much."))
    raid = store.do_now(WithdrawRaid(HERE, "r", since, CURATOR))
    assert (raid.review.people, raid.slugs) == (2, (SLUG,))
    assert {each.person_id for each in store.ask_now(open_flags, HERE)} == {ANN, 102, 104}
