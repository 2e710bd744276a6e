"""What is said of words that people who draw on support have read and found right."""

from collections.abc import Iterable
from datetime import date

from bot.strings.catalogue import say


def read_it() -> str:
    return say("readers-checks-read-it")


def unread_it() -> str:
    return say("readers-checks-unread-it")


def on_card(day: date) -> str:
    return say("readers-checks-on-card", day=day)


def stored(label: str) -> str:
    return say("readers-checks-stored", label=label)


def dropped(label: str) -> str:
    return say("readers-checks-dropped", label=label)


def changed_since() -> str:
    return say("readers-checks-changed-since")


def only_readers() -> str:
    return say("readers-checks-only-readers")


def setting(roles: Iterable[int]) -> str:
    """Whose check counts, for the panel of settings."""
    named = " ".join(f"<@&{each}>" for each in roles)
    return say("readers-checks-setting", roles=named) if named else say("readers-checks-setting-none")


def choose_roles() -> str:
    return say("readers-checks-choose-roles")
