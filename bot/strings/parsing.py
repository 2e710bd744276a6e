"""Why a file was given up that is parsed in a process of its own, and what to do then."""

from bot.strings.catalogue import say


def too_long() -> tuple[str, str]:
    return say("parsing-too-long"), say("parsing-remedy")


def too_much_memory() -> tuple[str, str]:
    return say("parsing-too-much-memory"), say("parsing-remedy")


def too_much() -> tuple[str, str]:
    return say("parsing-too-much"), say("parsing-remedy")


def unreadable() -> tuple[str, str]:
    return say("parsing-unreadable"), say("parsing-unreadable-remedy")
