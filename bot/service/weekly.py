"""The word of the week: in which channel, which word, and that no week has two."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.service.lexicon import Lexicon
from bot.service.preferences import PreferenceBook
from bot.service.steady import SteadyClock
from bot.store.store import Store
from bot.store.weekly import ClaimWeek, GiveWeekBack, shown_since, words_of_weeks

FIRST = datetime(2026, 1, 5, 9, tzinfo=UTC)  # a Monday; weeks begin at nine
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class WordOfWeek:
    """A word that is to be shown now, in a week that is taken for it."""

    server_id: int
    week: int
    slug: str


class Weekly:
    """Takes a week before its word is shown, so that a restart, or a second process, never shows two.

    A week in which the bot was away is not made up for. `now` is the moment from which weeks are counted.
    """

    def __init__(
        self,
        store: Store,
        lexicon: Lexicon,
        preferences: PreferenceBook,
        choose: Callable[[list[str]], str] = random.choice,
    ) -> None:
        self._store, self._lexicon, self._preferences, self._choose = store, lexicon, preferences, choose
        self.now: Callable[[], datetime] = SteadyClock().now

    def channels(self) -> dict[int, int]:
        """The channel of each server that has a word of the week."""
        return self._preferences.weekly_channels()

    async def take(self, server_id: int) -> WordOfWeek | None:
        """The word of this week, if a server has had none yet: from now on it has."""
        now = self.now()
        week = (now - FIRST) // WEEK
        shown = await self._store.ask(words_of_weeks, server_id)
        if any(each >= week for each in shown) and max(shown) <= week + 1:
            return None
        lately = await self._store.ask(shown_since, server_id, now - WEEK)
        slug = self._next(self._lexicon.of(server_id).by_chance(), list(shown.values()), lately)
        if not slug or not await self._store.do(ClaimWeek(server_id, week, slug)):
            return None
        return WordOfWeek(server_id, week, slug)

    async def give_back(self, word: WordOfWeek) -> None:
        """It was surely not shown, so that its week is free again."""
        await self._store.do(GiveWeekBack(word.server_id, word.week))

    def _next(self, slugs: list[str], before: list[str], lately: frozenset[str]) -> str:
        """Any word that was shown neither before nor lately; where there is none, the one that was longest ago."""
        fresh = [each for each in slugs if each not in lately and each not in before]
        if fresh:
            return self._choose(fresh)
        return min(
            slugs, key=lambda each: max((n for n, slug in enumerate(before) if slug == each), default=-1), default=""
        )
