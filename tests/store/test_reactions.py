"""Reactions as they are kept: one row for each sign that stands on a message."""

from bot.feedback.reactions import Reaction
from bot.store.answers import RecordAnswer
from bot.store.flags import open_flags
from bot.store.reactions import AddReaction, RemoveReaction
from bot.store.store import Store

HERE, ANSWER, ANN = 1, 10, 100


def mark(emoji: str) -> Reaction:
    return Reaction(HERE, ANSWER, ANN, "flagged", emoji=emoji)


def test_of_two_signs_for_one_reason_each_is_taken_off_by_itself(store: Store) -> None:
    """Whoever takes one of them off still objects by the other, and stays in the queue until both are gone."""
    store.do_now(RecordAnswer(HERE, 5, ANSWER, "advocacy"))
    for emoji in ("🚩", "⚠️"):
        store.do_now(AddReaction(mark(emoji)))
    seen = [len(store.ask_now(open_flags))]
    for emoji in ("🚩", "⚠️"):
        store.do_now(RemoveReaction(mark(emoji)))
        seen.append(len(store.ask_now(open_flags)))
    assert seen == [1, 1, 0]
