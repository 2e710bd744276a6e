"""The page that names every source of the glossary once."""

from bot.strings.catalogue import say


def page() -> str:
    """What stands above the sources."""
    return say("sources-page")


def no_licence() -> str:
    """The heading of those that come without one."""
    return say("sources-no-licence")
