"""What whoever runs the bot is told while it starts, and while Discord keeps it from starting."""


def commands_refused(why: object) -> str:
    return (
        f"Discord did not take the commands: {why}. The bot goes on with those that Discord has, and tries again in an "
        "hour. If this comes again, the log of the next try says whether anything changed."
    )
