"""What is said of the sets of words that files brought: what they change, which there are, and taking one out."""

from collections.abc import Sequence
from datetime import date

from bot.strings.catalogue import say
from bot.strings.same_word import quoted

SHOWN = 5  # labels are named, and the others counted


def name_is_taken(name: str) -> str:
    return say("word-sets-name-is-taken", name=name)


def no_such_set(name: str, known: Sequence[str]) -> str:
    if not known:
        return say("word-sets-no-sets")
    return say("word-sets-no-such-set", name=name, known=quoted(known))


def nothing_to_store() -> tuple[str, str]:
    return say("word-sets-nothing-to-store"), say("word-sets-nothing-to-store-remedy")


def remembered(name: str, new: int, changed: int, gone: int) -> str:
    return say("word-sets-remembered", name=name, new=new, changed=changed, gone=gone)


def would_be_remembered(name: str, new: int, changed: int, gone: int) -> str:
    return say("word-sets-would-be-remembered", name=name, new=new, changed=changed, gone=gone)


def unchanged(name: str) -> str:
    return say("word-sets-unchanged", name=name)


def nothing_new(name: str) -> str:
    """Where the shared words say already all that a file says."""
    return say("word-sets-nothing-new", name=name)


def more_sets(number: int) -> str:
    return say("word-sets-more-sets", number=number)


def taken_out(labels: Sequence[str]) -> str:
    """Words that the file has no more."""
    more = len(labels) - SHOWN
    if more > 0:
        return say("word-sets-taken-out-and-more", labels=quoted(labels[:SHOWN]), more=more)
    return say("word-sets-taken-out", labels=quoted(labels))


def listed(name: str, day: date, words: int, definitions: int) -> str:
    return say("word-sets-listed", name=name, day=day, words=words, definitions=definitions)


def listed_with_licences(name: str, day: date, words: int, definitions: int, licences: str) -> str:
    return say(
        "word-sets-listed-with-licences", name=name, day=day, words=words, definitions=definitions, licences=licences
    )


def nothing_imported() -> str:
    return say("word-sets-nothing-imported")


def forgotten(name: str, words: int, definitions: int) -> str:
    return say("word-sets-forgotten", name=name, words=words, definitions=definitions)


def would_be_forgotten(name: str, words: int, definitions: int) -> str:
    return say("word-sets-would-be-forgotten", name=name, words=words, definitions=definitions)


def stays(less: int, same: int) -> str:
    """Words of a set that others brought, too: some say less without it, and some just the same."""
    return say("word-sets-stays", less=less, same=same)


def way_back() -> str:
    return say("word-sets-way-back")
