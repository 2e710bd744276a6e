"""The words for turning pages."""

from bot.strings.catalogue import say


def previous() -> str:
    return say("pages-previous")


def next() -> str:
    return say("pages-next")


def page(number: int, of: int) -> str:
    return say("pages-page", number=number, of=of)
