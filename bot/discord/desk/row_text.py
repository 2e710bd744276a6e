"""A row of the queue in words."""

from bot.discord.answers.card_text import definition_name
from bot.discord.kit.text import cut, line, safe
from bot.feedback.flags import Comment
from bot.feedback.queue import FlagRow
from bot.strings import desk as strings
from bot.strings import flags as flag_strings
from bot.strings import plurals

MOST_LABEL = 60  # so that all the rows of a page fit into a message
MOST_REASONS = 3


def row_text(row: FlagRow) -> str:
    """What was flagged, by how many, why, and who looks at it."""
    rows = [f"**{line(cut(row.label, MOST_LABEL))}**: {_how_often(row)}", f"-# {_about(row)}"]
    if row.claimed_by:
        rows.append(f"-# {strings.claimed(row.claimed_by)}")
    return "\n".join(rows)


def details(row: FlagRow) -> str:
    """The same at full length, as a heading of its own, with the definition itself."""
    rows = [f"# {line(row.label)}", f"## {definition_name(row.definition, row.key)}"]
    if row.definition:
        rows.append(safe(row.definition.text))
    rows.append(_how_often(row))
    rows += [f"- {flag_strings.reason_name(reason)}: {number:,}" for reason, number in row.reasons.items()]
    if row.overdue:
        rows.append(strings.overdue(row.overdue))
    if row.claimed_by:
        rows.append(strings.claimed(row.claimed_by))
    return "\n".join(rows)


def comment_text(comment: Comment) -> str:
    """A comment, and what was done about it."""
    quoted = "\n".join(f"> {row}" for row in safe(comment.text).splitlines())
    rows = [flag_strings.comment(comment.reason, quoted, comment.at)]
    if comment.hidden:
        rows.append(f"-# {strings.HIDDEN}")
    if comment.blocked:
        rows.append(f"-# {strings.AUTHOR_BLOCKED}")
    return "\n".join(rows)


def _how_often(row: FlagRow) -> str:
    return strings.flagged(row.people, row.since) if row.people else strings.NOBODY_FLAGGED


def _about(row: FlagRow) -> str:
    parts = [definition_name(row.definition, row.key)]
    often = sorted(row.reasons.items(), key=lambda each: -each[1])[:MOST_REASONS]
    parts += [f"{flag_strings.reason_name(reason)} {number:,}" for reason, number in often]
    if row.comments:
        parts.append(plurals.comments(len(row.comments)))
    if row.overdue:
        parts.append(strings.overdue(row.overdue))
    return " · ".join(parts)
