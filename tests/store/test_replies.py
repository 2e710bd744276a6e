"""Replies and one's own flags: each person's for that person alone."""

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.reactions import Reaction
from bot.feedback.reviews import Decision
from bot.store.answers import RecordAnswer
from bot.store.flags import AddFlag
from bot.store.reactions import AddReaction
from bot.store.reviews import Decide, MarkRead, own_flags, people_with_unread_replies, unread_reviews
from bot.store.store import Store

HERE, SLUG = 1, "advocacy"
ANN, BEN, CURATOR = 100, 101, 9
WHOLE = DefinitionRef(HERE, SLUG)


@pytest.fixture(autouse=True)
def flagged(store: Store) -> None:
    """An answer to which Ann reacted, and on which Ben wrote in the form."""
    store.do_now(RecordAnswer(HERE, 5, 10, SLUG))
    store.do_now(AddReaction(Reaction(HERE, 10, ANN, "flagged")))
    store.do_now(AddFlag(WHOLE, "1", BEN, "wrong", "It says too much."))


def test_a_reply_is_read_by_each_for_themselves(store: Store) -> None:
    """Whoever looks the word up first must not be the only one who hears what became of it."""
    store.do_now(Decide(WHOLE, "r", Decision.RESOLVED, "It is shorter now.", "", CURATOR))
    store.do_now(MarkRead(HERE, ANN, ("r",)))
    assert store.ask_now(people_with_unread_replies) == {HERE: {(HERE, BEN)}}
    assert store.ask_now(unread_reviews, HERE, ANN, SLUG) == []
    assert [each.reply for each in store.ask_now(unread_reviews, HERE, BEN, SLUG)] == ["It is shorter now."]


def test_a_list_of_ones_own_holds_nothing_of_others(store: Store) -> None:
    """What somebody flagged is nobody else's business, be it a reaction or a comment."""
    assert [(each.reason, each.comment) for each in store.ask_now(own_flags, HERE, ANN)] == [("flagged", "")]
    assert [each.comment for each in store.ask_now(own_flags, HERE, BEN)] == ["It says too much."]
    assert store.ask_now(own_flags, HERE, CURATOR) == []
