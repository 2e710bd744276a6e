"""The terminal: a rehearsal with a bot, typed by a person or read line by line from a script."""

from rehearsal.terminal.loop import RunningBot, rehearse

__all__ = ["RunningBot", "rehearse"]
