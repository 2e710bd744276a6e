"""The words of the word of the week."""

from bot.strings.catalogue import say


def beneath() -> str:
    return say("weekly-beneath")


def first() -> str:
    return say("weekly-first")


def choose_channel() -> str:
    return say("weekly-choose-channel")


def gone() -> str:
    return say("weekly-gone")


def setting(channel: int | None, *, closed: bool, gone: bool) -> str:
    """What holds: in which channel, if in any; whether it is `closed` to us, or the last one is gone."""
    if channel is None:
        return say("weekly-stopped") if gone else say("weekly-off")
    named = f"<#{channel}>"
    return say("weekly-closed", channel=named) if closed else say("weekly-on", channel=named)
