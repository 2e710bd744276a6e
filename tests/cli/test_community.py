"""Another community makes a glossary of its own: nothing of care is left in what it reads."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from bot.errors import UsageError
from tests.cli.conftest import Invoke, Run

RADIO = Path(__file__).with_name("radio")
OF_CARE = re.compile(r"\b(care|carer|social|nhs|council|999|samaritans|law|england|scotland|wales)\b", re.IGNORECASE)
NO_VARIABLES = {"JARGONBOT_DATABASE": "", "JARGONBOT_GLOSSARY": ""}


def settings_of(folder: Path) -> tuple[str, str]:
    return "--config", str(folder / "config.yaml")


@pytest.fixture
def folder(run: Run, tmp_path: Path) -> Path:
    """A new folder as `jargonbot new` makes it."""
    made = run("new", str(tmp_path / "a community"), **NO_VARIABLES)
    assert made.returncode == 0, made.stderr
    return tmp_path / "a community"


def test_a_new_folder_has_one_of_everything_and_no_fault(run: Run, folder: Path) -> None:
    """It can be checked, asked and exported as it is, and says what each file is for."""
    checked = run(*settings_of(folder), "check", **NO_VARIABLES)
    assert checked.returncode == 0, checked.stdout
    assert "4 words: no errors" in checked.stdout
    told = json.loads(run(*settings_of(folder), "ask", "--json", "CQ", **NO_VARIABLES).stdout)["term"]
    assert {each["kind"] for each in told["definitions"]} == {"plain", "formal", "easy_read"}
    assert all(each["source"]["title"] for each in told["definitions"] if each["kind"] != "easy_read")
    readme = (folder / "README.md").read_text(encoding="utf-8")
    files = {each.relative_to(folder).as_posix() for each in folder.rglob("*.[yf]*")}
    assert len(files) == 7
    assert {each for each in files if f"`{each}`" not in readme} == set()


def test_a_glossary_for_amateur_radio(run: Run, folder: Path, tmp_path: Path) -> None:
    """New, fill, check, import, ask, and try as on Discord: its own words, headings and help lines, none of care."""
    for each in ("glossary/words.yaml", "sources.yaml", "words/thesaurus.yaml"):
        shutil.copy(RADIO / each, folder / each)
    checked = run(*settings_of(folder), "check", **NO_VARIABLES)
    assert checked.returncode == 0, checked.stdout
    assert "15 words: no errors" in checked.stdout
    more = tmp_path / "more.csv"
    more.write_text("term,definition\nSWR,Standing wave ratio\n73,Best wishes.\n", encoding="utf-8")
    imported = run(*settings_of(folder), "import", str(more), **NO_VARIABLES)
    assert "“SWR” is joined to “Standing wave ratio”." in imported.stdout

    questions = ["CQ", "what does QRM mean", "SWR", "73", "a station in another country", "safeguarding", "xylophone"]
    asked = run(*settings_of(folder), "ask", "-", stdin="\n".join(questions), **NO_VARIABLES).stdout
    assert "As the rules have it" in asked
    assert "One to one is best." in asked
    assert "Best wishes." in asked
    assert "ring the emergency number of your country" in asked
    help_now = run(*settings_of(folder), "help-now", **NO_VARIABLES).stdout
    assert "Ring the emergency number of your country" in help_now
    walk = "/define CQ\n> press More\n/browse\n/help-now\n/define safeguarding\nas admin\n/term add\n\n"
    tried = run(*settings_of(folder), "try", "--plain", stdin=walk, **NO_VARIABLES)
    assert "You ask any station that hears you to answer." in tried.stdout
    for text in (asked, help_now, tried.stdout, imported.stdout):
        assert OF_CARE.findall(text) == []


def test_a_misspelt_sentence_is_told(run: Run, folder: Path) -> None:
    """It would take the place of none, and nobody would know why."""
    with (folder / "sentences.ftl").open("a", encoding="utf-8") as file:
        file.write("\nanswers-kinds-formall = Rules\n")
    checked = run(*settings_of(folder), "check", **NO_VARIABLES)
    assert checked.returncode == 1
    assert "There is no sentence “answers-kinds-formall”" in checked.stdout


def test_a_folder_that_is_there_is_left_alone(invoke: Invoke, folder: Path) -> None:
    """Somebody's words may be in it."""
    refused = invoke("new", str(folder))
    assert isinstance(refused.exception, UsageError)
    assert "is there already" in str(refused.exception)


def test_check_reads_the_glossary_that_the_settings_name(run: Run) -> None:
    """Without a file; the fixture names a small one."""
    assert "7 words:" in run("check").stdout
