"""What curators are told of words that lie over shared ones, and of changes that are undone."""

from bot.strings.catalogue import say


def nothing_to_decide() -> str:
    return say("layering-nothing-to-decide")


def shared_changed_again() -> str:
    return say("layering-shared-changed-again")


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
