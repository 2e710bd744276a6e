"""Reactions to answers: people's marks on messages, and a log of those that change during a comparison."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

Sign = tuple[str, bool]  # an emoji, and whether the reaction is a burst


@dataclass(frozen=True, slots=True)
class Reaction:
    """One person's mark on one message: its emoji, and the reason that it stands for; none where it is no flag now."""

    server_id: int
    message_id: int
    person_id: int
    reason: str
    burst: bool = False
    emoji: str = ""


@dataclass(frozen=True, slots=True)
class TrackedAnswer:
    """A message that shows a term, and how many people stand in our copy of each sign on it.

    `flagged` says that somebody flagged it by its button.
    """

    server_id: int
    channel_id: int
    message_id: int
    slug: str
    counts: Counter[Sign]
    flagged: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """A channel or thread, and the newest message there that matters."""

    server_id: int
    channel_id: int
    newest: int


class ReactionLog:
    """Which reactions changed while a comparison with Discord was under way, so that it does not undo them.

    Keeps nothing but while it is open.
    """

    def __init__(self) -> None:
        self._open = False
        self._people: dict[tuple[int, Sign], set[int]] = {}  # by message and sign
        self._cleared: set[int] = set()

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Within, changes are noted."""
        self._open = True
        try:
            yield
        finally:
            self._open = False
            self._people.clear()
            self._cleared.clear()

    def note(self, reaction: Reaction) -> None:
        """Somebody's reaction to a message came or went."""
        if self._open:
            place = (reaction.message_id, (reaction.emoji, reaction.burst))
            self._people.setdefault(place, set()).add(reaction.person_id)

    def note_all(self, message_id: int) -> None:
        """Reactions to a message were cleared."""
        if self._open:
            self._cleared.add(message_id)

    def people(self, message_id: int, sign: Sign) -> frozenset[int]:
        """Whose reactions of one sign to a message changed."""
        return frozenset(self._people.get((message_id, sign), ()))

    def was_cleared(self, message_id: int) -> bool:
        """Whether reactions to a message were cleared since it was asked about; asking begins anew."""
        cleared = message_id in self._cleared
        self._cleared.discard(message_id)
        return cleared
