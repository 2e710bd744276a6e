"""Reactions as they are kept: one row for each sign that stands on a message."""

from bot.feedback.reactions import Reaction
from bot.store.answers import FindAnswers, RecordAnswer, slug_shown
from bot.store.flags import open_flags
from bot.store.reactions import Added, AddReaction, RemoveReaction
from bot.store.reviews import own_flags
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


def test_what_was_set_on_a_message_is_never_about_what_it_shows_later(store: Store) -> None:
    """Not where it showed another word, nor a choice; a sign that comes later is about what is there then."""
    for before in ("consultation", ""):
        store.do_now(RecordAnswer(HERE, 5, ANSWER, before))
        store.do_now(AddReaction(mark("🚩")))
        assert store.do_now(RecordAnswer(HERE, 5, ANSWER, "advocacy")) == before
        assert store.ask_now(open_flags) == []
        assert store.ask_now(own_flags, HERE, ANN) == []
        store.do_now(RemoveReaction(mark("🚩")))

    assert store.do_now(AddReaction(mark("🚩"))) == Added("advocacy", is_new=True)
    assert [flag.ref.slug for flag in store.ask_now(open_flags)] == ["advocacy"]
    assert [flag.ref.slug for flag in store.ask_now(own_flags, HERE, ANN)] == ["advocacy"]


def test_a_card_that_stands_where_a_choice_stood_is_found(store: Store) -> None:
    """The bot may have been ended between showing it and the note of it."""
    store.do_now(RecordAnswer(HERE, 5, ANSWER, "", question_id=4))
    assert store.do_now(FindAnswers(HERE, 5, {ANSWER: ("advocacy", "")})) == {ANSWER}
    assert store.ask_now(slug_shown, HERE, ANSWER) == "advocacy"
