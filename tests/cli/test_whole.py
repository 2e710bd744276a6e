"""All that a bot has, out into one file and into another bot."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import JargonError, UsageError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Standing
from bot.glossary.model.layer import own_word
from bot.glossary.model.term import Definition, Kind, Term
from bot.store.flags import AddFlag, SetStanding
from bot.store.layers import put_layer
from bot.store.port import Connection
from bot.store.preferences import SetPreferences
from bot.store.store import Store
from tests.cli.conftest import Invoke
from tests.cli.test_files import written

SERVER, BEN, CURATOR = 700000000000000001, 812345678901234567, 822345678901234567
REF = DefinitionRef(SERVER, "advocacy")
OWN = Term(slug="quibblet", label="Quibblet", definitions=(Definition(kind=Kind.PLAIN, text="Our word."),))


class OwnWord:
    """A word of a server's own, which a curator wrote."""

    def apply(self, db: Connection) -> None:
        put_layer(db, SERVER, own_word(OWN), by=CURATOR)


@pytest.fixture
def full(invoke: Invoke, database: Path, tmp_path: Path) -> Path:
    """A database in which there is something of everything."""
    invoke("import", written(tmp_path, "a.csv", "term,definition\nBus fund,A pot of money.\nBus fund,Tickets.\n"))
    invoke("import", written(tmp_path, "b.csv", "term,definition\nBus fund,The council pays.\n"))
    with closing(Store(database)) as store:
        store.do_now(OwnWord())
        store.do_now(AddFlag(REF, "1", BEN, "wrong", f"Ask <@{CURATOR}>, they know."))
        store.do_now(SetStanding(SERVER, "1", Standing.PASSED))
        store.do_now(AddFlag(REF, "2", BEN, "wrong", "Nobody has read this yet."))
        store.do_now(SetPreferences(SERVER, {"nation": "Wales"}))
    with closing(sqlite3.connect(database)) as db, db:
        row = (SERVER, "r", "advocacy", "", "declined", "Thank you.", 3, 0, 1_700_000_000_000, CURATOR)
        db.execute(f"insert into reviews values ({', '.join('?' * len(row))})", row)
    return database


def test_another_bot_has_all_of_it(invoke: Invoke, full: Path, tmp_path: Path) -> None:
    """What it writes in turn is the same to the byte, and it answers as the first one did."""
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    told = invoke("export", "--all", str(first))
    assert "2 sets of imported words, 1 word that a server has of its own, 1 shown comment, 1 decision and 1 set" in (
        " ".join(told.stderr.split())
    )
    new = {"JARGONBOT_DATABASE": str(tmp_path / "new.db")}
    assert invoke("import", "--all", str(first), **new).exit_code == 0
    assert invoke("export", "--all", str(second), **new).exit_code == 0
    assert first.read_bytes() == second.read_bytes()
    answers = [json.loads(invoke("ask", "--json", "bus fund", **more).stdout) for more in ({}, new)]
    assert answers[0]["term"] == answers[1]["term"]
    assert len(answers[0]["term"]["definitions"]) == 3
    assert invoke("forget", "a", **new).exit_code == 0


def test_nobody_is_in_it(invoke: Invoke, full: Path, tmp_path: Path) -> None:
    """Neither who wrote and decided, nor who is mentioned; what waits is not in it, and is counted."""
    file = tmp_path / "all.json"
    told = invoke("export", "--all", str(file))
    text = file.read_text(encoding="utf-8")
    assert str(BEN) not in text
    assert str(CURATOR) not in text
    assert "Ask [erased], they know." in text
    assert "Nobody has read this yet" not in text
    assert "Not in it, since it tells of people or of one moment: 1 flag," in told.stderr


def test_a_bot_that_has_words_is_not_mixed_with_another(invoke: Invoke, full: Path, tmp_path: Path) -> None:
    """Nothing is stored; nor is it by a dry run, which says how much it would be."""
    file = tmp_path / "all.json"
    invoke("export", "--all", str(file))
    refused = invoke("import", "--all", str(file)).exception
    assert isinstance(refused, JargonError)
    assert "words or settings of its own already" in str(refused)
    new = {"JARGONBOT_DATABASE": str(tmp_path / "new.db")}
    assert "It would have been: 2 sets" in invoke("import", "--all", "--dry-run", str(file), **new).stdout
    assert not (tmp_path / "new.db").exists()


def test_words_that_the_other_glossary_lacks_come_along(invoke: Invoke, full: Path, tmp_path: Path) -> None:
    """They are a set of their own; those that it has follow its own glossary."""
    file, other = tmp_path / "all.json", tmp_path / "other"
    other.mkdir()
    (other / "a.yaml").write_text("terms:\n- {label: Advocacy, definition: Ours.}\n", encoding="utf-8")
    invoke("export", "--all", str(file))
    new = {"JARGONBOT_DATABASE": str(tmp_path / "new.db"), "JARGONBOT_GLOSSARY": str(other)}
    assert invoke("import", "--all", str(file), **new).exit_code == 0
    assert json.loads(invoke("ask", "--json", "reablement", **new).stdout)["outcome"] == "answer"
    [advocacy] = json.loads(invoke("ask", "--json", "advocacy", **new).stdout)["term"]["definitions"]
    assert advocacy["text"] == "Ours."
    assert "shipped elsewhere" in invoke("imports", **new).stdout


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"jargonbot": 2}, "A newer version"),
        ({"jargonbot": "x"}, "is no file that"),
        ({"reviews": [{"server_id": "x"}]}, "at reviews.0."),
        ({"imported": [{"server_id": 0, "slug": "a", "document": {}, "changed_at": 1}]}, "damaged"),
        ({"own": [{"server_id": 1, "slug": "a", "document": {"own": 3}, "changed_at": 1}]}, "damaged"),
        ({"settings": [{"server_id": 10**30, "name": "a", "value": "b"}]}, "at settings.0.server_id"),
        ({"more": []}, "at more"),
    ],
)
def test_a_damaged_file_is_told(
    invoke: Invoke, full: Path, tmp_path: Path, change: dict[str, object], said: str
) -> None:
    """All or nothing: the new database stays empty."""
    file = tmp_path / "all.json"
    invoke("export", "--all", str(file))
    file.write_text(json.dumps(json.loads(file.read_text(encoding="utf-8")) | change), encoding="utf-8")
    new = {"JARGONBOT_DATABASE": str(tmp_path / "new.db")}
    refused = invoke("import", "--all", str(file), **new).exception
    assert isinstance(refused, JargonError)
    assert said in str(refused)
    assert invoke("imports", **new).stdout == "Nothing was imported yet.\n"


@pytest.mark.parametrize("text", ["", "no JSON", "[]", '{"terms": []}'])
def test_another_file_is_told(invoke: Invoke, tmp_path: Path, text: str) -> None:
    """With the way to import it."""
    assert isinstance(invoke("import", "--all", written(tmp_path, "a.json", text)).exception, JargonError)


@pytest.mark.parametrize("words", [["import", "--all", "a", "b"], ["export", "--all", "a", "--format", "json"]])
def test_all_stands_alone(invoke: Invoke, words: list[str]) -> None:
    """There is one format of it."""
    assert isinstance(invoke(*words).exception, UsageError)
