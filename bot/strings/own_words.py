"""What curators read of their server's own words: the list of them, and what is in it."""

from bot.strings.catalogue import say


def title(own: int, changed: int, hidden: int) -> str:
    """The heading, with how many words there are of each sort."""
    return say("own-words-title", own=own, changed=changed, hidden=hidden)


def none_yet() -> str:
    return say("own-words-none-yet")


def chosen(number: int, typed: str) -> str:
    """How many are shown of those there are; `typed` is made fit to show, and may be empty."""
    return say("own-words-named", number=number, typed=typed) if typed else say("own-words-chosen", number=number)


def own() -> str:
    return say("own-words-own")


def changed(pieces: int, clashes: int) -> str:
    """How much of a shared word is the server's own, and how much of that a curator has to look at."""
    if clashes:
        return say("own-words-changed-waiting", pieces=pieces, clashes=clashes)
    return say("own-words-changed", pieces=pieces)


def hidden(reason: str) -> str:
    """That a word is hidden, and why; `reason` is made fit to show, and may be empty."""
    return say("own-words-hidden-reason", reason=reason) if reason else say("own-words-hidden")


def open_menu() -> str:
    return say("own-words-open-menu")


def filter_menu() -> str:
    return say("own-words-filter-menu")


def every_sort() -> str:
    return say("own-words-every-sort")


def sorts() -> dict[str, str]:
    """What each sort of words is called, by the value that names it."""
    return {
        "own": say("own-words-sort-own"),
        "changed": say("own-words-sort-changed"),
        "hidden": say("own-words-sort-hidden"),
    }


def back() -> str:
    return say("own-words-back")


def hidden_word(label: str, reason: str) -> str:
    """A hidden word that a curator opens; both are made fit to show, and the reason may be empty."""
    if reason:
        return say("own-words-hidden-word-reason", label=label, reason=reason)
    return say("own-words-hidden-word", label=label)


def not_shown(label: str) -> str:
    return say("own-words-not-shown", label=label)
