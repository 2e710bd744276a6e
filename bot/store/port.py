"""What the bot asks of a database, whichever engine is behind it.

Operations and questions are written against `Connection`: plain SQL with named placeholders (`:name`), and of what is
beyond plain SQL only `on conflict` and `returning`. An `Engine` runs them; the store is the only one that knows it.
"""

from collections.abc import AsyncGenerator, Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from bot.errors import BusyError

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Row = dict[str, Any]


class Connection(Protocol):
    """A database, for as long as an operation or a question is at it."""

    def query(self, sql: str, **values: Any) -> list[Row]:
        """The rows that a statement gives, by the names of their columns."""

    def execute(self, sql: str, **values: Any) -> None:
        """Run a statement that gives no rows."""

    def execute_many(self, sql: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run a statement once for each row of values."""

    def upsert(self, table: str, key: tuple[str, ...], *rows: Row) -> None:
        """Write rows, each over the one with the same key if there is one. All have the same columns."""

    @property
    def who(self) -> str:
        """The name under which this connection writes down what it changes; see `bot.store.changes`."""

    def changed(self, table: str, server_id: int | None = None) -> None:
        """Note that something changes in a table, for one server or for any.

        Most statements say so themselves. One has to be told of that changes what is counted in another table, or
        whose value `server_id` is not of all rows that it changes.
        """

    def unlisted(self, *, listed: bool) -> bool:
        """Whether others may have committed something without writing down what, since this was asked last.

        `listed` says whether others have written anything down since then.
        """


class Operation(Protocol[T_co]):
    """A change with a natural key, so that applying it twice is the same as once."""

    def apply(self, db: Connection) -> T_co: ...


Reading = Callable[Concatenate[Connection, P], T]


class Engine(Protocol):
    """One way to keep a database. It is opened with its tables at the newest step, and used by one thread at a time."""

    def transaction(self) -> AbstractContextManager[Connection]:
        """Take the right to write at the start, and make all that was done within durable at the end, or undo it.

        Raises:
            JargonError: nothing was stored, and why.
        """

    def savepoint(self) -> AbstractContextManager[Connection]:
        """Within a transaction: what is done within is undone by itself if it fails.

        Raises:
            TransactionLostError: the whole transaction is undone, as a full disk can bring about.
            JargonError: this was not stored, and why.
        """

    def reading(self) -> AbstractContextManager[Connection]:
        """For questions: all statements within see the database as it is at one moment.

        Raises:
            JargonError: the database cannot be read, and why.
        """

    def scrub(self) -> None:
        """Outside of a transaction: leave nothing of what was deleted in any file, beside the database neither.

        Raises:
            JargonError: another program holds the database.
        """

    def hold(self) -> None:
        """Outside of a transaction: be a bot that uses the database, until it is closed or the process ends.

        Commands of the terminal need no such hold. A bot has held a file already, before it was opened: see `only_bot`.
        On a server others may, too; see `bot.store.fellows`.

        Raises:
            BusyError: a program needs the database for itself.
        """

    @property
    def tells(self) -> bool:
        """Whether it tells when another process has changed something."""

    def notices(self) -> AsyncGenerator[None]:
        """Something each time that it tells so, and at the start; any thread may listen, each over its own connection.

        Raises:
            BusyError: the server cannot be reached any more, or tells nothing.
        """

    def close(self) -> None:
        """Let go of the database."""


class TransactionLostError(BusyError):
    """All that was done in the transaction is undone."""


class OutcomeUnknownError(BusyError):
    """The database went away while it was told to keep a transaction: it may be there or not. To repeat it is safe."""
