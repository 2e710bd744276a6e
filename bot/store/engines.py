"""Which engine keeps the database of a place."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import ConfigError
from bot.store.access import FOLDER_MODE
from bot.store.connection import copy_into
from bot.store.fellows import Alone, Fellows
from bot.store.place import Place, Server
from bot.store.port import Engine
from bot.store.sqlite import Sqlite
from bot.strings import store as strings


def engine_of(place: Place | None) -> Engine:
    """SQLite for a file, or in memory; PostgreSQL for a server, whose libraries are loaded only then.

    Raises:
        ConfigError: these are not installed, or the place cannot be used.
        BusyError: another program holds it, or the server cannot be reached.
    """
    if not isinstance(place, Server):
        return Sqlite(place)
    with installed():
        from bot.store.postgres.engine import Postgres
    _make_folder(place.beside.parent)
    return Postgres(place)


def fellows_of(place: Place | None) -> Fellows:
    """The processes that use the database of a place together; nobody is asked yet.

    Raises:
        ConfigError: the libraries for a server are not installed.
    """
    if not isinstance(place, Server):
        return Alone()
    with installed():
        from bot.store.postgres.fellows import PostgresFellows
    return PostgresFellows(place)


def copy_in_memory(place: Place | None) -> Engine:
    """The engine for whoever must not change a database: in memory, with all that is there at this moment.

    Raises:
        ConfigError: it is no database of ours, or of a newer version.
        BusyError: another program keeps everybody out of it, or the server cannot be reached.
    """
    if place is None:
        return Sqlite()
    if not isinstance(place, Server):
        return Sqlite(filled=lambda db: copy_into(db.conn, place))
    with installed():
        from bot.store.postgres.visit import fill
    return Sqlite(filled=lambda db: fill(db, place))


def behind(server: Server) -> int:
    """How many steps the tables on a server are behind this version. Nothing is changed there.

    Raises:
        ConfigError: they are of a newer version, or another program's; or the libraries are not installed.
        BusyError: the server cannot be reached.
    """
    with installed():
        from bot.store.postgres.visit import behind
    return behind(server)


def settled_on(server: Server, name: str) -> dict[int, str]:
    """What each community has settled by one preference; see `behind` for what is raised.

    It is nothing where the tables are behind this version.
    """
    with installed():
        from bot.store.postgres.visit import settled
    return settled(server, name)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(strings.no_folder(str(folder), error.strerror or str(error))) from error


@contextmanager
def installed() -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        raise ConfigError(strings.no_extra()) from error
