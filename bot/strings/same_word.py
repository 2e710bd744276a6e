"""What is said where somebody brings a word that is in the glossary already, and the ways on."""

from collections.abc import Sequence

from bot.strings.catalogue import say


def is_there(label: str, others: Sequence[str]) -> str:
    """That a word is there, by its own name or as another name of `others`; and what can be done."""
    if [each.casefold() for each in others] == [label.casefold()]:
        return say("same-word-is-there", label=label)
    return say("same-word-is-called-so", label=label, others=quoted(others))


def looks_like(label: str, others: Sequence[str]) -> str:
    """That a name is typed with letters which only look like those of `others`; and what can be done."""
    return say("same-word-looks-like", label=label, others=quoted(others))


def join(label: str) -> str:
    return say("same-word-join", label=label)


def keep_apart() -> str:
    return say("same-word-keep-apart")


def joined(label: str, other: str) -> str:
    return say("same-word-joined", label=label, other=other)


def unchanged(label: str) -> str:
    """Of a word that was being changed when its text was added to another."""
    return say("same-word-unchanged", label=label)


def not_there() -> str:
    return say("same-word-not-there")


def which(label: str) -> str:
    """Several words of a name, of which a curator wants to change or remove one."""
    return say("same-word-which", label=label) if label else say("same-word-which-unrepeated")


def other_names(names: Sequence[str], *, perhaps_one: bool) -> str:
    """What became of the commas in a name; `perhaps_one` says that it may have been meant as a single name."""
    told = say("same-word-other-names", names=quoted(names))
    return f"{told} {say('same-word-comma-in-name')}" if perhaps_one else told


def quoted(names: Sequence[str]) -> str:
    return ", ".join(say("same-word-quoted", name=each) for each in names)
