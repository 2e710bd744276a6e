"""Who asked for which word since the bot was started, so that each person counts once. Nothing of it is stored."""

from collections import OrderedDict

from bot.service.steady import Seconds, steady_seconds

Press = tuple[int, int, str]  # the server, the person, and the key of the word
MOST_KEPT = 10_000
MOST_IN_AN_HOUR = 20
HOUR = 3600.0  # seconds


class Presses:
    """The newest presses of the button by which people ask for words, by a clock that does not jump."""

    def __init__(self, seconds: Seconds = steady_seconds) -> None:
        self._seconds = seconds
        self._made: OrderedDict[Press, float] = OrderedDict()

    def is_new(self, press: Press) -> bool:
        """Whether this person has not asked for this word before; it counts from now on."""
        if press in self._made:
            return False
        self._made[press] = self._seconds()
        while len(self._made) > MOST_KEPT:
            self._made.popitem(last=False)
        return True

    def too_many(self, person_id: int) -> bool:
        """Whether a person has asked for so many words within an hour that no other counts just now."""
        since = self._seconds() - HOUR
        return sum(of == person_id and at > since for (_, of, _), at in self._made.items()) >= MOST_IN_AN_HOUR

    def undone(self, press: Press) -> None:
        """It was not stored, and does not count."""
        self._made.pop(press, None)
