"""A command that is forked, as most are here, does what it does in a Python of its own."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Run

WAYS = [
    (("ask", "advocacy"), ""),  # an answer
    (("ask", "xylophone"), ""),  # none, with an exit code of its own
    (("ask", "--json", "-"), "advocacy\n\nsúpport\n"),  # lines of input
    (("explain", "-"), "Advocacy is for all.\r\nSupport, too"),  # a text
    (("export", "-"), ""),
    (("check",), ""),
    (("flags", "nonsense"), ""),  # how it is used
    (("restore", "nothing.db"), ""),  # a mistake, in a sentence
    (("--version",), ""),
    (("ask", "--help"), ""),
    (("try", "--plain"), "/define advocacy\n"),
]


@pytest.mark.parametrize(("words", "stdin"), WAYS, ids=[" ".join(words) for words, _ in WAYS])
def test_it_prints_and_ends_as_one_that_is_started_anew(
    run: Run, run_anew: Run, words: tuple[str, ...], stdin: str
) -> None:
    """The same output, the same on standard error, and the same code."""
    forked, anew = run(*words, stdin=stdin), run_anew(*words, stdin=stdin)
    assert (forked.returncode, forked.stdout, forked.stderr) == (anew.returncode, anew.stdout, anew.stderr)
