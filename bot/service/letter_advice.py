"""Advice on a letter in sentences, for the terminal and for Discord."""

from collections.abc import Callable, Iterator

from bot.glossary.writing import Advice, Difficulty, Finding, Instead, Kind
from bot.glossary.writing.advice import MOST_WORDS_A_SENTENCE
from bot.strings import answers as answer_strings
from bot.strings import letter_advice as strings

OPENING = 8  # words of a long sentence, by which its writer finds it
Quoted = Callable[[str], str]  # makes what others wrote fit to be shown


def told(advice: Advice, quoted: Quoted = str) -> Iterator[tuple[str, list[str]]]:
    """What there is to say, kind by kind: a heading, and a row for each finding."""
    for kind in Kind:
        if found := advice.of_kind(kind):
            yield strings.headings()[kind], [row for each in found for row in _ROWS[kind](each, quoted)]


def measured(difficulty: Difficulty) -> Iterator[str]:
    """How long a letter is, and how hard, if that can be told."""
    if difficulty.grade is None or difficulty.margin is None or difficulty.age is None:
        yield strings.too_short(difficulty.words)
        return
    yield strings.measured(difficulty.words, difficulty.sentences)
    yield strings.grade(max(0, round(difficulty.grade)), max(1, round(difficulty.margin)), difficulty.age)


def _advised(finding: Finding, quoted: Quoted) -> Iterator[str]:
    """A row for each piece of advice: those who are spoken of do not agree, and one row of all is too long to read."""
    for each in finding.instead:
        advised = strings.written(quoted(_one_line(finding.text)), quoted(each.words))
        yield f"{advised} {quoted(each.why)}{_by(each, quoted)}".rstrip()


def _unexplained(finding: Finding, quoted: Quoted) -> Iterator[str]:
    for each in finding.instead:
        yield f"{strings.means(quoted(_one_line(finding.text)), quoted(each.words), each.nation)}{_by(each, quoted)}"


def _by(instead: Instead, quoted: Quoted) -> str:
    return f" ({answer_strings.advised_by(quoted(instead.by))})" if instead.by and instead.why else ""


def _several_meanings(finding: Finding, quoted: Quoted) -> Iterator[str]:
    yield strings.can_mean(quoted(_one_line(finding.text)), [*map(quoted, finding.meanings)])


def _long_sentence(finding: Finding, quoted: Quoted) -> Iterator[str]:
    opening = " ".join(finding.text.split()[:OPENING])
    yield strings.long_sentence(quoted(opening), finding.words, MOST_WORDS_A_SENTENCE)


def _hard(_: Finding, quoted: Quoted) -> Iterator[str]:
    yield strings.hard()


def _no_next_step(_: Finding, quoted: Quoted) -> Iterator[str]:
    yield strings.no_next_step()


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
