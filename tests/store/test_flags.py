"""Flags from the form as they are kept: sent twice, moved with their definition, and stopped by a block."""

import pytest

from bot.errors import RefusedError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import MOST_IN_AN_HOUR
from bot.feedback.reviews import Decision
from bot.store.curators import BlockAuthor, UnblockAuthor
from bot.store.flags import AddFlag, MoveFlags, comments_of, is_blocked, open_flags
from bot.store.reviews import Decide, reviews_of
from bot.store.store import Store

HERE, THERE = 1, 2
ANN, CURATOR = 100, 9
REF = DefinitionRef(HERE, "advocacy", "p1")


def test_the_last_flag_of_the_hour_may_come_twice(store: Store) -> None:
    """Discord sends it again when it had no answer: the person is not told that what is stored was refused."""
    for number in range(MOST_IN_AN_HOUR):
        store.do_now(AddFlag(REF, str(number), ANN, "wrong", f"Comment {number}."))
    store.do_now(AddFlag(REF, str(MOST_IN_AN_HOUR - 1), ANN, "wrong", "Comment again."))
    assert len(store.ask_now(comments_of, HERE)) == MOST_IN_AN_HOUR
    with pytest.raises(RefusedError):
        store.do_now(AddFlag(REF, "another", ANN, "wrong", "One more."))


def test_what_was_answered_moves_with_what_is_open(store: Store) -> None:
    """Where the source of a definition is corrected, its discussion keeps both the comments and the replies."""
    store.do_now(AddFlag(REF, "1", ANN, "wrong", "Answered."))
    store.do_now(Decide(REF, "r", Decision.RESOLVED, "Mended.", "", CURATOR))
    store.do_now(AddFlag(REF, "2", ANN, "wrong", "Open."))
    store.do_now(MoveFlags(HERE, "advocacy", "p1", "p2"))
    assert {each.ref.key for each in store.ask_now(comments_of, HERE)} == {"p2"}
    assert [each.ref.key for each in store.ask_now(reviews_of, HERE)] == ["p2"]
    assert [each.ref.key for each in store.ask_now(open_flags, HERE)] == ["p2"]


def test_a_block_is_of_one_server(store: Store) -> None:
    """The curators of one server decide for theirs alone: nobody is silenced where nobody complained."""
    store.do_now(AddFlag(REF, "1", ANN, "wrong", "Hurtful."))
    store.do_now(BlockAuthor(HERE, "1", CURATOR))
    store.do_now(AddFlag(DefinitionRef(THERE, "advocacy", "p1"), "2", ANN, "wrong", "Kind."))
    assert (store.ask_now(is_blocked, HERE, ANN), store.ask_now(is_blocked, THERE, ANN)) == (True, False)
    with pytest.raises(RefusedError):
        store.do_now(AddFlag(REF, "3", ANN, "wrong", "Kind here, too."))


@pytest.mark.parametrize("comment", ["1", "2"])
def test_a_block_ends_from_any_comment_of_the_person(store: Store, comment: str) -> None:
    """A curator presses where they stand, and cannot know for which comment the block was: nothing says who wrote."""
    store.do_now(AddFlag(REF, "1", ANN, "wrong", "Hurtful."))
    store.do_now(AddFlag(REF, "2", ANN, "wrong", "Kind."))
    store.do_now(BlockAuthor(HERE, "1", CURATOR))
    store.do_now(UnblockAuthor(HERE, comment))
    assert not store.ask_now(is_blocked, HERE, ANN)
