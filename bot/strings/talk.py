"""What the bot says when somebody speaks to it and asks for no word."""

from bot.strings.catalogue import say


def welcome() -> str:
    return say("talk-welcome")


def welcome_alone() -> str:
    return say("talk-welcome-alone")


def how_to_explain() -> str:
    return say("talk-how-to-explain")


def ask_by_name(name: str) -> str:
    """What whoever named the role of the bot is told; `name` is a mention of the bot itself."""
    return say("talk-ask-by-name", name=name)
