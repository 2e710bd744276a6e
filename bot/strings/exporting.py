"""What curators read of a file with all that their server has of its own."""

from bot.strings.catalogue import say


def nothing_to_export() -> str:
    return say("exporting-nothing")


def exported(own: int, changed: int, hidden: int) -> str:
    """What the file holds, in numbers."""
    return say("exporting-exported", own=own, changed=changed, hidden=hidden)
