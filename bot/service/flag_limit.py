"""How often one person may flag in a server: by a clock that does not jump, and whatever they took back meanwhile."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

from bot.feedback.flags import HOUR, flags_too_often
from bot.service.steady import Seconds, steady_seconds

Person = tuple[int, int]  # in one server: its id, then theirs


@dataclass(slots=True)
class _Flag:
    """One of the last hour; `act` is what it was, until it is taken back."""

    at: float
    act: Hashable | None


class FlagLimit:
    """Counts the flags of everybody within an hour, from forms and by reactions alike. Nothing of it is stored."""

    def __init__(self, seconds: Seconds = steady_seconds) -> None:
        self._seconds = seconds
        self._made: OrderedDict[Person, list[_Flag]] = OrderedDict()  # oldest first; whoever flagged last comes last

    def admits(self, person: Person, act: Hashable) -> bool:
        """Whether they may flag once more; if so, it counts. What is told twice is one."""
        self._forget_old()
        made = [each for each in self._made.get(person, ()) if not self._is_old(each)]
        if any(each.act == act for each in made):
            return True
        if flags_too_often(len(made)):
            return False
        self._made[person] = [*made, _Flag(self._seconds(), act)]
        self._made.move_to_end(person)
        return True

    def took_back(self, person: Person, act: Hashable) -> None:
        """They took one back. It counts all the same, and so does the same one when it is made anew."""
        for each in self._made.get(person, ()):
            if each.act == act:
                each.act = None

    def undone(self, person: Person, act: Hashable) -> None:
        """It was not stored, and does not count."""
        if made := self._made.get(person):
            made[:] = [each for each in made if each.act != act]

    def _forget_old(self) -> None:
        while self._made:
            oldest = next(iter(self._made.values()))
            if oldest and not self._is_old(oldest[-1]):
                return
            self._made.popitem(last=False)

    def _is_old(self, flag: _Flag) -> bool:
        return self._seconds() - flag.at >= HOUR.total_seconds()
