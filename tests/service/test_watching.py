from __future__ import annotations

import asyncio
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.errors import BusyError
from bot.feedback.reactions import Reaction
from bot.feedback.reviews import Decision
from bot.glossary.model.term import Term
from bot.service import Jargon, Verdict
from bot.service.flag_counts import FlagCountCache
from bot.service.lexicon import Lexicon
from bot.service.watching import Watching
from bot.store.answers import RecordAnswer
from bot.store.changes import Servers, changes_since
from bot.store.flags import TermRef
from bot.store.imports import ImportTerms
from bot.store.reactions import AddReaction
from bot.store.store import Store

HERE, ANN = 1, 100


async def until_defined(jargon: Jargon, word: str) -> None:
    while not jargon.define(word).page:
        await asyncio.sleep(0.01)


async def test_the_import_of_another_process_is_noticed(
    jargon: Jargon, database_setting: str, glossary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`jargonbot import` beside a running bot: without a restart."""
    monkeypatch.setenv("JARGONBOT_DATABASE", database_setting)
    monkeypatch.setenv("JARGONBOT_GLOSSARY", str(glossary))
    words = tmp_path / "more.csv"
    words.write_text("term,definition\nBefriending,We visit each other.\n")
    async with jargon.watched():
        await asyncio.sleep(0.05)
        command = [sys.executable, "-m", "bot", "import", str(words)]
        importing = await asyncio.create_subprocess_exec(*command, stdout=subprocess.DEVNULL)
        assert await importing.wait() == 0
        await until_defined(jargon, "befriending")


async def test_watching_ends_with_its_block(jargon: Jargon) -> None:
    """And the store still takes changes afterwards."""
    for _ in range(20):
        async with jargon.watched():
            await asyncio.sleep(0)
    jargon.remember("a", "b")
    assert jargon.recall("a") == "b"


@pytest.mark.trust("corrupt database")
async def test_a_failure_does_not_end_the_watch(
    jargon: Jargon, database: Path, glossary: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something that it cannot read comes from another process: the log and the health say so, and it goes on."""
    fails = True
    refresh = Lexicon.refresh

    def refresh_unless_it_fails(self: Lexicon, *servers: Any) -> None:
        if fails:
            raise ValueError("a term of a later version")
        refresh(self, *servers)

    monkeypatch.setattr(Lexicon, "refresh", refresh_unless_it_fails)
    async with jargon.watched():
        with closing(Store(database)) as other:
            await other.do(ImportTerms((Term(slug="befriending", label="Befriending"),)))
        while not jargon.health()[0].restarts:
            await asyncio.sleep(0.01)
        assert "“watch” ended" in caplog.text
        assert jargon.health()[0].last_error == "ValueError: a term of a later version"
        fails = False
        await until_defined(jargon, "befriending")
    assert jargon.health() == ()


async def test_a_database_that_is_long_away_is_written_down_once(
    jargon: Jargon, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log of one line a second hides what else happened; when it is away again, that is written down again."""
    asked = 0
    see = Store.see

    async def away(self: Store, question: Any, *details: Any) -> Any:
        nonlocal asked
        asked += question is changes_since
        if question is changes_since and asked % 5:
            raise BusyError("The database cannot be reached just now.")
        return await see(self, question, *details)

    monkeypatch.setattr(Store, "see", away)
    async with jargon.watched():
        while asked < 9:
            await asyncio.sleep(0.01)
    assert caplog.text.count("cannot be reached") == 2


@pytest.mark.trust("two at a deploy")
async def test_the_decision_of_another_process_is_noticed(jargon: Jargon, database: Path, glossary: Path) -> None:
    """Two bots over one database: what one is told of flags and replies, the readers of the other see as well."""
    with closing(Jargon(database, glossary)) as other:
        async with jargon.watched():
            await other.flagging.record_answer(HERE, 5, 10, "advocacy")
            await other.flagging.add(Reaction(HERE, 10, ANN, "flagged"))
            while not jargon.page("advocacy", HERE).counts_of().people:
                await asyncio.sleep(0.01)
            await other.desk.decide(HERE, "advocacy", Verdict("8001", Decision.RESOLVED, "It is shorter now.", 9))
            while not await jargon.discussions.unread(HERE, ANN, "advocacy"):
                await asyncio.sleep(0.01)
            assert jargon.page("advocacy", HERE).counts_of().people == 0


async def test_what_was_counted_anew_is_told_also_where_reading_goes_wrong_after_it(database: Path) -> None:
    """Read once more it is the same as before, so that nobody would hear of it then."""
    told: list[frozenset[TermRef]] = []
    with closing(Store(database)) as mine, closing(Store(database)) as other:
        counts, away = FlagCountCache(mine), AwayOnce(mine)
        watching = Watching(mine, (counts, away), told.append)
        watching.load()
        await other.do(RecordAnswer(HERE, 5, 10, "advocacy"))
        await other.do(AddReaction(Reaction(HERE, 10, ANN, "flagged")))
        with pytest.raises(BusyError):
            await watching.catch_up()
        await watching.catch_up()
    assert told == [frozenset({(HERE, "advocacy")})]


class AwayOnce(FlagCountCache):
    """Cannot be read the first time."""

    is_away = True

    async def reload(self, servers: Servers = None) -> frozenset[TermRef]:
        if self.is_away:
            self.is_away = False
            raise BusyError("The database cannot be reached just now.")
        return frozenset()
