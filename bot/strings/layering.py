"""What curators are told of words that lie over shared ones, and of changes that are undone."""

from bot.strings.catalogue import say


def nothing_to_decide() -> str:
    return say("layering-nothing-to-decide")


def hidden_already() -> str:
    return say("layering-hidden-already")


def only_shared_is_hidden() -> str:
    return say("layering-only-shared")


def not_hidden() -> str:
    return say("layering-not-hidden")


def no_such_change(number: int) -> str:
    return say("layering-no-such-change", number=str(number))


def nothing_to_undo() -> str:
    return say("layering-nothing-to-undo")


def hidden(label: str, reason: str) -> str:
    """That a server does not show a word, and why, if somebody said so."""
    if reason:
        return say("layering-hidden", label=label, reason=reason)
    return say("layering-hidden-for-no-reason", label=label)


def not_shown_here() -> str:
    return say("layering-not-shown-here")


def why_hidden() -> str:
    return say("layering-why-hidden")


def shown_by_now(label: str) -> str:
    return say("layering-shown-by-now", label=label)


def is_hidden(label: str, reason: str) -> str:
    """What a curator is told who hid a word."""
    return say("layering-is-hidden", label=label, told=hidden(label, reason))


def is_shown(label: str) -> str:
    return say("layering-is-shown", label=label)


def no_hidden_word(word: str) -> str:
    return say("layering-no-hidden-word", word=word) if word else say("layering-no-such-hidden-word")
