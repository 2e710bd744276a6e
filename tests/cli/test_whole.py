"""All that a bot has, out into one file and into another bot."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.errors import JargonError, RefusedError, UsageError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Standing
from bot.glossary.model.layer import own_word
from bot.glossary.model.term import Definition, Kind, Term
from bot.store.flags import AddFlag, SetStanding
from bot.store.layers import put_layer
from bot.store.pack_words import AcceptPackWord, waiting_words
from bot.store.packs import BeginPublishing, Publish, Subscribe, publication_of, subscriptions
from bot.store.port import Connection
from bot.store.preferences import SetPreferences
from bot.store.store import Store
from tests.cli.conftest import Invoke
from tests.cli.test_files import written

SERVER, BEN, CURATOR = 700000000000000001, 812345678901234567, 822345678901234567
REF = DefinitionRef(SERVER, "advocacy")
OWN = Term(slug="quibblet", label="Quibblet", definitions=(Definition(kind=Kind.PLAIN, text="Our word."),))


PACK = "0123456789abcdef" * 2
PUBLICATION = {
    **{"server_id": SERVER, "pack_id": PACK[::-1], "title": "Ours", "publisher": "Us", "licence": "CC0"},
    **{"edition": 1, "checksum": "c", "made_on": "2026-01-02"},
}
PACK_WORD = {
    **{"server_id": SERVER, "pack_id": PACK, "slug": "tea", "offered": {"label": "Tea"}, "offered_at": 1, "base": {}},
    **{"became": "", "declined": "", "left_at": 0},
}
TEA = Term(slug="tea-club", label="Tea club", definitions=(Definition(kind=Kind.PLAIN, text="We meet."),))
CUP = Term(slug="cup", label="Cup", definitions=(Definition(kind=Kind.PLAIN, text="What tea is in."),))


def edition(number: int, *terms: Term, key: str = "ab") -> Subscribe:
    """One of a pack to which the server is subscribed."""
    return Subscribe(
        server_id=SERVER,
        pack_id=PACK,
        title="Café words",
        publisher="The café",
        licence="CC BY 4.0",
        edition=number,
        checksum="c",
        public_key=key,
        terms=terms,
    )


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
        store.do_now(BeginPublishing(SERVER, PACK[::-1]))
        store.do_now(Publish(SERVER, "Ours", "Us", "CC0", "c", date(2026, 1, 2)))
        store.do_now(edition(1, TEA, CUP))
        store.do_now(AcceptPackWord(server_id=SERVER, pack_id=PACK, offered=TEA, became="tea-club", by=CURATOR))
        store.do_now(edition(2, CUP))
    with closing(sqlite3.connect(database)) as db, db:
        row = (SERVER, "r", "advocacy", "", "declined", "Thank you.", 3, 0, 1_700_000_000_000, CURATOR)
        db.execute(f"insert into reviews values ({', '.join('?' * len(row))})", row)
    return database


def test_another_bot_has_all_of_it(invoke: Invoke, full: Path, tmp_path: Path) -> None:
    """What it writes in turn is the same to the byte, and it answers as the first one did."""
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    told = invoke("export", "--all", str(first))
    said = " ".join(told.stderr.split())
    assert "2 sets of imported words, 1 word that a server has of its own, 1 shown comment, 1 decision, 2 packs" in said
    assert "packs that servers publish or are subscribed to and 1 setting" in said
    new = {"JARGONBOT_DATABASE": str(tmp_path / "new.db")}
    assert invoke("import", "--all", str(first), **new).exit_code == 0
    assert invoke("export", "--all", str(second), **new).exit_code == 0
    assert first.read_bytes() == second.read_bytes()
    answers = [json.loads(invoke("ask", "--json", "bus fund", **more).stdout) for more in ({}, new)]
    assert answers[0]["term"] == answers[1]["term"]
    assert len(answers[0]["term"]["definitions"]) == 3
    assert invoke("forget", "a", **new).exit_code == 0


def test_packs_go_on_in_the_new_place(invoke: Invoke, full: Path, tmp_path: Path) -> None:
    """The next edition is the next there, the key of a publisher is still the only one, and what waited waits."""
    file, new = tmp_path / "all.json", tmp_path / "new.db"
    invoke("export", "--all", str(file))
    assert invoke("import", "--all", str(file), JARGONBOT_DATABASE=str(new)).exit_code == 0
    with closing(Store(full)) as before, closing(Store(new)) as after:
        for question in (publication_of, subscriptions, waiting_words):
            known = before.ask_now(question, SERVER)
            assert known
            assert after.ask_now(question, SERVER) == known
        with pytest.raises(RefusedError):
            after.do_now(edition(3, CUP, key="another"))
        after.do_now(edition(3, CUP))
        published = after.do_now(Publish(SERVER, "Ours", "Us", "CC0", "d", date(2026, 1, 3)))
        assert (published.pack_id, published.edition) == (PACK[::-1], 2)


def test_a_file_of_the_first_version_has_no_packs(invoke: Invoke, full: Path, tmp_path: Path) -> None:
    """All else of it is stored."""
    file = tmp_path / "all.json"
    invoke("export", "--all", str(file))
    document = json.loads(file.read_text(encoding="utf-8")) | {"jargonbot": 1}
    for name in ("publications", "subscriptions", "pack_words"):
        del document[name]
    file.write_text(json.dumps(document), encoding="utf-8")
    told = invoke("import", "--all", str(file), JARGONBOT_DATABASE=str(tmp_path / "new.db"))
    assert "0 packs" in " ".join(told.stdout.split())
    assert "1 word that a server has of its own" in " ".join(told.stdout.split())


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
        ({"jargonbot": 3}, "A newer version"),
        ({"jargonbot": "x"}, "is no file that"),
        ({"reviews": [{"server_id": "x"}]}, "at reviews.0."),
        ({"imported": [{"server_id": 0, "slug": "a", "document": {}, "changed_at": 1}]}, "damaged"),
        ({"own": [{"server_id": 1, "slug": "a", "document": {"own": 3}, "changed_at": 1}]}, "damaged"),
        ({"settings": [{"server_id": 10**30, "name": "a", "value": "b"}]}, "at settings.0.server_id"),
        ({"more": []}, "at more"),
        ({"subscriptions": [{"server_id": 1}]}, "at subscriptions.0."),
        ({"publications": [PUBLICATION | {"made_on": "2026-13-01"}]}, "damaged"),
        ({"pack_words": [PACK_WORD | {"offered": {"label": 3}}]}, "damaged"),
        ({"pack_words": [PACK_WORD | {"base": {"label": 3}}]}, "damaged"),
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
