"""What a room does not let the bot do, for whoever is there."""

from bot.strings.catalogue import say


def may_not_look() -> str:
    return say("places-may-not-look")


def may_not_write() -> str:
    return say("places-may-not-write")


def cannot_show_everyone() -> str:
    return say("places-cannot-show-everyone")


def not_told_now() -> str:
    return say("places-not-told-now")


def cannot_be_told(channel: int | None) -> str:
    if channel:
        return say("places-channel-cannot-be-told", channel=f"<#{channel}>")
    return say("places-cannot-be-told")
