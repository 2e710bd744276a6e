from __future__ import annotations

import asyncio
import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import cli
from bot.errors import UsageError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Reason, Standing
from bot.feedback.reactions import Reaction
from bot.glossary.model.keys import keyed
from bot.service import Jargon


@pytest.fixture
def flagged(jargon: Jargon) -> Jargon:
    """A reaction to the whole answer, and two comments on a definition, one of them hidden."""

    async def flag() -> None:
        await jargon.flagging.record_answer(1, 5, 10, "co-production")
        for person in (100, 101):
            await jargon.flagging.add(Reaction(1, 10, person, "flagged", emoji="🚩"))
        [key, *_] = keyed(jargon.page("co-production").term)
        for number, words in enumerate(["=HYPERLINK(1)", "Hidden words", ""]):
            ref = DefinitionRef(1, "co-production", key)
            await jargon.flagging.flag(ref, str(number), 200 + number, Reason.WRONG, words)
        await jargon.reviewing.set_standing(1, "1", Standing.HIDDEN)

    asyncio.run(flag())
    return jargon


@pytest.fixture
def environment(database: Path, glossary: Path) -> dict[str, str]:
    """What points the command line at the database of the test."""
    return {"JARGONBOT_DATABASE": str(database), "JARGONBOT_GLOSSARY": str(glossary)}


def run(arguments: Sequence[str], environment: dict[str, str]) -> str:
    return CliRunner().invoke(cli, ["flags", *arguments], env=environment, catch_exceptions=False).stdout


def test_json_has_a_row_for_each_term_and_definition(flagged: Jargon, environment: dict[str, str]) -> None:
    """The whole answer and the definition apart; a hidden comment is left out, its flag counts."""
    [one, whole] = json.loads(run(["--json"], environment))
    assert list(one) == ["term", "slug", "definition", "people", "reasons", "since", "comments"]
    assert one["definition"]["kind"] == "formal"
    assert one["definition"]["source"]["title"] == "Statutory guidance"
    assert (one["people"], one["reasons"]) == (3, {"wrong": 3})
    assert [(each["text"], each["reason"]) for each in one["comments"]] == [("=HYPERLINK(1)", "wrong")]
    assert list(one["comments"][0]) == ["text", "reason", "at"]
    assert whole["definition"] is None
    assert (whole["people"], whole["comments"]) == (2, [])


def test_csv_is_a_table_without_formulas(flagged: Jargon, environment: dict[str, str]) -> None:
    """A cell that a spreadsheet would run gets a sign in front."""
    heading, one, _ = csv.reader(io.StringIO(run(["--csv"], environment)))
    assert heading == ["term", "definition", "source", "people", "reasons", "since", "comments"]
    assert one[:2] == ["Co-production", "formal"]
    assert one[3:5] == ["3", "wrong 3"]
    assert one[-1] == "'=HYPERLINK(1)"


def test_csv_goes_into_a_file(flagged: Jargon, environment: dict[str, str], tmp_path: Path) -> None:
    """With the mark that tells a spreadsheet which letters these are."""
    assert run(["--csv", "--output", str(tmp_path / "flags.csv")], environment) == ""
    assert (tmp_path / "flags.csv").read_bytes().startswith(b"\xef\xbb\xbfterm,definition,")


def test_the_list_names_the_definition_and_what_was_said(flagged: Jargon, environment: dict[str, str]) -> None:
    """One line for a row, and one for each comment that readers see."""
    lines = run([], environment).splitlines()
    assert lines[0].startswith("Co-production, formal definition: flagged by 3 people since ")
    assert lines[1] == "  Wrong: =HYPERLINK(1)"
    assert lines[2].startswith("Co-production: flagged by 2 people since ")


@pytest.mark.parametrize(
    "arguments", [["--json", "--csv"], ["--output", "x.csv"], ["--csv", "--output", "/nowhere/x.csv"]]
)
def test_what_cannot_be_done_is_told(environment: dict[str, str], arguments: list[str]) -> None:
    """Two formats at once, a file without a format, a folder that is not there."""
    with pytest.raises(UsageError, match=r"Choose either|cannot be written"):
        run(arguments, environment)
