"""Urgent help: whom to ring, by nation and need (`data/help.yaml`), and the phrases that put it first."""

from bot.glossary.urgent_help.help_file import Directory, directory
from bot.glossary.urgent_help.helpline import Helpline, Need
from bot.glossary.urgent_help.lint import lint_helplines
from bot.glossary.urgent_help.phrases import letter_speaks_of_danger, speaks_of_danger

__all__ = [
    "Directory",
    "Helpline",
    "Need",
    "directory",
    "letter_speaks_of_danger",
    "lint_helplines",
    "speaks_of_danger",
]
