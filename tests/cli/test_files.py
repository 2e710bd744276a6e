from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import JargonError, UsageError
from bot.glossary.urgent_help import directory
from tests.cli.conftest import Invoke, Run


def written(tmp_path: Path, name: str, text: str) -> str:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return str(file)


FILES = [
    ("more.yaml", "terms:\n- {label: Befriending, definition: We visit each other.}\n"),
    ("more.json", '{"terms": [{"label": "Befriending", "definition": "We visit each other."}]}'),
    ("more.csv", "term,definition\nBefriending,We visit each other.\n"),
]


@pytest.mark.parametrize(("name", "text"), FILES)
def test_an_import_is_found_by_the_next_question(invoke: Invoke, tmp_path: Path, name: str, text: str) -> None:
    """YAML, JSON and simple CSV; the format is found from the content."""
    file = written(tmp_path, name, text)
    told = invoke("import", file)
    assert (told.exit_code, told.stdout) == (
        0,
        "Stored: 1 word with 1 label, 1 definition and 0 relations.\n"
        "Remembered as the set “more”: 1 new word, 0 changed, 0 taken out.\n",
    )
    assert json.loads(invoke("ask", "--json", "befriending").stdout)["outcome"] == "answer"


def test_the_json_report_is_all_of_stdout(run: Run, tmp_path: Path) -> None:
    """Also when the file has faults: they are in the report, and nothing is stored."""
    good, bad = (
        written(tmp_path, f"{name}.yaml", text) for name, text in (FILES[0], ("bad", "terms:\n- {lable: x}\n"))
    )
    done = run("import", "--json", good)
    assert json.loads(done.stdout) == {
        "terms": 1,
        "labels": 1,
        "definitions": 1,
        "relations": 0,
        "joined": [],
        "apart": [],
        "sets": [{"name": "more.yaml", "new": 1, "changed": 0, "gone": 0}],
        "warnings": [],
        "errors": [],
    }
    done = run("import", "--json", good, bad)
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert any("bad.yaml:2" in each for each in report["errors"])


def test_an_import_is_all_or_nothing(invoke: Invoke, tmp_path: Path) -> None:
    """A fault in the second file keeps the first one out."""
    good = written(tmp_path, *FILES[0])
    bad = written(tmp_path, "bad.json", '{"terms": [{"label": ""}]}')
    assert invoke("import", good, bad).exit_code == 1
    assert json.loads(invoke("ask", "--json", "befriending").stdout)["outcome"] != "answer"


def test_a_dry_run_stores_nothing(invoke: Invoke, tmp_path: Path) -> None:
    """And says so."""
    told = invoke("import", "--dry-run", written(tmp_path, *FILES[0]))
    assert told.stdout.startswith("Nothing was stored, as you asked. It would have been: 1 word ")
    assert json.loads(invoke("ask", "--json", "befriending").stdout)["outcome"] != "answer"


def test_30_000_rows_in_one_go(run: Run, tmp_path: Path) -> None:
    """All of them are there afterwards, in one transaction and one reading."""
    rows = "".join(f"Zword {number},What number {number} means.\n" for number in range(30_000))
    report = json.loads(run("import", "--json", written(tmp_path, "big.csv", f"term,definition\n{rows}")).stdout)
    assert (report["terms"], report["errors"]) == (30_000, [])
    exported = tmp_path / "all.json"
    assert run("export", str(exported)).returncode == 0
    assert len(json.loads(exported.read_text(encoding="utf-8"))["terms"]) == 30_007


@pytest.mark.parametrize("name", ["out.json", "out.yaml"])
def test_an_export_is_deterministic_and_loses_nothing(invoke: Invoke, tmp_path: Path, name: str) -> None:
    """Two exports are the same bytes; what is imported from one into an empty glossary is exported the same."""
    first, second, third = (tmp_path / f"{number}-{name}" for number in range(3))
    for file in (first, second):
        assert invoke("export", str(file)).exit_code == 0
    assert first.read_bytes() == second.read_bytes()
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.yaml").write_text("terms:\n- {label: Advocacy, slug: advocacy}\n")
    new = {"JARGONBOT_DATABASE": str(tmp_path / "new.db"), "JARGONBOT_GLOSSARY": str(other)}
    invoke("import", str(first), **new)
    invoke("export", str(third), **new)
    assert third.read_text(encoding="utf-8") == first.read_text(encoding="utf-8")


