"""The words of whoever takes the public answer away that they asked for."""

from bot.strings.catalogue import say


def label() -> str:
    return say("taking-away-label")


def taken_away() -> str:
    return say("taking-away-taken-away")


def gone_already() -> str:
    return say("taking-away-gone-already")


def only_whoever_asked() -> str:
    return say("taking-away-only-whoever-asked")


def may_not() -> str:
    return say("taking-away-may-not")


def not_now() -> str:
    return say("taking-away-not-now")
