"""Accepting at once all that waits of a pack and that clashes with nothing."""

from collections.abc import Iterable

from bot.strings.catalogue import say


def from_pack(title: str, edition: int) -> str:
    """Why the words were changed, for the history."""
    return say("pack-at-once-from-pack", title=title, edition=str(edition))


def accept_all() -> str:
    return say("pack-at-once-accept-all")


def surely() -> str:
    return say("pack-at-once-surely")


def ask(number: int, title: str) -> str:
    return say("pack-at-once-ask", number=number, title=title)


def words(labels: Iterable[str], more: int) -> str:
    """Which words they are, as far as there is room."""
    named = ", ".join(say("pack-at-once-name", name=each) for each in labels)
    return say("pack-at-once-words-and-more", labels=named, more=more) if more else named


def others(number: int) -> str:
    return say("pack-at-once-others", number=number)


def accepted(number: int, title: str) -> str:
    return say("pack-at-once-accepted", number=number, title=title)


def nothing_at_once() -> str:
    return say("pack-at-once-nothing")


def two_have_to_approve() -> str:
    return say("pack-at-once-two-have-to-approve")
