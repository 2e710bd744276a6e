"""What curators read of all that changed since a day."""

from collections.abc import Sequence
from datetime import datetime

from bot.strings.catalogue import say


def title(since: datetime, own: int, shared: int) -> str:
    """The heading, with how many changes there are of the server's own words and of the shared ones."""
    return say("changes-title", day=f"<t:{int(since.timestamp())}:D>", own=own, shared=shared)


def none() -> str:
    return say("changes-none")


def row(at: datetime, words: Sequence[str], more: int, what: str) -> str:
    """One change: when, which words, of which more may not be named, and what became of them."""
    names = ", ".join(say("changes-name", word=each) for each in words)
    day = f"<t:{int(at.timestamp())}:D>"
    if more:
        return say("changes-row-more", day=day, names=names, more=more, what=what)
    return say("changes-row", day=day, names=names, what=what)


def own(how: str, *, added: bool, gone: bool) -> str:
    """What the server did, and how, as the history says it."""
    if added:
        return say("changes-added", how=how)
    return say("changes-gone", how=how) if gone else say("changes-changed", how=how)


def shared() -> str:
    return say("changes-shared")


def shared_by_curators() -> str:
    return say("changes-shared-by-curators")


def no_day() -> str:
    return say("changes-no-day")


def undo_menu() -> str:
    return say("changes-undo-menu")


def undo_option(number: int) -> str:
    return say("changes-undo-option", number=number)


def undo_this(number: int, at: datetime) -> str:
    return say("changes-undo-this", number=number, day=f"<t:{int(at.timestamp())}:D>")


def days(number: int) -> str:
    return say("changes-days", number=number)


def turn() -> str:
    return say("changes-turn")
