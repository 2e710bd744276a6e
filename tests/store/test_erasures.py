"""Who was erased is known to every process that uses a database, on whichever computer, and outlives an older copy."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.reactions import Reaction
from bot.store.erasure_files import KEY_ENDING, LIST_ENDING
from bot.store.erasures import COUNT, KEYS, NUMBER, TABLE, Erasures
from bot.store.flags import AddFlag, open_flags
from bot.store.moving import move
from bot.store.people import ErasePerson
from bot.store.place import Place, Server
from bot.store.port import Connection
from bot.store.preferences import Remember, note
from bot.store.reactions import AddReaction
from bot.store.rows import delete
from bot.store.store import Store
from tests.fixtures.postgres import Databases
from tests.store.moving.places import Told

ANN, BEN, CLEO = 912345678901234567, 812345678901234567, 712345678901234567
HERE = 1
REF = DefinitionRef(HERE, "advocacy")
Open = Callable[[Place], Store]


@pytest.fixture
def opened() -> Iterator[Open]:
    """Opens stores that are closed after the test."""
    with ExitStack() as stores:
        yield lambda place: stores.enter_context(closing(Store(place)))


def flag(store: Store, *people: int) -> None:
    for each in people:
        store.do_now(AddFlag(REF, f"{each} {len(store.ask_now(open_flags))}", each, "wrong"))


def flagging(store: Store) -> list[int]:
    return sorted(each.person_id for each in store.ask_now(open_flags))


def erase(store: Store, person: int) -> None:
    store.do_now(ErasePerson(person, store.erasures))


def known(store: Store) -> frozenset[int]:
    return store.ask_now(store.erasures.among_by_now, (ANN, BEN, CLEO))


class Hosts:
    """One database on a server, and computers that use it, each with a folder of its own."""

    def __init__(self, postgres: Databases, folder: Path) -> None:
        self._postgres, self._folder = postgres, folder
        self._address = postgres.at(folder)
        self._copies = 0

    def __getitem__(self, name: str) -> Server:
        return Server(self._address, self.beside(name))

    def beside(self, name: str, ending: str = "") -> Path:
        return self._folder / name / f"jargonbot.db{ending}"

    def copy(self) -> str:
        """A copy of the database as it is now; nobody may use it meanwhile."""
        from psycopg.conninfo import conninfo_to_dict

        self._copies += 1
        name = str(conninfo_to_dict(self._address)["dbname"])
        return self._postgres.at(self._folder / f"copy {self._copies}", pattern=name)

    def put_back(self, copy: str) -> None:
        """Let all computers use that copy from now on."""
        self._address = copy


@pytest.fixture
def hosts(postgres: Databases, tmp_path: Path) -> Hosts:
    return Hosts(postgres, tmp_path)


def test_what_one_computer_erases_all_know(hosts: Hosts, opened: Open) -> None:
    """Each keeps it beside itself, with the key, once it next looks; who starts later, at once."""
    first, second = opened(hosts["first"]), opened(hosts["second"])
    erase(first, ANN)
    assert known(second) == {ANN}
    erase(second, BEN)
    assert known(first) == known(opened(hosts["third"])) == {ANN, BEN}
    assert second.erasures.stand_in(ANN) == first.erasures.stand_in(ANN) < 0
    for ending in (LIST_ENDING, KEY_ENDING):
        written = {
            tuple(sorted(hosts.beside(each, ending).read_text().split("\n"))) for each in ("first", "second", "third")
        }
        assert len(written) == 1
    numbers = [each.number for each in sorted(first.erasures.known)]
    assert numbers == [1, 2]


@pytest.mark.trust("erasure")
@pytest.mark.parametrize("starting", ["first", "second"])
def test_whichever_starts_mends_an_older_copy(hosts: Hosts, starting: str) -> None:
    """Both knew of it, whoever did it; the other finds nothing to do, and who came back since stays."""
    with closing(Store(hosts["first"])) as store:
        flag(store, ANN, BEN)
    older = hosts.copy()
    with closing(Store(hosts["first"])) as first, closing(Store(hosts["second"])) as second:
        erase(first, ANN)
        assert known(second) == {ANN}
    hosts.put_back(older)
    with closing(Store(hosts[starting])) as store:
        assert flagging(store) == [BEN]
        flag(store, ANN)
    for each in ("first", "second"):
        with closing(Store(hosts[each])) as store:
            assert flagging(store) == [BEN, ANN]


@pytest.mark.trust("erasure")
def test_who_knows_mends_what_one_who_did_not_has_opened(hosts: Hosts) -> None:
    """A new computer came first, and erased somebody under the same number and with a key of its own."""
    with closing(Store(hosts["first"])) as store:
        flag(store, ANN, BEN, CLEO)
    older = hosts.copy()
    with closing(Store(hosts["first"])) as store:
        erase(store, ANN)
    hosts.put_back(older)
    with closing(Store(hosts["new"])) as store:
        erase(store, BEN)
        assert flagging(store) == [CLEO, ANN]
    for each in ("first", "new", "third"):
        with closing(Store(hosts[each])) as store:
            assert flagging(store) == [CLEO]
            assert known(store) == {ANN, BEN}
            assert [entry.number for entry in store.erasures.known] == [1, 1]


@pytest.mark.trust("erasure")
def test_what_waited_brings_nobody_back_whom_another_computer_erased(hosts: Hosts, opened: Open) -> None:
    """It is seen as the reaction is stored, not a second later."""
    first, second = opened(hosts["first"]), opened(hosts["second"])
    sign = Reaction(HERE, 5, ANN, "flagged", emoji="🚩")
    waiting = AddReaction(sign, second.erasures.watch(ANN))
    erase(first, ANN)
    second.do_now(waiting)
    assert second.ask_now(_reactions) == 0
    second.do_now(AddReaction(sign, second.erasures.watch(ANN)))
    assert second.ask_now(_reactions) == 1


def _reactions(db: Connection) -> int:
    return len(db.query("select * from reactions"))


def test_the_key_is_in_no_file_of_sqlite(database: Path, hosts: Hosts, tmp_path: Path) -> None:
    """Whoever has a copy has the list alone. One that came from a server loses the key as it is opened."""
    with closing(Store(database)) as store:
        erase(store, ANN)
        assert (store.ask_now(note, KEYS), store.ask_now(note, COUNT)) == ("", "1")
    with closing(Store(hosts["first"])) as store:
        erase(store, ANN)
        [key] = store.ask_now(note, KEYS).split()
    moved = tmp_path / "moved.db"
    move(hosts["other"], moved, Told())
    with closing(Store(moved)) as store:
        assert known(store) == {ANN}
    for file in (moved, database):
        assert (Path(f"{file}{KEY_ENDING}").read_text().strip() == key) is (file == moved)
        assert key.encode() not in file.read_bytes()
    with closing(sqlite3.connect(moved)) as db:
        assert len(db.execute(f"select * from {TABLE}").fetchall()) == 1


def test_a_file_that_goes_to_a_server_brings_its_key(database: Path, hosts: Hosts) -> None:
    """So that the next computer can tell who was erased."""
    with closing(Store(database)) as store:
        erase(store, ANN)
    target = Server(hosts._postgres.at(database, pattern="template1"), hosts.beside("first"))
    move(database, target, Told())
    with closing(Store(target)), closing(Store(Server(target.address, hosts.beside("second")))) as store:
        assert known(store) == {ANN}


def test_a_database_of_an_earlier_version_knows_its_last_number(database: Path) -> None:
    """It had no list: what it took part in is listed now, and who came back since is not erased again."""
    with closing(Store(database)) as store:
        erase(store, ANN)
        flag(store, ANN, BEN)
        store.do_now(Remember(NUMBER, "1"))
        store._writer.write(lambda db: delete(db, TABLE)).result()
        store._writer.write(lambda db: delete(db, "notes", name=COUNT)).result()
    older = database.with_name("older")
    shutil.copy(database, older)
    with closing(Store(database)) as store:
        assert (flagging(store), store.ask_now(note, NUMBER)) == ([BEN, ANN], "")
        erase(store, BEN)
    shutil.copy(older, database)
    with closing(Store(database)) as store:
        assert flagging(store) == [ANN]
        assert [each.number for each in sorted(store.erasures.known)] == [1, 2]


def test_a_folder_that_cannot_be_written_stops_nobody(
    hosts: Hosts, opened: Open, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The erasure is known all the same, and the log says which file is at fault."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    first, second = opened(hosts["first"]), opened(hosts["second"])
    erase(first, ANN)
    monkeypatch.setattr("bot.store.erasure_files._append", full)
    assert known(second) == {ANN}
    assert "cannot be written: No space left" in caplog.text
    monkeypatch.undo()
    assert not hosts.beside("second", LIST_ENDING).exists()
    opened(hosts["second"])
    assert Erasures(hosts["second"]).among((ANN, BEN)) == {ANN}
