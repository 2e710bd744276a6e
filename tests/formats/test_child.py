"""A file that a parser cannot bear ends in a sentence, and nothing else ends."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.formats import child
from bot.formats.child import GivenUpError, parsed, result_of
from bot.formats.content import Content
from bot.formats.parsing import MOST_SECONDS
from bot.glossary.checks.finding import Finding, GlossaryError
from bot.strings import parsing as strings
from tests.formats import parsers

FILE = Content(b"words", "words.xlsx")


def refusal(parser: Callable[[bytes], Any]) -> Finding:
    with pytest.raises(GlossaryError) as caught:
        parsed(parser, FILE)
    [finding] = caught.value.findings
    assert finding.place.file == "words.xlsx"
    return finding


def test_what_a_parser_makes_of_a_file_comes_back() -> None:
    """As JSON has it, so that nothing that comes back can do anything."""
    assert parsed(parsers.upper, FILE) == {"text": "WORDS", "list": [1, None]}


def test_no_more_is_loaded_than_the_parser() -> None:
    """Whoever hands a file in waits for all that is loaded, and what parses may use so much memory and no more."""
    ours = {"bot", "bot.formats", "bot.formats.parsing", "tests", "tests.formats", "tests.formats.parsers"}
    assert {name for name in parsed(parsers.loaded, FILE) if name.startswith(("bot", "tests"))} == ours


PARSERS = (
    "letters.documents",
    "letters.pdf",
    "pages.asciidoc_parts",
    "pages.docx_parts",
    "pages.html_parts",
    "pages.markdown_parts",
    "pages.odt_parts",
    "pages.sphinx",
    "pages.wiki_parts",
    "pages.workbook_parts",
    "vocabularies.rdf_rows",
)


@pytest.mark.parametrize("module", PARSERS)
def test_no_parser_loads_what_makes_words_of_its_parts(module: str) -> None:
    """Libraries that check and find words load for longer than most files are read."""
    code = f"import sys, bot.formats.{module}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic", "numpy", "fluent.runtime", "bot.glossary.model.term", "bot.formats.registry"} & set(loaded)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits the clock alone")
def test_one_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the processor's time, which does not run while the machine does something else."""
    monkeypatch.setattr(child, "SECONDS", 1)
    assert refusal(parsers.without_end).what == strings.too_long()[0]


def test_one_that_waits_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the clock."""
    monkeypatch.setattr(child, "MOST_SECONDS", 2)
    assert refusal(parsers.asleep).what == strings.too_long()[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
def test_one_that_writes_a_file_is_ended(tmp_path: Path) -> None:
    """Nothing of what somebody was sent may lie about."""
    with pytest.raises(GivenUpError):
        result_of(parsers.writing, str(tmp_path / "kept").encode())
    assert [each.read_bytes() for each in tmp_path.iterdir()] in ([], [b""])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such clock")
def test_one_whose_parent_is_gone_ends_by_itself() -> None:
    """A moment after its parent would have ended it."""
    assert MOST_SECONDS < result_of(parsers.alarm, b"") + 1 <= MOST_SECONDS + 2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
def test_one_that_unpacks_a_bomb_is_ended() -> None:
    """Long before the machine is full."""
    assert refusal(parsers.greedy).what == strings.too_much_memory()[0]


@pytest.mark.parametrize(
    ("parser", "told"),
    [
        (parsers.talkative, strings.too_much),
        (parsers.crashing, strings.unreadable),
        (parsers.broken, strings.unreadable),
    ],
)
def test_other_ways_to_fail_end_in_a_sentence(
    parser: Callable[[bytes], Any], told: Callable[[], tuple[str, str]]
) -> None:
    """Nobody reads a traceback for a file that somebody sent them."""
    finding = refusal(parser)
    assert (finding.what, finding.remedy) == told()


def test_a_line_that_a_parser_names_is_told() -> None:
    """Whoever mends the file looks there."""
    assert refusal(parsers.refusing).place.line == 7


def test_a_parser_sees_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may take over its parser; there is nothing there to take."""
    monkeypatch.setenv("DISCORD_TOKEN", "a secret")
    assert "DISCORD_TOKEN" not in parsed(parsers.surroundings, FILE)
