from __future__ import annotations

import asyncio
import threading
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

from bot.errors import ConfigError
from bot.service import Jargon
from bot.store.port import Connection
from bot.store.store import Store

UNREADABLE = {
    "no JSON": "{",
    "no object": "[1]",
    "a field of a later version": '{"own": {"label": "Moon", "slug": "moon", "phase": "full"}}',
    "nested too deep": "[" * 100_000,
}


SUN = '{"own": {"label": "Sun", "slug": "sun", "definition": "It shines."}, "apart": true}'


def write_term(database: Path, server_id: int, slug: str, document: str) -> None:
    """As another version might, beside ours."""
    with closing(Store(database)) as other:
        other.do_now(_Written(server_id, slug, document))


@dataclass(frozen=True, slots=True)
class _Written:
    server_id: int
    slug: str
    document: str

    def apply(self, db: Connection) -> None:
        db.execute(
            "insert into terms values (:server_id, 'local', :slug, :document, 1, null)",
            **asdict(self),
        )
        newer = """
            insert into versions values (:server_id, 1)
            on conflict (server_id) do update set version = versions.version + 1
        """
        db.execute(newer, server_id=self.server_id)


def store_threads() -> int:
    return sum(thread.name == "jargonbot-store" for thread in threading.enumerate())


def test_a_glossary_that_cannot_be_opened_leaves_nothing_open(database: Path, tmp_path: Path) -> None:
    """No thread of the database, and no file that the next try would have to wait for."""
    before = store_threads()
    (tmp_path / "empty").mkdir()
    for _ in range(3):
        with pytest.raises(ConfigError, match="holds no glossary files"):
            Jargon(database, tmp_path / "empty")
    assert store_threads() == before


@pytest.mark.parametrize("document", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_term_that_cannot_be_read_is_left_out_and_logged_once(
    database: Path, glossary: Path, document: str, caplog: pytest.LogCaptureFixture
) -> None:
    """All servers are served, its own too; whoever runs the bot reads which server and which term it is."""
    Jargon(database, glossary).close()
    write_term(database, 7, "moon", document)
    write_term(database, 7, "sun", SUN)

    jargon = Jargon(database, glossary)

    assert jargon.define("sun", 7).page
    assert jargon.define("moon", 7).page is None
    assert jargon.define("co-production", 7).page
    jargon.close()
    [row] = caplog.records
    assert "“moon” of server 7 cannot be read" in row.message
    assert "\n" not in row.message


async def test_the_watcher_goes_on_past_a_term_that_it_cannot_read(
    jargon: Jargon, database: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """What another process stores later is noticed as before."""
    async with jargon.watched():
        write_term(database, 7, "moon", "{")
        while not any("“moon” of server 7" in row.message for row in caplog.records):
            assert jargon.define("moon", 7).page is None
            await asyncio.sleep(0.01)
        write_term(database, 7, "sun", SUN)
        while not jargon.define("sun", 7).page:
            await asyncio.sleep(0.01)
