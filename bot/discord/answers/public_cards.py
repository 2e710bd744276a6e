"""Which public cards a channel has had of late, so that answers do not push the people in it apart."""

from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from bot.config import Answers
from bot.discord.kit.closed_rooms import Clock
from bot.discord.kit.interaction import PRIVATE_CHAT

MINUTE = 60.0  # seconds
OFTEN_ENOUGH = 2  # public cards of one word; the next is for whoever asks alone
MOST_ROOMS, MOST_CARDS = 10_000, 1000  # that are remembered, and in one room; the newest


@dataclass(eq=False, slots=True)
class Shown:
    """A public card of a word, by the clock; 0 in the place of its message until that is sent.

    The word is empty where the message is gone, or only says where a card stands.
    """

    slug: str
    at: float
    message_id: int = 0


@dataclass(frozen=True, slots=True)
class Full:
    """Why a room has no place for a card now: it had this word often enough, or else too many cards within a minute.

    `first` is the first message that shows the word there; 0 where none is known.
    """

    of_this_word: bool
    first: int = 0


class PublicCards:
    """Remembers rooms, words and messages, and no person; after a restart nothing of it is known."""

    def __init__(self, settings: Answers, clock: Clock) -> None:
        self._repeat_seconds = settings.repeat_minutes * MINUTE
        self._most_in_a_minute = settings.public_per_minute
        self._kept_seconds = max(self._repeat_seconds, MINUTE)
        self._clock = clock
        self._rooms: OrderedDict[int, deque[Shown]] = OrderedDict()

    @contextmanager
    def place(self, server: int, room: int, slug: str, *, instead_of: int = 0) -> Iterator[Shown | Full]:
        """Hold a place for one more card in a room; it counts if it has a message in the end, which the caller sets.

        It is held before anything is sent, so that people who ask at the same moment are counted, too. `instead_of`
        is a message that would show this card from now on. In private chats, and without limits, nothing is counted.
        """
        now = self._clock()
        shown = Shown(slug, now)
        if server == PRIVATE_CHAT or not (self._repeat_seconds or self._most_in_a_minute):
            yield shown
            return
        cards = self._recent(room, now)
        if full := self._full([each for each in cards if not instead_of or each.message_id != instead_of], slug, now):
            yield full
            return
        cards.append(shown)
        try:
            yield shown
        finally:
            was_there = [each for each in cards if each is not shown and each.message_id == shown.message_id != 0]
            for each in was_there if shown.message_id else [shown]:
                with suppress(ValueError):  # it is forgotten already
                    cards.remove(each)

    def forget(self, room: int, message_ids: Iterable[int]) -> None:
        """These messages are gone: nobody is sent there, and their words may be shown again."""
        gone = frozenset(message_ids)
        for each in self._rooms.get(room, ()):
            if each.message_id in gone:
                each.slug = ""

    def _full(self, cards: Iterable[Shown], slug: str, now: float) -> Full | None:
        of_this_word = [each for each in cards if slug and each.slug == slug]
        first = next((each.message_id for each in of_this_word if each.message_id), 0)
        if sum(each.at > now - self._repeat_seconds for each in of_this_word) >= OFTEN_ENOUGH:
            return Full(of_this_word=True, first=first)
        in_a_minute = sum(each.at > now - MINUTE for each in cards)
        if self._most_in_a_minute and in_a_minute >= self._most_in_a_minute:
            return Full(of_this_word=False, first=first)
        return None

    def _recent(self, room: int, now: float) -> deque[Shown]:
        """The cards of a room that still count, oldest first. What no room needs any more is forgotten."""
        cards = self._rooms.setdefault(room, deque(maxlen=MOST_CARDS))
        self._rooms.move_to_end(room)
        while cards and cards[0].at <= now - self._kept_seconds:
            cards.popleft()
        while len(self._rooms) > 1 and (len(self._rooms) > MOST_ROOMS or self._is_over(next(iter(self._rooms)), now)):
            self._rooms.popitem(last=False)
        return cards

    def _is_over(self, room: int, now: float) -> bool:
        cards = self._rooms[room]
        return not cards or cards[-1].at <= now - self._kept_seconds


def link_to(server: int, room: int, message_id: int) -> str:
    """The address that opens a message in Discord's app; empty where there is none.

    https://docs.discord.com/developers/reference#message-formatting
    """
    return f"https://discord.com/channels/{server}/{room}/{message_id}" if message_id else ""
