"""Where a database is: in a file, or on a server; and what lies beside it."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Server:
    """A database on a server of PostgreSQL. Told or printed, it names neither the user nor the password.

    `address` is as https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS says. Files that
    must not come back with an older copy of the database lie on this computer, and have the name `beside` before their
    endings.
    """

    address: str = field(repr=False)
    beside: Path

    def __str__(self) -> str:
        split = urlsplit(self.address)
        return f"{split.scheme}://{split.netloc.rpartition('@')[2]}{split.path}"


Place = Path | Server


def beside(place: Place) -> Path:
    """What the names of the files begin with that belong to a database: of one in a file, its own path."""
    return place.beside if isinstance(place, Server) else place
