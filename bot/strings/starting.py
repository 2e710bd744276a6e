"""What whoever runs the bot is told while it starts, and of what keeps it from Discord."""

NOT_DISCORD = "There is no Discord at the address in the settings. Check discord: api_url: and discord: gateway_url:."
UNREADABLE = "Discord sent something that the bot cannot read; the log says what. Try again later."
LOST_TOO_OFTEN = "Discord gives the connection up again and again. The bot starts anew, after a pause."
# By the codes of https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway that starting again
# does not mend.
CLOSED_FOR_GOOD = {
    4010: "Discord does not know this part of the bot (code 4010). Start one jargonbot alone for each token.",
    4011: (
        "The bot is in more servers than one connection may serve (code 4011). Take it out of some; "
        "Discord allows 2,500."
    ),
    4012: "Discord no longer speaks with this version of discord.py (code 4012). Install a newer jargonbot.",
    4013: "Discord does not know what the bot asks to hear of (code 4013). Install a newer jargonbot.",
    4014: (
        "Discord does not let the bot hear what it asks for (code 4014). On the page of your application, under Bot, "
        "compare the Privileged Gateway Intents; jargonbot needs none of them. Is it another program's token?"
    ),
}
NOT_AT_HOME = (
    "The bot is not in the server that the settings name under home:. Until it is, nobody looks after what people say "
    "outside servers, so they are not asked."
)
NO_ANSWER_IN_TIME = "there was no answer in time"


def closed(code: int) -> str:
    return f"Discord closed the connection (code {code}). Try again later."


def unreachable(why: object) -> str:
    return f"Discord cannot be reached: {why}. Try again later."


def refused(status: int) -> str:
    return (
        f"Discord lets nobody in from here for now (status {status}). That happens where many bots share an address, "
        "or where one started too often. Wait for an hour, then try again; do not start it again and again."
    )


def tried_again(why: object, pause: float) -> str:
    return f"{why} The bot tries by itself in {_time(pause)}."


def commands_refused(why: object) -> str:
    return (
        f"Discord did not take the commands: {why}. The bot goes on with those that Discord has, "
        "and tries again in an hour."
    )


def started_often(times: int, pause: float) -> str:
    return (
        f"The bot was started {times} times within an hour, so it waits for {_time(pause)}: "
        "Discord takes away the token of a bot that starts over 1,000 times a day."
    )


def no_starts_left(seconds: float) -> str:
    return f"Discord allows the bot no more starts today. It waits for {_time(seconds)}, and then starts by itself."


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} minutes" if seconds < 90 * 60 else f"{round(seconds / 3600)} hours"
