"""What /help and /about say, and the first steps for whoever looks after a server's words."""

from bot.strings.catalogue import say


def help_title() -> str:
    return say("guide-help-title")


def ask() -> str:
    return say("guide-ask")


def mention() -> str:
    return say("guide-mention")


def explain() -> str:
    return say("guide-explain")


def flag() -> str:
    return say("guide-flag")


def suggest() -> str:
    return say("guide-suggest")


def desk() -> str:
    return say("guide-desk")


def urgent() -> str:
    return say("guide-urgent")


def headings() -> str:
    """What the lists of words under More are called in the glossary and its files."""
    return say("guide-headings")


def choose() -> str:
    return say("guide-choose")


def more() -> str:
    return say("guide-more")


def about_title() -> str:
    return say("guide-about-title")


def what_it_is() -> str:
    return say("guide-what-it-is")


def what_it_keeps() -> str:
    return say("guide-what-it-keeps")


def how_to_flag() -> str:
    return say("guide-how-to-flag")


def more_help() -> str:
    return say("guide-more-help")


def contact() -> str:
    return say("guide-contact")


def first_steps() -> str:
    return say("guide-first-steps")


def privacy(url: str) -> str:
    return say("guide-privacy", url=url)


def website(url: str) -> str:
    return say("guide-website", url=url)


def react(emoji: str) -> str:
    """How to flag an answer that all can see."""
    return say("guide-react", emoji=emoji)
