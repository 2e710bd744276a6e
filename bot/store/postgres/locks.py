"""The locks by which processes over one server know each other; all end with the connection that holds them.

Events are locks of one number, which is their id; all others have two, of which the first says what they are for.
https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
"""

import zlib

Key = tuple[int, int]
_OF_DATABASE, _OF_OFFICES = (int.from_bytes(name) for name in (b"jarg", b"jaro"))
# Of a process that has begun, and may hear of a shard at any moment, and of one that is known to hear of it.
SERVED, HEARD = (int.from_bytes(name) for name in (b"jars", b"jarh"))
# One writes at a time, as in SQLite: operations read before they write, and rely on what they read.
WRITING: Key = (_OF_DATABASE, 1)
# Several processes of a bot may share a database; who wants it for itself takes the same lock alone.
BOT: Key = (_OF_DATABASE, 2)


def of_office(office: str) -> Key:
    """The lock of an office; its second number has a sign, as the server wants it."""
    return _OF_OFFICES, zlib.crc32(office.encode()) - 2**31
