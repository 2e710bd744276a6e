"""Advice on a letter, on the terminal."""

from collections.abc import Iterator

from rich.console import Console

from bot.cli.terminal_text import say_line
from bot.glossary.writing import Advice, Difficulty, Finding, Instead, Kind
from bot.glossary.writing.advice import MOST_WORDS_A_SENTENCE
from bot.strings import answers as answer_strings
from bot.strings import letter_advice as strings

OPENING = 8  # words of a long sentence, by which its writer finds it


def print_advice(advice: Advice, console: Console) -> None:
    """Print what there is to say of a letter, kind by kind, and how hard it is to read."""
    for kind in Kind:
        found = advice.of_kind(kind)
        if found:
            say_line(console, strings.headings()[kind], "bold")
        for each in found:
            for row in _ROWS[kind](each):
                say_line(console, row)
        if found:
            say_line(console, "")
    if not advice.findings:
        say_line(console, strings.nothing())
    for row in measured(advice.difficulty):
        say_line(console, row)
    if advice.findings:
        say_line(console, strings.only_advice())


def measured(difficulty: Difficulty) -> Iterator[str]:
    """How long a letter is, and how hard, if that can be told."""
    if difficulty.grade is None or difficulty.margin is None or difficulty.age is None:
        yield strings.too_short(difficulty.words)
        return
    yield strings.measured(difficulty.words, difficulty.sentences)
    yield strings.grade(max(0, round(difficulty.grade)), max(1, round(difficulty.margin)), difficulty.age)


def _advised(finding: Finding) -> Iterator[str]:
    yield strings.written(_one_line(finding.text))
    for each in finding.instead:
        yield f"  {each.words}{': ' + each.why if each.why else ''}{_by(each)}"


def _unexplained(finding: Finding) -> Iterator[str]:
    for each in finding.instead:
        yield f"  {strings.means(_one_line(finding.text), each.words)}{_by(each)}"


def _by(instead: Instead) -> str:
    return f" ({answer_strings.advised_by(instead.by)})" if instead.by and instead.why else ""


def _several_meanings(finding: Finding) -> Iterator[str]:
    yield f"  {strings.can_mean(_one_line(finding.text), finding.meanings)}"


def _long_sentence(finding: Finding) -> Iterator[str]:
    opening = " ".join(finding.text.split()[:OPENING])
    yield f"  {strings.long_sentence(opening, finding.words, MOST_WORDS_A_SENTENCE)}"


def _hard(_: Finding) -> Iterator[str]:
    yield f"  {strings.hard()}"


def _no_next_step(_: Finding) -> Iterator[str]:
    yield f"  {strings.no_next_step()}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


_ROWS = {
    Kind.ADVISED: _advised,
    Kind.UNEXPLAINED: _unexplained,
    Kind.SEVERAL_MEANINGS: _several_meanings,
    Kind.LONG_SENTENCE: _long_sentence,
    Kind.HARD: _hard,
    Kind.NO_NEXT_STEP: _no_next_step,
}
