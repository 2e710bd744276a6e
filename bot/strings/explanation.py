"""The words around the explanation of a text."""

from bot.strings.catalogue import say


def title() -> str:
    return say("explanation-title")


def field() -> tuple[str, str]:
    return say("explanation-field"), say("explanation-field-hint")


def file_field() -> tuple[str, str]:
    return say("explanation-file-field"), say("explanation-file-field-hint")


def nothing_given() -> str:
    return say("explanation-nothing-given")


def nothing_known() -> str:
    return say("explanation-nothing-known")


def nothing_to_explain() -> str:
    return say("explanation-nothing-to-explain")


def no_text() -> str:
    return say("explanation-no-text")


def too_much() -> str:
    return say("explanation-too-much")


def written_as(word: str) -> str:
    """How a text spells what it means; `word` is made fit to show."""
    return say("explanation-written-as", word=word)


def explained(number: int, found: int) -> str:
    if number == found:
        return say("explanation-explained-all", found=found)
    return say("explanation-explained-some", number=number, found=found)


def rest_of_text() -> str:
    return say("explanation-rest-of-text")


def can_also_mean(labels: str) -> str:
    return say("explanation-can-also-mean", labels=labels)
