"""Which engine has which side of a move."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from bot.store.engines import installed
from bot.store.moving.file_source import file_identity, leaving_file
from bot.store.moving.file_target import arriving_file
from bot.store.moving.sides import Source, Target
from bot.store.place import Place, Server


def leaving(place: Place) -> AbstractContextManager[Source]:
    """See `leaving_file`, and the same of a server."""
    if not isinstance(place, Server):
        return leaving_file(place)
    with installed():
        from bot.store.postgres.moving import leaving_server
    return leaving_server(place)


@contextmanager
def arriving(place: Place, source: Source, *, anew: bool) -> Iterator[Target]:
    """See `arriving_file`, and the same of a server."""
    if not isinstance(place, Server):
        with arriving_file(place, source, anew=anew) as target:
            yield target
        return
    with installed():
        from bot.store.postgres.moving import arriving_server
    with arriving_server(place, source, anew=anew) as on_server:
        yield on_server


def identity(place: Place) -> str:
    """The same for one database, however its place is written.

    Raises:
        BusyError: the server cannot be reached.
    """
    if not isinstance(place, Server):
        return file_identity(place)
    with installed():
        from bot.store.postgres.moving import server_identity
    return server_identity(place)
