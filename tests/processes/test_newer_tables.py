"""During a deploy the new version changes the tables first, and the old one goes on over them until it is replaced."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.errors import ConfigError
from bot.service import Jargon
from bot.store import migrations
from rehearsal import Sandbox
from tests.commands.community import Community
from tests.end_to_end.lived_in import live_in
from tests.fixtures.logged_in import StartJargonBot
from tests.fixtures.postgres import Databases

FIRST_BESIDE_OTHERS = 31  # before this number no two versions could use one database
# Those that take something away, each with the reason why the version before does well without it.
NARROWING: dict[str, str] = {}


def widen(address: str) -> None:
    """What a later version may do to the tables: more columns in each, and another table."""
    import psycopg  # the extra `postgres`

    with psycopg.connect(address, options="-c search_path=jargonbot") as connection:
        tables = connection.execute("select tablename from pg_tables where schemaname = 'jargonbot'").fetchall()
        for [name] in tables:
            connection.execute(f"alter table {name} add column of_later text not null default 'later'".encode())
        connection.execute("create table moons (name text)")
        connection.execute("insert into _steps (name) values ('create_moons')")


async def test_an_old_process_goes_on_over_wider_tables(
    postgres: Databases, database: Path, glossary: Path, sandbox: Sandbox, start: StartJargonBot
) -> None:
    """Whatever people do then is stored and shown; but once it has stopped, only the new version starts again."""
    place = postgres.place(database)
    old = Jargon(place, glossary)
    try:
        async with old.watched():
            await start(old)
            widen(postgres.at(database))
            await live_in(Community(sandbox), old)
            assert all(each.running and not each.restarts for each in old.health())
    finally:
        old.close()
    with pytest.raises(ConfigError, match="newer version of jargonbot"):
        Jargon(place, glossary)


@pytest.mark.parametrize("file", sorted(Path(migrations.__file__).parent.glob("0*.py")), ids=lambda file: file.stem)
def test_a_migration_takes_nothing_away(file: Path) -> None:
    """Else the version before, which still runs while the first process is replaced, would ask for what is gone."""
    if int(file.stem[:4]) >= FIRST_BESIDE_OTHERS and file.stem not in NARROWING:
        assert not re.search(r"(?i)\b(drop|rename)\b", file.read_text("utf-8"))
