"""Choices under a field while a person types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from discord import app_commands

from bot.glossary.term import Term
from bot.ui.text import bare, cut, units

# https://docs.discord.com/developers/interactions/application-commands#autocomplete
MOST_CHOICES = 25
MOST_NAME = 100
MOST_APART = 40
_CHOSEN = "term:"


def choices(terms: Sequence[Term]) -> list[app_commands.Choice[str]]:
    """At most 25 choices; two terms of one label are told apart by topic. The value names the term."""
    labels = Counter(term.label.casefold() for term in terms)
    return [
        app_commands.Choice(name=_name(term, alone=labels[term.label.casefold()] == 1), value=_CHOSEN + term.slug)
        for term in terms[:MOST_CHOICES]
    ]


def chosen_slug(text: str) -> str:
    """The slug of the choice that a person took; empty when they typed words of their own."""
    return text.removeprefix(_CHOSEN) if text.startswith(_CHOSEN) else ""


def _name(term: Term, *, alone: bool) -> str:
    label = bare(" ".join(term.label.split()))
    topic = next(iter((*term.topics, *term.nations)), term.slug)
    apart = "" if alone else f" ({cut(bare(topic), MOST_APART)})"
    return cut(label, MOST_NAME - units(apart)) + apart
