"""The open queue as a message for curators."""

from __future__ import annotations

from collections.abc import Sequence

from discord import ui

from bot.jargon import FlagRow
from bot.ui import words
from bot.ui.card import MOST_TEXT, fitting
from bot.ui.text import cut, line

MOST_ROWS = 20
MOST_LABEL = 60  # so that all the rows, and the sentence about the rest, fit into a message


class QueueView(ui.LayoutView):
    """Flagged terms, most people first."""

    def __init__(self, rows: Sequence[FlagRow]) -> None:
        super().__init__(timeout=None)
        texts = [words.queue_row(line(cut(row.label, MOST_LABEL)), row.people, row.since) for row in rows[:MOST_ROWS]]
        if len(rows) > MOST_ROWS:
            texts.append(words.more_rows(len(rows) - MOST_ROWS))
        for text in fitting([words.queue_title(len(rows)), *texts], MOST_TEXT):
            self.add_item(ui.TextDisplay(text))
