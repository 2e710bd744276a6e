"""What curators are told of how their words are used: counts only, never who, and small numbers hidden."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.glossary.model.telling_apart import named_apart
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.text.fold import fold
from bot.service.lexicon import Lexicon
from bot.store.insights import own_words_before, people_flagging, times_shown
from bot.store.store import Store
from bot.store.wanted import wanted_words

FEW = 5  # fewer than so many are told as “fewer than 5”: in a small group a number may point at a person
LATELY = timedelta(weeks=4)
MOST = 8  # words of a list


@dataclass(frozen=True, slots=True)
class Count:
    """How often something was, and how often in the last four weeks; None stands for fewer than `FEW`, but not 0."""

    label: str
    ever: int | None
    lately: int | None


@dataclass(frozen=True, slots=True)
class Insights:
    """What people ask for, read and flag most, what is to be read again, and how much a server has of its own.

    Of words that are asked for only the whole number is kept; `lately` is 0 where nobody asked in the last four weeks.
    """

    asked: tuple[Count, ...]
    shown: tuple[Count, ...]
    flagged: tuple[Count, ...]
    overdue: tuple[str, ...]
    own: int
    own_before: int


class InsightBook:
    """Counts when it is asked to; nothing is kept for it."""

    def __init__(self, store: Store, lexicon: Lexicon, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._store, self._lexicon, self.now = store, lexicon, now

    async def of(self, server_id: int) -> Insights:
        """What there is to tell of a server."""
        glossary, now = self._lexicon.of(server_id), self.now()
        since = now - LATELY
        wanted = await self._store.ask(wanted_words, server_id)
        asked = {each.word: (each.times, each.times if each.last_at >= since else 0) for each in wanted}
        shown = await self._store.ask(times_shown, server_id, since)
        flagged = await self._store.ask(people_flagging, server_id, since)
        return Insights(
            asked=_most(asked),
            shown=_most(_named(shown, glossary)),
            flagged=_most(_named(flagged, glossary)),
            overdue=_overdue(glossary, now),
            own=len(glossary.layers),
            own_before=await self._store.ask(own_words_before, server_id, since),
        )


def _named(counts: Mapping[str, tuple[int, int]], glossary: ServerGlossary) -> dict[str, tuple[int, int]]:
    """The counts of the words that are there, by their names."""
    named = named_apart(glossary[slug] for slug in counts if slug in glossary)
    return {name: counts[slug] for slug, name in named.items()}


def _most(counts: Mapping[str, tuple[int, int]]) -> tuple[Count, ...]:
    """The largest first; those that are hidden by the alphabet, so that their order tells nothing."""
    ranked = sorted(counts.items(), key=lambda each: (-each[1][0] if each[1][0] >= FEW else 0, fold(each[0])))
    return tuple(Count(label, _told(ever), _told(lately)) for label, (ever, lately) in ranked[:MOST])


def _told(number: int) -> int | None:
    return None if 0 < number < FEW else number


def _overdue(glossary: ServerGlossary, now: datetime) -> tuple[str, ...]:
    """The words with a text whose day to be read again is over, longest first."""
    days = {
        each.label: min(days)
        for each in glossary.terms()
        if (days := [text.review_by for text in each.definitions if text.review_by and text.review_by < now.date()])
    }
    return tuple(sorted(days, key=lambda label: (days[label], fold(label))))
