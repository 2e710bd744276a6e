"""Which reactions changed while a reconciliation was under way, so that it does not undo them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bot.store.reactions import Reaction

Place = tuple[int, str, bool]  # a message, an emoji, and whether it is a burst


class Journal:
    """Keeps nothing but while it is open."""

    def __init__(self) -> None:
        self._open = False
        self._people: dict[Place, set[int]] = {}
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
            place = (reaction.message_id, reaction.emoji, reaction.burst)
            self._people.setdefault(place, set()).add(reaction.person_id)

    def note_all(self, message_id: int) -> None:
        """Reactions to a message were cleared."""
        if self._open:
            self._cleared.add(message_id)

    def people(self, message_id: int, emoji: str, burst: bool) -> frozenset[int]:
        """Whose reactions of one sign to a message changed."""
        return frozenset(self._people.get((message_id, emoji, burst), ()))

    def was_cleared(self, message_id: int) -> bool:
        """Whether reactions to a message were cleared since it was asked about; asking begins anew."""
        cleared = message_id in self._cleared
        self._cleared.discard(message_id)
        return cleared
