"""The home server: its curators look after the words that all servers share."""

from bot.strings.catalogue import say


def only_at_home() -> str:
    return say("home-only-at-home")


def read_by_everyone() -> str:
    return say("home-read-by-everyone")


def changed(label: str) -> str:
    return say("home-changed", label=label)
