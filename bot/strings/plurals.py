"""Numbers with their nouns."""

from bot.strings.catalogue import say


def people(number: int) -> str:
    return say("people", number=number)


def comments(number: int) -> str:
    return say("comments", number=number)
