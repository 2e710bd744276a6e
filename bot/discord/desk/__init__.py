"""The desk of curators, and what a server settles. Its views name each other's buttons, so all are loaded at once."""

from bot.discord.desk import (
    blocked,
    claims,
    comments,
    decision,
    definition_form,
    flagged_edit,
    going_on,
    history,
    merging,
    queue,
    raid,
    removal,
    review,
    suggestion_decision,
    undoing,
    writing,
)
from bot.discord.packs import accepting, clashing, publishing, subscribing

__all__ = [
    "accepting",
    "blocked",
    "claims",
    "clashing",
    "comments",
    "decision",
    "definition_form",
    "flagged_edit",
    "going_on",
    "history",
    "merging",
    "publishing",
    "queue",
    "raid",
    "removal",
    "review",
    "subscribing",
    "suggestion_decision",
    "undoing",
    "writing",
]
