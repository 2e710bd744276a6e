"""What a room does not let the bot do, for whoever is there."""

MAY_NOT_LOOK = (
    "Only you see this answer: I cannot see this channel, so I would not notice a 🚩 here. "
    "The buttons under the definitions work."
)
MAY_NOT_WRITE = "Only you see this answer: I may not write in this channel. The buttons under the definitions work."
CANNOT_SHOW_EVERYONE = (
    "I cannot show it to everyone here: I may not see this channel or write in it. You can still read it."
)
NOT_TOLD_NOW = "Discord did not take my message there just now. Nothing was changed. Please try again in a minute."


def cannot_be_told(channel: int | None) -> str:
    where = f"<#{channel}>" if channel else "this channel"
    return (
        f"I cannot tell {where} of flags: I may not see it or write in it. Nothing was changed. "
        "In the settings of the channel, give me View Channel and Send Messages, and try again."
    )
