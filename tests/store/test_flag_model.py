from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.feedback.reactions import Reaction
from bot.store.answers import RecordAnswer
from bot.store.flags import open_flags
from bot.store.port import Operation
from bot.store.reactions import AddReaction, ClearReactions, RemoveReaction
from bot.store.store import Store

servers = st.sampled_from([1, 2])
messages = st.sampled_from([10, 11, 12])
reasons = st.sampled_from(["flagged", "unclear"])
marks = st.builds(Reaction, servers, messages, st.sampled_from([100, 101]), reasons, st.booleans())
changes = st.one_of(
    st.builds(AddReaction, marks),
    st.builds(RemoveReaction, marks),
    st.builds(ClearReactions, servers, messages, st.none() | reasons),
    # A message shows one term for as long as it is there.
    st.builds(lambda server, message: RecordAnswer(server, 5, message, f"term-{message % 2}"), servers, messages),
)
Change = AddReaction | RemoveReaction | ClearReactions | RecordAnswer
Shown = dict[tuple[int, str], set[tuple[int, str]]]


def sign_of(mark: Reaction) -> Reaction:
    """The mark on Discord, which knows nothing of reasons."""
    return replace(mark, reason="")


class Model:
    """What the tables should hold, as plain sets."""

    def __init__(self) -> None:
        self.answers: dict[tuple[int, int], str] = {}
        self.marks: set[Reaction] = set()

    def apply(self, change: Change) -> None:
        match change:
            case AddReaction(mark):
                if not any(sign_of(mark) == sign_of(each) for each in self.marks):
                    self.marks.add(mark)
            case RemoveReaction(mark):
                self.marks = {each for each in self.marks if sign_of(mark) != sign_of(each)}
            case ClearReactions(server, message, reason):
                self.marks = {
                    mark
                    for mark in self.marks
                    if (mark.server_id, mark.message_id) != (server, message) or reason not in (None, mark.reason)
                }
            case RecordAnswer():
                self.answers[change.server_id, change.message_id] = change.slug

    def flags(self) -> Shown:
        """Who flagged which term in which server, and why: each person once for a reason."""
        flags: Shown = defaultdict(set)
        for mark in self.marks:
            if slug := self.answers.get((mark.server_id, mark.message_id)):
                flags[mark.server_id, slug].add((mark.person_id, mark.reason))
        return dict(flags)


@settings(max_examples=150)
@given(st.lists(st.tuples(changes, st.integers(1, 3)), max_size=25))
@pytest.mark.trust("order of events", load=150)
def test_any_order_and_repetition_ends_as_the_model_says(history: list[tuple[Change, int]]) -> None:
    """Reactions before or after their answer, events sent again, two servers with the same message ids."""
    store, model = Store(), Model()
    for change, times in history:
        model.apply(change)
        operation: Operation[object] = change
        for _ in range(times):
            store.do_now(operation)
    flags = store.ask_now(open_flags)
    of_each = [store.ask_now(open_flags, server) for server in (1, 2)]
    store.close()

    shown: Shown = defaultdict(set)
    for flag in flags:
        shown[flag.ref.server_id, flag.ref.slug].add((flag.person_id, flag.reason))
    assert dict(shown) == model.flags()
    assert len(flags) == sum(map(len, shown.values())), "a person is counted twice"
    assert {flag for server in of_each for flag in server} == set(flags)
    assert all(flag.ref.server_id == number for number, server in enumerate(of_each, 1) for flag in server)