def test_an_export_to_csv_says_what_it_cannot_hold(invoke: Invoke, tmp_path: Path) -> None:
    """On standard error, whole sentences."""
    told = invoke("export", str(tmp_path / "out.csv"))
    assert told.exit_code == 0
    assert "relations" in told.stderr
    assert told.stdout == ""


@pytest.mark.parametrize("place", ["-", "/dev/stdout"])
def test_an_export_goes_to_standard_output(run: Run, tmp_path: Path, place: str) -> None:
    """The same bytes as in a file, and nothing else; the format has to be named, for there is no ending."""
    file = tmp_path / "out.yaml"
    assert run("export", str(file)).returncode == 0
    assert run("export", "--format", "yaml", place).stdout == file.read_text(encoding="utf-8")
    unnamed = run("export", place)
    assert (unnamed.returncode, unnamed.stdout) == (2, "")
    assert "shows no format" in unnamed.stderr


@pytest.mark.parametrize("place", ["-", "/dev/stdout", "/dev/fd/1"])
def test_standard_output_may_be_a_file_that_goes_on(environment: dict[str, str], tmp_path: Path, place: str) -> None:
    """After `>>` in a shell: what was there stays, and the file itself."""
    file = tmp_path / "out.txt"
    file.write_text("# ours\n")
    with file.open("a") as shell:
        words = [sys.executable, "-m", "bot", "export", "--format", "json", place]
        subprocess.run(words, stdout=shell, env=os.environ | environment, check=True)
        shell.write("# the end\n")
    first, *glossary, last = file.read_text(encoding="utf-8").splitlines()
    assert (first, last) == ("# ours", "# the end")
    assert len(json.loads("\n".join(glossary))["terms"]) == 7


def test_a_folder_is_no_place_for_an_export(run: Run, tmp_path: Path) -> None:
    """Exit 2: the command line names the wrong thing."""
    done = run("export", "--format", "json", str(tmp_path))
    assert done.returncode == 2
    assert done.stderr == f"{tmp_path} is a folder, not a file. It was left as it is. Choose another name.\n"


@pytest.mark.parametrize(
    ("words", "error", "sentence"),
    [
        (["import", "none.csv"], JargonError, "There is no such file"),
        (["export", "none/out.json"], JargonError, "cannot be written"),
        (["export", "out.doc"], UsageError, "shows no format"),
        (["check", "none.yaml"], JargonError, "There is no such file"),
    ],
)
def test_a_mistake_gets_a_sentence(
    invoke: Invoke,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    error: type[JargonError],
    sentence: str,
) -> None:
    """`main` turns it into a line on standard error and the exit code of the error."""
    monkeypatch.chdir(tmp_path)
    raised = invoke(*words).exception
    assert isinstance(raised, error)
    assert sentence in str(raised)


def test_check_tells_file_line_and_remedy(run: Run, glossary: Path, tmp_path: Path) -> None:
    """Exit 1 with an error, 0 with warnings alone."""
    file = written(tmp_path, "bad.yaml", "terms:\n- label: A\n  definition: x\n  colour: red\n")
    done = run("check", file)
    assert done.returncode == 1
    assert f"{file}:4: error" in done.stdout + done.stderr
    done = run("check", str(glossary / "words.yaml"))
    assert done.returncode == 0
    assert "7 words: no errors" in done.stdout


def test_the_queue_of_an_empty_database(invoke: Invoke) -> None:
    """A list without rows for programs, a sentence for people."""
    assert json.loads(invoke("flags", "--json").stdout) == []
    assert invoke("flags").stdout == "There are no open flags.\n"


def test_check_fails_on_a_number_that_is_out_of_date(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the shipped words; whoever checks files of their own is told nothing of it."""
    stale = tmp_path / "help.yaml"
    stale.write_text(
        "helplines:\n- {need: abuse_at_home, name: The Guild, reach: Ring 1234,\n"
        "   checked_on: 2020-01-01, review_by: 2020-06-30}\n",
        encoding="utf-8",
    )
    monkeypatch.setattr("bot.glossary.urgent_help.help_file.data_file", lambda name: stale)
    directory.cache_clear()
    try:
        result = invoke("check")
    finally:
        directory.cache_clear()
    assert result.exit_code == 1
    assert "help.yaml: error in “The Guild”: It was to be read again by 2020-06-30." in result.stdout
    assert "help.yaml: error in “The Guild”: Its source has no title" in result.stdout
