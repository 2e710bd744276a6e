"""What is known of each server, and reading only some of it again."""

from collections.abc import Mapping
from typing import TypeVar

from bot.store.changes import Servers

V = TypeVar("V")
Person = tuple[int, int]  # a server, or 0 for outside, and somebody there


def renewed(known: dict[int, V], found: Mapping[int, V], servers: Servers) -> dict[int, V]:
    """What is known, with what was found of these servers in place of what was known of them; None stands for all."""
    if servers is None:
        return dict(found)
    for each in servers:
        if each in found:
            known[each] = found[each]
        else:
            known.pop(each, None)
    return known


class Unread:
    """People who have something to read, by the servers whose curators wrote it; for those outside, one did, too."""

    def __init__(self) -> None:
        self._of: dict[int, frozenset[Person]] = {}
        self._outside: frozenset[Person] = frozenset()

    def __contains__(self, person: Person) -> bool:
        server_id, _ = person
        return person in (self._of.get(server_id, ()) if server_id else self._outside)

    def take(self, found: Mapping[int, frozenset[Person]], servers: Servers) -> None:
        """Let them be those who were found; of other servers than these they stay."""
        self._of = renewed(self._of, found, servers)
        self._outside = frozenset(each for those in self._of.values() for each in those if not each[0])
