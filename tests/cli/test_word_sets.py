"""What a file brought, replaced by the next import of it, listed, and taken out again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.errors import JargonError, UsageError
from bot.glossary.checks.finding import GlossaryError
from tests.cli.conftest import Invoke
from tests.cli.test_files import written
from tests.cli.test_joining import terms_of

FIRST = "term,definition\nBus fund,A pot of money.\nTea club,People drink tea.\n"


def test_a_corrected_file_replaces_what_it_brought(invoke: Invoke, tmp_path: Path) -> None:
    """A text that says something else takes the place of the old one, and what the file has no more goes."""
    invoke("import", written(tmp_path, "words.csv", FIRST))
    told = invoke("import", written(tmp_path, "words.csv", "term,definition\nBus fund,Help with tickets.\n"))
    terms = terms_of(invoke, tmp_path)
    assert terms["bus-fund"] == ["Help with tickets."]
    assert "tea-club" not in terms
    assert "“words”: 0 new words, 1 changed, 1 taken out." in told.stdout
    assert "No longer in the file: “Tea club”." in told.stdout


def test_the_same_file_again_changes_nothing(invoke: Invoke, tmp_path: Path) -> None:
    """It says so, and is done."""
    file = written(tmp_path, "words.csv", FIRST)
    invoke("import", file)
    before = json.loads(invoke("imports", "--json").stdout)
    again = invoke("import", file)
    assert again.exit_code == 0
    assert "The set “words” is there already, just as the file has it." in again.stdout
    assert json.loads(invoke("imports", "--json").stdout) == before


def test_two_texts_of_one_origin_are_no_change(invoke: Invoke, tmp_path: Path) -> None:
    """The store numbers their keys, of which the file knows nothing."""
    file = written(tmp_path, "words.csv", "term,definition\nBus fund,A pot of money.\nBus fund,Help with tickets.\n")
    invoke("import", file)
    assert "just as the file has it" in invoke("import", file).stdout


def test_another_set_keeps_what_it_brought(invoke: Invoke, tmp_path: Path) -> None:
    """Two lists of one word: each has its text, and only its own goes."""
    invoke("import", written(tmp_path, "words.csv", FIRST))
    invoke("import", written(tmp_path, "council.csv", "term,definition\nBus fund,The council pays.\n"))
    assert terms_of(invoke, tmp_path)["bus-fund"] == ["A pot of money.", "The council pays."]
    invoke("import", written(tmp_path, "words.csv", "term,definition\nTea club,People drink tea.\n"))
    assert terms_of(invoke, tmp_path)["bus-fund"] == ["The council pays."]


def test_a_set_is_taken_out_and_nothing_else(invoke: Invoke, tmp_path: Path) -> None:
    """The glossary is to the byte as it was before; a shipped word that it added to stays."""
    before, after = tmp_path / "before.json", tmp_path / "after.json"
    invoke("export", str(before))
    more = FIRST + "Personal assistant,Somebody I pay.\n"
    invoke("import", written(tmp_path, "words.csv", more))
    rehearsed = invoke("forget", "words", "--dry-run")
    assert "Nothing was taken out" in rehearsed.stdout
    assert "bus-fund" in terms_of(invoke, tmp_path)
    told = invoke("forget", "words").stdout
    assert "The set “words” is taken out. 2 words and 3 definitions went with it." in told
    assert "1 word says less without it" in told
    invoke("export", str(after))
    assert before.read_bytes() == after.read_bytes()
    assert invoke("imports").stdout == "Nothing was imported yet.\n"


def test_the_sets_are_listed(invoke: Invoke, tmp_path: Path) -> None:
    """The name may be chosen; the licences are those that the file names."""
    text = "term,definition,source,licence\nBus fund,A pot.,Our leaflet,CC BY 4.0\n"
    invoke("import", "--set", "Our list", written(tmp_path, "words.csv", text))
    [listed] = json.loads(invoke("imports", "--json").stdout)
    assert listed.pop("at")
    assert listed == {"name": "Our list", "file": "words.csv", "words": 1, "definitions": 1, "licences": ["CC BY 4.0"]}
    assert "Our list, " in invoke("imports").stdout
    assert "1 word, 1 definition. Licences: CC BY 4.0." in invoke("imports").stdout


def test_each_file_of_one_command_is_a_set(invoke: Invoke, tmp_path: Path) -> None:
    """Also where both say something of one word: either is taken out without the other."""
    one = written(tmp_path, "a.csv", FIRST)
    two = written(tmp_path, "b.csv", "term,definition\nBus fund,The council pays.\n")
    invoke("import", one, two)
    assert [each["name"] for each in json.loads(invoke("imports", "--json").stdout)] == ["a", "b"]
    invoke("forget", "a")
    assert terms_of(invoke, tmp_path)["bus-fund"] == ["The council pays."]


def test_what_was_kept_apart_stays_apart(invoke: Invoke, tmp_path: Path) -> None:
    """Whoever said once what an entry is need not say so each time, though its text has changed since."""
    entry = "term,definition\nPA,{}\n"
    invoke("import", "--apart", "PA (sound)", written(tmp_path, "a.csv", entry.format("The microphone and its boxes.")))
    again = invoke("import", written(tmp_path, "a.csv", entry.format("Loudspeakers.")))
    assert again.exit_code == 0, again.exception
    assert terms_of(invoke, tmp_path)["pa-sound"] == ["Loudspeakers."]


def test_the_order_of_imports_moves_no_flags(invoke: Invoke, tmp_path: Path) -> None:
    """Where two sets give a word a text without a source each, both texts keep the keys that they had."""
    first = written(tmp_path, "a.csv", "term,definition\nBus fund,A pot of money.\n")
    invoke("import", first)
    invoke("import", written(tmp_path, "b.csv", "term,definition\nBus fund,The council pays.\n"))
    keys = keys_of(invoke, tmp_path)
    (tmp_path / "a.csv").write_text("term,definition,aliases\nBus fund,A pot of money.,ticket pot\n", encoding="utf-8")
    invoke("import", first)
    assert len(keys) == 2
    assert keys_of(invoke, tmp_path) == keys


def keys_of(invoke: Invoke, tmp_path: Path) -> dict[str, str]:
    """The texts of “Bus fund” by the keys by which flags know them."""
    from bot.formats import read
    from bot.glossary.model.keys import keyed

    file = tmp_path / "exported.json"
    invoke("export", str(file))
    [term] = [each for each in read(file).terms if each.slug == "bus-fund"]
    return {key: each.text for key, each in keyed(term).items()}


def test_a_name_that_is_no_set_is_told(invoke: Invoke, tmp_path: Path) -> None:
    """With those that there are; and the one of all that came before names is nobody's to take."""
    assert "Nothing was imported yet" in str(invoke("forget", "words").exception)
    file = written(tmp_path, "words.csv", FIRST)
    invoke("import", file)
    refused = invoke("forget", "word").exception
    assert isinstance(refused, JargonError)
    assert "There is no set called “word”. There are: “words”. Nothing was changed." in str(refused)
    assert isinstance(invoke("import", "--set", "earlier", file).exception, UsageError)


@pytest.mark.parametrize("text", ["term,definition\n", "term,definition\n,\n"])
def test_an_emptied_file_takes_nothing_out(invoke: Invoke, tmp_path: Path, text: str) -> None:
    """Somebody who saved the wrong file is not to lose the words; `forget` takes them out."""
    invoke("import", written(tmp_path, "words.csv", FIRST))
    refused = invoke("import", written(tmp_path, "words.csv", text))
    assert refused.exit_code == 1
    assert isinstance(refused.exception, GlossaryError)
    assert "bus-fund" in terms_of(invoke, tmp_path)
