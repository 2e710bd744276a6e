"""The processes of one bot over one database: who serves which servers, and who does what must be done once."""

from typing import Protocol

from bot.store.shards import Shards


class Fellows(Protocol):
    """One of these processes, as it is known to the others. It is used by one thread at a time.

    All of it ends with the connection to the database, or with the process, however that ends.
    """

    def serve(self, shards: Shards) -> frozenset[int]:
        """Say which shards this process serves, and give those that another serves as well.

        Raises:
            BusyError: the database cannot be reached; it is said once it can be.
        """

    def beside(self) -> frozenset[int]:
        """Which of its shards another process serves as well.

        Raises:
            BusyError: the database cannot be reached.
        """

    def hear(self) -> None:
        """Say that this process hears by now of all that happens on its shards.

        Raises:
            BusyError: the database cannot be reached; it is said once it can be.
        """

    def heard(self) -> frozenset[int]:
        """Of which of its shards another process hears as well.

        Raises:
            BusyError: the database cannot be reached.
        """

    def claim(self, event_id: int, seconds: float) -> bool:
        """Have an event for oneself, so long; whether it is, or was already.

        Raises:
            BusyError: the database cannot be reached.
        """

    def take(self, office: str) -> bool:
        """Have an office that one holds at a time; whether it is ours, or was already.

        Raises:
            BusyError: the database cannot be reached.
        """

    def leave(self, office: str) -> None:
        """Let another have it.

        Raises:
            BusyError: the database cannot be reached; it is no longer ours.
        """

    def close(self) -> None:
        """Let go of everything; who goes on after that begins anew."""


class Alone:
    """A bot over a file, which `only_bot` keeps for it: there is nobody else."""

    def serve(self, shards: Shards) -> frozenset[int]:
        """Nobody else serves any."""
        return frozenset()

    def beside(self) -> frozenset[int]:
        """Nobody else serves any."""
        return frozenset()

    def hear(self) -> None:
        """Nobody wants to know."""

    def heard(self) -> frozenset[int]:
        """Nobody else hears of anything."""
        return frozenset()

    def claim(self, event_id: int, seconds: float) -> bool:
        """Every event is ours."""
        return True

    def take(self, office: str) -> bool:
        """Every office is ours."""
        return True

    def leave(self, office: str) -> None:
        """Nobody else wants it."""

    def close(self) -> None:
        """There is nothing to let go of."""
