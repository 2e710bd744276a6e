"""What curators read before and after a file is brought into their server's words."""

from collections.abc import Iterable, Sequence

from bot.strings.catalogue import say


def form_title() -> str:
    return say("own-imports-form-title")


def form_file() -> tuple[str, str]:
    return say("own-imports-form-file"), say("own-imports-form-file-hint")


def too_large(kib: int) -> str:
    return say("own-imports-too-large", kib=kib)


def too_many(most: int) -> str:
    return say("own-imports-too-many", most=most)


def cannot_fetch() -> str:
    return say("own-imports-cannot-fetch")


def faulty(faults: Sequence[str], more: int) -> str:
    """What is wrong with a file; the faults are made fit to show."""
    rows = "\n".join(say("own-imports-fault", fault=each) for each in faults)
    if more:
        return say("own-imports-faulty-more", faults=rows, more=more)
    return say("own-imports-faulty", faults=rows)


def hidden_here() -> str:
    return say("own-imports-hidden-here")


def apart_here() -> str:
    return say("own-imports-apart-here")


def unsure(names: Iterable[str]) -> str:
    """Why nobody but a person can say which word it is."""
    return say("own-imports-unsure", names=", ".join(say("own-imports-name", name=each) for each in names))


def other_than_shown() -> str:
    return say("own-imports-other-than-shown")


def dry_run_title() -> str:
    return say("own-imports-dry-run-title")


def nothing_new() -> str:
    return say("own-imports-nothing-new")


def fate(fate: str, number: int) -> str:
    """The heading over the words that have one fate, by its name, with how many there are."""
    match fate:
        case "new":
            return say("own-imports-new", number=number)
        case "joined":
            return say("own-imports-joined", number=number)
        case "changed":
            return say("own-imports-changed", number=number)
        case "hidden":
            return say("own-imports-hidden", number=number)
        case "refused":
            return say("own-imports-refused", number=number)
    return say("own-imports-same", number=number)


def word(label: str, other: str, why: str) -> str:
    """A word of the file, with the word that it joins, or why it is refused; all are made fit to show."""
    if why:
        return say("own-imports-word-refused", label=label, why=why)
    return say("own-imports-word-joining", label=label, other=other) if other else say("own-imports-word", label=label)


def more(number: int) -> str:
    return say("own-imports-more", number=number)


def store() -> str:
    return say("own-imports-store")


def leave() -> str:
    return say("own-imports-leave")


def left() -> str:
    return say("own-imports-left")


def stored(number: int) -> str:
    return say("own-imports-stored", number=number)


def undo() -> str:
    return say("own-imports-undo")


def undone(number: int) -> str:
    return say("own-imports-undone", number=number)


def kept(words: Iterable[str]) -> str:
    """Which words keep something that others changed since; they are made fit to show."""
    return say("own-imports-kept", rows="\n".join(say("own-imports-word", label=each) for each in words))
