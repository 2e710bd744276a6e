"""What is written to standard error while a command runs."""

import logging
import sys

OURS = ("bot", "commands")


def show(level: str) -> None:
    """Show what is of this level (a name such as “debug”) or above, and of libraries nothing below info.

    At debug discord.py writes every event and call as it is: questions, letters, comments, names, and the tokens
    with which interactions are answered.
    """
    least = logging.getLevelNamesMapping()[level.upper()]
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger().setLevel(max(least, logging.INFO))
    for name in OURS:
        logging.getLogger(name).setLevel(least)
