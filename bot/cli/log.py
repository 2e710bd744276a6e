"""What is written to standard error while a command runs."""

import logging
import sys

from bot.glossary.text.visible import visible

OURS = ("bot", "commands")


class VisibleFormatter(logging.Formatter):
    """Writes no sign that would steer the terminal: the name of a server, or what a library complains about, may."""

    def format(self, record: logging.LogRecord) -> str:
        return visible(super().format(record))


def show(level: str) -> None:
    """Show what is of this level (a name such as “debug”) or above, and of libraries nothing below info.

    At debug discord.py writes every event and call as it is: questions, letters, comments, names, and the tokens
    with which interactions are answered.
    """
    least = logging.getLevelNamesMapping()[level.upper()]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(VisibleFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(handlers=[handler])
    logging.getLogger().setLevel(max(least, logging.INFO))
    for name in OURS:
        logging.getLogger(name).setLevel(least)
