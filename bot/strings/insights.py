"""What curators read of how their words are used, in numbers and without anybody's name."""

from collections.abc import Sequence

from bot.strings.catalogue import say


def title() -> str:
    return say("insights-title")


def asked() -> str:
    return say("insights-asked")


def shown() -> str:
    return say("insights-shown")


def flagged() -> str:
    return say("insights-flagged")


def none() -> str:
    return say("insights-none")


def row(word: str, ever: int | None, lately: int | None) -> str:
    """A word with how often, and how often of late; None stands for a number that is hidden."""
    return say("insights-row", word=word, ever=number(ever), lately=number(lately))


def asked_row(word: str, ever: int | None, *, lately: bool) -> str:
    """A word that is asked for; of late nothing is counted, but whether it was."""
    if lately:
        return say("insights-asked-row-lately", word=word, ever=number(ever))
    return say("insights-asked-row", word=word, ever=number(ever))


def number(number: int | None) -> str:
    """A number as it is told; None stands for one that is hidden."""
    return say("insights-few") if number is None else say("insights-number", number=number)


def overdue(number: int, words: Sequence[str], more: int) -> str:
    """How many texts are to be read again, and the first of their words, which are made fit to show."""
    if not number:
        return say("insights-overdue-none")
    names = ", ".join(say("insights-name", word=each) for each in words)
    if more:
        return say("insights-overdue-more", number=number, names=names, more=more)
    return say("insights-overdue", number=number, names=names)


def growth(now: int, before: int) -> str:
    return say("insights-growth", now=now, before=before)


def chart_title() -> str:
    return say("insights-chart-title")


def bar(word: str, ever: int | None) -> str:
    """What a bar of the chart says to whoever does not see it."""
    return say("insights-bar", word=word, ever=number(ever))


def chart() -> str:
    return say("insights-chart")


def no_chart() -> str:
    return say("insights-no-chart")
