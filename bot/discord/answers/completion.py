"""Choices under a field while a person types."""

from collections.abc import Sequence

from discord import app_commands

from bot.discord.kit.names import names
from bot.glossary.model.term import Term

# https://docs.discord.com/developers/interactions/application-commands#autocomplete
MOST_CHOICES = 25
MOST_NAME = 100
_CHOSEN = "term:"


def choices(terms: Sequence[Term]) -> list[app_commands.Choice[str]]:
    """At most 25 choices; two terms of one label are told apart. The value names the term."""
    named = names(terms[:MOST_CHOICES], MOST_NAME)
    return [app_commands.Choice(name=name, value=_CHOSEN + slug) for slug, name in named.items()]


def chosen_slug(text: str) -> str:
    """The slug of the choice that a person took; empty when they typed words of their own."""
    return text.removeprefix(_CHOSEN) if text.startswith(_CHOSEN) else ""
