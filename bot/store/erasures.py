"""Who was erased, without saying who: so that an older copy of the database, put in its place, is mended at once.

An erasure is a number, a keyed hash of the person's id, and the day. A database lists those that it took part in; and
beside it, out of reach of whoever puts an older copy back, each process keeps all that it ever knew of. What the
database does not list is done again when it opens, and what a process does not know yet it takes from the database:
so all who use one database on a server know the same, and whichever of them starts first mends an older copy.

The key lies beside the database too, and of one in a file nowhere else: whoever has the list but not the key cannot
tell anybody in it, and with both can only try ids one by one. Processes on several computers have to have the same
key, so that of a database on a server is in the database as well.
"""

import hmac
import logging
import secrets
import threading
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime
from hashlib import sha256

from bot.errors import ConfigError
from bot.store.erasure_files import Entry, ErasureFiles
from bot.store.place import Place, Server, beside
from bot.store.port import Connection
from bot.store.preferences import Remember, note
from bot.store.rows import delete, insert, select
from bot.strings import store as strings

log = logging.getLogger(__name__)

TABLE = "erasures"
NUMBER = "erasures"  # the note of earlier versions, which had no such table: the last in which they took part
COUNT = "erasures_listed"  # the note that tells others at once whether there are more
KEYS = "erasure_keys"  # the note with the keys, of a database on a server


class Erasures:
    """All that this process knows of the erasures of one database; of one in memory it is in memory, too.

    What takes a `db` is called by whoever is at the database, and sees what others have committed by then.
    """

    def __init__(self, place: Place | None) -> None:
        self._files = ErasureFiles(beside(place) if place else None)
        self._shares_keys = isinstance(place, Server)
        self._entries: frozenset[Entry] = frozenset()
        self._keys: tuple[str, ...] = ()
        self._count = ""  # the note of the database when it was read last
        self._reading = threading.Lock()

    @property
    def known(self) -> frozenset[Entry]:
        """Every erasure that this process knows of; another one on this computer may have written one down just now."""
        with self._reading:
            self._entries |= self._files.entries()
            return self._entries

    def among(self, people: Iterable[int]) -> frozenset[int]:
        """Those of some people who were ever erased."""
        return self.matching(people, self.known)

    def among_by_now(self, db: Connection, people: Iterable[int]) -> frozenset[int]:
        """The same, by whichever process."""
        self.learn(db)
        return self.among(people)

    def matching(self, people: Iterable[int], entries: Collection[Entry]) -> frozenset[int]:
        """Those of some people who were erased in one of these."""
        if not entries:
            return frozenset()
        marks, keys = {each.mark for each in entries}, self._known_keys()
        return frozenset(each for each in people if any(_mark(key, each) in marks for key in keys))

    def watch(self, person_id: int) -> Callable[[Connection], bool]:
        """Ask later whether a person was erased after this moment, such as while something of theirs waited."""
        before = self.known

        def erased(db: Connection) -> bool:
            self.learn(db)
            return bool(self.matching({person_id}, self.known - before))

        return erased

    def add(self, person_id: int) -> Entry:
        """Note that somebody is erased. It is durable beside the database when this returns.

        Only one at a time may do so, who has learned what there is: the database is held meanwhile.
        """
        number = max((each.number for each in self.known), default=0) + 1
        if not self._known_keys():
            self._keys = (secrets.token_hex(32),)
            self._files.keep_keys(self._keys)
        entry = Entry(number, _mark(self._keys[0], person_id), f"{datetime.now(UTC):%Y-%m-%d}")
        self._files.add([entry])
        self._entries |= {entry}
        return entry

    def stand_in(self, person_id: int) -> int:
        """A number below 0 that stands for a person who was erased, where somebody has to be told apart still.

        It is 0 while nobody was ever erased.
        """
        keys = self._known_keys()
        if not keys:
            return 0
        digest = hmac.digest(bytes.fromhex(keys[0]), b"stand-in %d" % person_id, sha256)
        return -1 - (int.from_bytes(digest[:8]) >> 2)

    def learn(self, db: Connection) -> None:
        """Know what other processes have done, and keep it beside the database, too."""
        count = note(db, COUNT)
        if count == self._count:
            return
        before = self.known
        self._entries |= (listed := listed_in(db))
        try:
            self._join_keys(db)
            if self._keys:  # without any of them nobody could ever be told by the list
                self._files.add(listed - before)
        except OSError as error:
            log.error("%s", strings.erasures_unwritable(str(self._files.list), error.strerror or str(error)))
        self._count = count

    def lacking(self, db: Connection) -> frozenset[Entry]:
        """What a database does not list yet."""
        return self.known - listed_in(db)

    def missed(self, db: Connection) -> frozenset[Entry]:
        """The erasures in which a database took no part. One that an earlier version used says in which it did."""
        last = int(note(db, NUMBER) or 0)
        return frozenset(each for each in self.lacking(db) if each.number > last)

    def differ(self, db: Connection) -> bool:
        """Whether a database lacks something of what is known here, or has what it should not have."""
        self.learn(db)
        if self.missed(db) or note(db, NUMBER):
            return True
        keys = tuple(note(db, KEYS).split())
        return not set(self._files.keys()) <= set(keys) if self._shares_keys else bool(keys)

    def enter(self, db: Connection, entries: Iterable[Entry]) -> None:
        """Have a database list these, in which it takes part."""
        for each in sorted(entries):
            insert(db, TABLE, each._asdict())
        self._join_keys(db)
        if self._shares_keys and self._keys:
            Remember(KEYS, " ".join(self._keys)).apply(db)
        elif not self._shares_keys:
            delete(db, "notes", name=KEYS)
        self._count = str(len(listed_in(db)))
        Remember(COUNT, self._count).apply(db)

    def _join_keys(self, db: Connection) -> None:
        """Have all keys that are in the database, beside it, or in memory."""
        beside_it, found = self._files.keys(), (*note(db, KEYS).split(), *self._keys)
        self._keys = tuple(dict.fromkeys((*found, *beside_it)))
        if self._keys != beside_it:
            self._files.keep_keys(self._keys)

    def _known_keys(self) -> tuple[str, ...]:
        if not self._keys:
            self._keys = self._files.keys()
        if not self._keys and self._files.have_entries:
            raise ConfigError(strings.key_gone(str(self._files.key), str(self._files.list)))
        return self._keys


def listed_in(db: Connection) -> frozenset[Entry]:
    """The erasures in which a database took part."""
    return frozenset(Entry(row["number"], row["mark"], row["erased_on"]) for row in select(db, TABLE))


def _mark(key: str, person_id: int) -> str:
    return hmac.digest(bytes.fromhex(key), b"person %d" % person_id, sha256).hex()
