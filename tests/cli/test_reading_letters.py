"""`jargonbot read`: advice to who wrote a letter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.strings.urgent_help import line, more_in_terminal
from tests.cli.conftest import Invoke, Run
from tests.glossary.writing.letters import LETTER

DRAFT = f"We believe in coproduction. You can have reablement.\nYour PA can come, too.\n\n{LETTER}"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A draft in a file."""
    file = tmp_path / "draft.txt"
    file.write_text(DRAFT, encoding="utf-8")
    return file


def test_advice_is_printed_kind_by_kind(invoke: Invoke, letter: Path) -> None:
    """Which words, what to say instead, why and who says so; then how hard it is, and that it is only advice."""
    done = invoke("read", str(letter))
    in_order = ["Words to think twice about", "“coproduction”: consider using instead"]
    in_order += [
        "instead: working together. It is plainer. (Advised by The Guild.)",
        "Words that some readers may not know",
    ]
    in_order += ["“reablement”: Short-term help", "“PA” can mean: Personal assistant; Public address."]
    in_order += ["The letter has 135 words in 13 sentences.", "give or take", "This is only advice."]
    places = [done.stdout.find(each) for each in in_order]
    assert done.exit_code == 1
    assert -1 not in places, done.stdout
    assert places == sorted(places)


def test_a_good_letter_has_nothing_to_change(invoke: Invoke) -> None:
    """The exit code says so to a script."""
    done = invoke("read", "-", stdin=LETTER)
    assert (done.exit_code, done.stdout.splitlines()[0]) == (
        0,
        "We found nothing that we would change. People who get such letters may find something: ask some of them.",
    )


def test_a_few_words_are_too_short_to_tell(invoke: Invoke) -> None:
    """No grade is made up."""
    assert "too short to tell" in invoke("read", "-", stdin="Thank you for your letter.").stdout
    told = json.loads(invoke("read", "--json", "-", stdin="Thank you for your letter.").stdout)
    assert told == {"urgent": False, "words": 5, "sentences": 1, "grade": None, "give_or_take": None, "findings": []}


def test_the_json_has_places_and_advice(invoke: Invoke, letter: Path) -> None:
    """The places count characters of the text."""
    done = invoke("read", "--json", str(letter))
    told = json.loads(done.stdout)
    kinds = [each["kind"] for each in told["findings"]]
    assert (done.exit_code, kinds) == (1, ["advised", "unexplained", "several_meanings"])
    assert all(DRAFT[each["start"] : each["end"]] == each["text"] for each in told["findings"])
    [instead] = told["findings"][0]["instead"]
    assert instead == {"words": "working together", "why": "It is plainer.", "by": "The Guild", "url": "", "nation": ""}
    assert 0 < told["give_or_take"] < 5


@pytest.mark.parametrize("content", [None, b"", b"\x89PNG\r\n\x1a\n"])
def test_what_cannot_be_read_is_no_advice(run: Run, tmp_path: Path, content: bytes | None) -> None:
    """It ends with 2, so that no script takes it for a letter with advice, and says what to do."""
    file = tmp_path / "letter.pdf"
    if content is not None:
        file.write_bytes(content)
    done = run("read", str(file))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip()


@pytest.mark.parametrize(
    "text", ["He said: I want to die.", "She took an overdose.", "You were sent home without any care in place."]
)
def test_whom_to_ring_stands_first(invoke: Invoke, text: str) -> None:
    """Whoever writes such a letter may be worried, too; the advice follows, and programs are told."""
    done = invoke("read", "-", stdin=f"{text} We believe in coproduction.")
    assert done.stdout.splitlines()[:3] == [f"{line()} {more_in_terminal()}", "", "Words to think twice about"]
    assert json.loads(invoke("read", "--json", "-", stdin=text).stdout)["urgent"]


def test_a_word_that_touches_danger_counts(invoke: Invoke, tmp_path: Path) -> None:
    """As its card leads to the numbers."""
    words = tmp_path / "danger.yaml"
    words.write_text("terms:\n- {label: Neglect, definition: When care is not given.}\n", encoding="utf-8")
    invoke("import", str(words))
    assert invoke("read", "-", stdin="We looked at the neglect.").stdout.startswith(line())
    assert line() not in invoke("read", "-", stdin=LETTER).stdout
