"""What is open on one word, its answer and its definitions together, and in which order curators see the words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from bot.feedback.clashing import UNKNOWN, Clashing
from bot.feedback.flags import Comment, OpenFlag, people
from bot.feedback.harm import Harm, harms
from bot.feedback.packs import Offer
from bot.feedback.queue import FlagRow
from bot.feedback.suggestion import SuggestedWord
from bot.glossary.model.layer import Clash

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class FlaggedWord:
    """The open rows of one word: how many distinct people flagged it, since when, and for how many whole weeks.

    Where the shared words changed under the server's own, `clashing` says so; there may be no rows then.
    """

    rows: tuple[FlagRow, ...]
    people: int
    harms: frozenset[Harm]
    weeks: int
    clashing: Clashing | None = None

    @property
    def slug(self) -> str:
        """By which ids of the desk name it: a word for everyone has a star before its slug."""
        return self.clashing.named if self.clashing else self.rows[0].slug

    @property
    def label(self) -> str:
        return self.clashing.label if self.clashing else self.rows[0].label

    @property
    def is_for_everyone(self) -> bool:
        """Whether it is how all servers read the word, which the curators of the home server look after."""
        return self.clashing is not None and self.clashing.for_everyone

    @property
    def since(self) -> datetime:
        return min((each.since for each in (*self.rows, self.clashing) if each), default=UNKNOWN)

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """What is to be decided, since the shared words changed under the server's own."""
        return self.clashing.clashes if self.clashing else ()

    @property
    def reasons(self) -> frozenset[str]:
        return frozenset(reason for row in self.rows for reason in row.reasons)

    @property
    def comments(self) -> int:
        return sum(len(row.comments) for row in self.rows)

    @property
    def said(self) -> list[tuple[FlagRow, Comment]]:
        """What people wrote, and of which part of it: what may hurt first, else part by part, the newest first."""
        said = [(row, comment) for row in self.rows for comment in row.comments]
        return sorted(said, key=lambda each: not harms((), [each[1].text]))

    @property
    def claimed_by(self) -> int | None:
        """The id of the curator who looks at it; None while nobody does."""
        return next((row.claimed_by for row in self.rows if row.claimed_by), None)

    def is_claimed_by_another(self, person_id: int) -> bool:
        """Whether another curator looks at it."""
        return self.claimed_by not in (None, person_id)


DeskWord: TypeAlias = FlaggedWord | SuggestedWord | Offer  # what waits at the desk


def words_of(
    rows: Iterable[FlagRow], flags: Iterable[OpenFlag], now: datetime, clashing: Iterable[Clashing] = ()
) -> list[FlaggedWord]:
    """The rows of a queue, and what is to be decided, word by word, in the order of the desk."""
    deciding = {each.slug: each for each in clashing}
    by_word: defaultdict[str, list[FlagRow]] = defaultdict(list)
    for row in rows:
        by_word[row.slug].append(row)
    flagging: defaultdict[str, list[OpenFlag]] = defaultdict(list)
    for flag in flags:
        flagging[flag.ref.slug].append(flag)
    slugs = dict.fromkeys((*by_word, *deciding))
    words = [_word(by_word[slug], len(people(flagging[slug])), now, deciding.get(slug)) for slug in slugs]
    return sorted(words, key=_place)


def in_desk_order(words: Iterable[DeskWord]) -> list[DeskWord]:
    """What may hurt first, then what waits for more weeks, then what more people flagged; last, what nobody flagged."""
    return sorted(words, key=_place)


def after(words: Iterable[DeskWord], word: DeskWord | None, person_id: int) -> list[DeskWord]:
    """The words that a curator comes to after one, be it decided by now, and from the first on after the last.

    Those that other curators are looking at are left out.
    """
    free = [each for each in words if not each.is_claimed_by_another(person_id)]
    if word is None:
        return free
    place = _place(word)
    later = [each for each in free if _place(each) > place]
    return [*later, *(each for each in free if _place(each) < place)]


def _word(rows: Sequence[FlagRow], people: int, now: datetime, clashing: Clashing | None) -> FlaggedWord:
    reasons = {reason for row in rows for reason in row.reasons}
    texts = (comment.text for row in rows for comment in row.comments)
    since = min((row.since for row in rows), default=now)
    weeks = max(timedelta(), now - since) // WEEK
    return FlaggedWord(tuple(rows), people, harms(reasons, texts), weeks, clashing)


def _place(word: DeskWord) -> tuple[Any, ...]:
    rank = next((place for place, harm in enumerate(Harm) if harm in word.harms), len(Harm))
    return rank, not word.people, -word.weeks, -word.people, word.since, word.slug
