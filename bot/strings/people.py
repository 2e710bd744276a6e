"""What whoever runs the bot reads when they look after the data of one person."""

from bot.strings.catalogue import say


def no_id() -> str:
    return say("people-no-id")


def erased(rows: int) -> str:
    return say("people-erased", rows=rows)
