"""That nothing said is kept is tested after every test: here, that what is looked for is heard, and would be found."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from rehearsal import Person, Sandbox
from tests.fixtures.canaries import Canaries

SAID = "zxsaid about somebody"


@pytest.mark.trust("token")
async def test_whatever_a_person_writes_is_looked_for(
    bot: JargonBot, member: Person, admin: Person, sandbox: Sandbox, canaries: Canaries
) -> None:
    """A mention, its edit, a private message, a command, an autocompletion, a message to explain, and a pasted text."""
    said = member.say("@bot zxmention")
    await member.hear()
    member.edit(said, "@bot zxedited")
    alone = member.in_direct_messages()
    alone.say("zxalone")
    await alone.hear()
    await member.slash("define", term="zxcommand")
    await member.autocomplete("define", "term", "zxtyped")
    await admin.context_menu("Explain the jargon", member.say("zxmessage without us"))
    await member.submit((await member.slash("explain")).form, {"Your text": "zxpasted"})
    opened = await member.press((await member.slash("define", term="co-production")).message, "Comment or flag")
    await member.submit(opened.form, {"Your comment, if you like": "zxcomment"})

    heard = " ".join(canaries.heard)
    for each in ("mention", "edited", "alone", "command", "typed", "message without us", "pasted"):
        assert f"zx{each}" in heard
    assert "zxcomment" not in heard
    assert "zxcomment" in canaries.sent_in_forms
    assert sandbox.urls.token in canaries.tokens
    assert opened.interaction.token in canaries.tokens
    assert any("define" in each for each in canaries.logged)


@pytest.fixture
def noted() -> Canaries:
    """What one message, one form and one token leave to look for."""
    canaries = Canaries()
    canaries.hear("MESSAGE_CREATE", {"content": f"<@1> {SAID}", "author": {}}, "zxtoken")
    sent = {"custom_id": "flag", "components": [{"component": {"value": "zxsent in a form"}}]}
    canaries.hear("INTERACTION_CREATE", {"type": 5, "token": "zxother", "data": sent}, "zxtoken")
    return canaries


@pytest.mark.parametrize("leak", [SAID, "Zxsaid", "zxtoken", "zxother", "zxsent"])
def test_what_a_log_repeats_would_be_found(noted: Canaries, leak: str) -> None:
    """As a whole or a word of it, of forms, too; a line that repeats nothing is fine."""
    log = logging.getLogger("bot.somewhere")
    log.addHandler(noted)
    log.info("Somebody asked something")
    assert noted.found_in_log() == set()
    log.debug("They wrote: %s.", leak)
    log.removeHandler(noted)
    assert noted.found_in_log() != set()


@pytest.mark.parametrize(
    ("kept", "found"),
    [("1077009001239", set()), ("07700 900123", {"07700 900123"}), ("x07700900456", {"07700900456"})],
)
def test_digits_that_any_id_may_hold_are_no_leak(noted: Canaries, tmp_path: Path, kept: str, found: set[str]) -> None:
    """A number is looked for as it was written, and a part of one from ten digits on."""
    noted.hear("MESSAGE_CREATE", {"content": "07700 900123", "author": {}}, "zxtoken")
    noted.hear("MESSAGE_CREATE", {"content": "07700900456", "author": {}}, "zxtoken")
    with closing(sqlite3.connect(tmp_path / "any.name")) as database, database:
        database.execute("create table kept (text)")
        database.execute("insert into kept values (?)", [kept])
    assert noted.found_in(tmp_path) == found


def test_what_a_library_writes_at_its_finest_is_not_our_log(noted: Canaries) -> None:
    """But from info on it is."""
    log = logging.getLogger("discord.gateway")
    log.addHandler(noted)
    log.setLevel(logging.DEBUG)
    log.debug(SAID)
    assert noted.found_in_log() == set()
    log.info(SAID)
    log.removeHandler(noted)
    log.setLevel(logging.NOTSET)
    assert noted.found_in_log() != set()


@pytest.mark.parametrize("journal", ["wal", "delete", "persist"])
@pytest.mark.parametrize(("leak", "found"), [(SAID, True), ("ZXSAID", True), ("zxtoken", True), ("zxsent", False)])
def test_what_a_database_holds_would_be_found(
    noted: Canaries, tmp_path: Path, journal: str, leak: str, *, found: bool
) -> None:
    """Also in a write-ahead log that was not written back; what was sent in a form may be there."""
    with closing(sqlite3.connect(tmp_path / "any.name")) as database:
        database.execute(f"pragma journal_mode = {journal}")
        database.execute("create table kept (text)")
        assert noted.found_in(tmp_path) == set()
        with database:
            database.execute("insert into kept values (?)", [leak])
        assert bool(noted.found_in(tmp_path)) == found


def test_what_was_taken_out_of_a_table_is_found_in_the_journal(noted: Canaries, tmp_path: Path) -> None:
    """A journal has what stood there before, until the change is done."""
    with closing(sqlite3.connect(tmp_path / "words.db", isolation_level=None)) as database:
        database.execute("pragma secure_delete = on")
        database.execute("create table kept (text)")
        database.execute("insert into kept values (?)", [SAID])
        database.execute("pragma cache_size = 1")
        database.execute("begin immediate")
        database.execute("delete from kept")
        assert noted.found_in(tmp_path) != set()
        database.execute("commit")
    assert noted.found_in(tmp_path) == set()
