from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.discord.feedback.channel_history import ChannelHistory
from bot.feedback.reactions import Reaction, Sign
from bot.service.flag_counts import FlagCountCache
from bot.service.flags import Flagging
from bot.service.lexicon import Lexicon
from bot.service.preferences import PreferenceBook
from bot.store.answers import RecordAnswer
from bot.store.store import Store
from rehearsal import Sandbox
from tests.service.shown import Meanwhile, Shown

REASONS = {"🚩": "flagged", "❓": "hard_to_understand"}

signs = st.tuples(st.sampled_from(["🚩", "❓"]), st.booleans())


@dataclass(frozen=True)
class Event:
    """Something that happens on Discord. `heard` is how often the bot is told of it while it is away."""

    kind: str
    message: int
    person: int
    sign: Sign
    heard: int


kinds = st.sampled_from(["add"] * 5 + ["remove"] * 4 + ["clear", "clear emoji", "delete"])
events = st.builds(
    Event, kinds, st.sampled_from([0, 1]), st.sampled_from([1, 2, 3]), signs, st.sampled_from([0, 1, 1, 2])
)
# How many events happen, and of how many the bot hears, after each of its looks at Discord.
paces = st.tuples(st.integers(0, 3), st.integers(0, 3))


class Story:
    """Events happen on Discord in their order, and are heard of later, in the same order."""

    def __init__(self, shown: Shown, during: list[Event], pace: list[tuple[int, int]]) -> None:
        self.store = Store()
        kept = FlagCountCache(self.store), PreferenceBook(self.store)
        self.flagging = Flagging(self.store, Lexicon(self.store), *kept)
        self.shown = shown
        self._server = shown.channel.guild_id or 0
        self._messages = [shown.post() for _ in range(2)]
        self._to_happen, self._to_hear = deque(during), deque[Event]()
        self._pace: Iterator[tuple[int, int]] = iter(pace)

    async def go_on(self) -> None:
        """Some events happen, and some of those that happened are heard of."""
        happen, hear = next(self._pace, (0, 0))
        for _ in range(min(happen, len(self._to_happen))):
            event = self._to_happen.popleft()
            self.happen(event)
            self._to_hear.append(event)
        for _ in range(min(hear, len(self._to_hear))):
            await self.hear(self._to_hear.popleft())

    def happen(self, event: Event) -> None:
        message = self._messages[event.message]
        if message.deleted:
            return
        if event.kind == "add":
            self.shown.react(message, event.person, event.sign)
        elif event.kind == "remove":
            self.shown.unreact(message, event.person, event.sign)
        elif event.kind == "clear":
            self.shown.clear(message)
        elif event.kind == "clear emoji":
            self.shown.clear(message, event.sign[0])
        else:
            self.shown.delete(message)

    async def hear(self, event: Event) -> None:
        emoji, burst = event.sign
        message_id, person = self._messages[event.message].id, self.shown.person(event.person)
        reaction = Reaction(self._server, message_id, person, REASONS[emoji], burst, emoji)
        if event.kind == "add":
            await self.flagging.add(reaction)
        elif event.kind == "remove":
            await self.flagging.remove(reaction)
        elif event.kind == "clear":
            await self.flagging.clear(self._server, message_id)
        elif event.kind == "clear emoji":
            await self.flagging.clear(self._server, message_id, emoji=emoji)
        else:
            await self.flagging.forget_messages(self._server, [message_id])

    async def tell(self, history: ChannelHistory, before: list[Event], swaps: list[int]) -> None:
        """First with an unreliable line, in whatever order; then a comparison while events go on."""
        for message in self._messages:
            await self.store.do(RecordAnswer(self._server, self.shown.channel.id, message.id, "co-production"))
        told = [each for event in before for each in [event] * event.heard]
        for event in before:
            self.happen(event)
        for place in swaps:
            if place + 1 < len(told):
                told[place], told[place + 1] = told[place + 1], told[place]
        for event in told:
            await self.hear(event)
        comparison = self.flagging.reconciliation(Meanwhile(history, after=self.go_on), pause=0)
        await comparison.run()
        _ = [each async for each in comparison.settle_doubts(stopped=lambda: False, pause=0)]
        self._pace = iter([(len(self._to_happen), len(self._to_happen) + len(self._to_hear))])
        await self.go_on()

    def kept(self) -> set[tuple[int, int, str, bool]]:
        """What we keep of the messages that are still there."""
        columns = "select message_id, person_id, emoji, burst from reactions"
        rows = self.store.ask_now(lambda db: db.query(columns))
        kept = {(row["message_id"], row["person_id"], row["emoji"], bool(row["burst"])) for row in rows}
        there = {message.id for message in self._messages if not message.deleted}
        return {row for row in kept if row[0] in there}


def example_count() -> int:
    """As many as the profile says, but no more than CI has time for unless it is `full`."""
    wanted = settings().max_examples
    return wanted if wanted > 1000 else 250


@pytest.mark.many_cases
@settings(
    max_examples=example_count(),
    # One sandbox for all examples: each has a channel of its own.
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    before=st.lists(events, max_size=8),
    swaps=st.lists(st.integers(0, 8), max_size=3),
    during=st.lists(events, max_size=8),
    pace=st.lists(paces, max_size=8),
)
@pytest.mark.trust("order of events", load=example_count())
async def test_whatever_is_missed_repeated_or_comes_meanwhile_the_end_is_right(
    sandbox: Sandbox,
    history: ChannelHistory,
    before: list[Event],
    swaps: list[int],
    during: list[Event],
    pace: list[tuple[int, int]],
) -> None:
    """Lost, doubled and reordered events, then a comparison into which others come late: as Discord shows it."""
    guild = next(iter(sandbox.world.guilds.values()))
    story = Story(Shown(sandbox, sandbox.world.add_channel(guild, "story")), during, pace)
    await story.tell(history, before, swaps)
    assert story.kept() == story.shown.signs()
    story.store.close()
