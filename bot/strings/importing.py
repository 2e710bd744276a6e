"""What is said of files that are brought into the shared words."""

from collections.abc import Sequence

from bot.strings.catalogue import say
from bot.strings.same_word import quoted


def unsure(label: str, others: Sequence[str]) -> tuple[str, str]:
    """An entry that may be a word that is there, or another one of its name; and how to say which."""
    what = say("importing-unsure", label=label, others=quoted(others))
    return what, say("importing-unsure-remedy", label=label)


def nothing_in_brackets(label: str) -> str:
    return say("importing-nothing-in-brackets", label=label)


def no_such_entry(label: str) -> str:
    return say("importing-no-such-entry", label=label)


def joined(label: str, other: str) -> str:
    return say("importing-joined", label=label, other=other)


def joined_same(label: str) -> str:
    """Several entries of one label."""
    return say("importing-joined-same", label=label)


def more_joined(number: int) -> str:
    return say("importing-more-joined", number=number)


def more_apart(number: int) -> str:
    return say("importing-more-apart", number=number)


def is_reading() -> str:
    return say("importing-is-reading")


def is_looking() -> str:
    return say("importing-is-looking")


def is_storing() -> str:
    return say("importing-is-storing")


def apart(label: str, other: str) -> str:
    return say("importing-apart", label=label, other=other)
