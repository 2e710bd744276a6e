"""What curators have before them: the open flags, what people flagged most first."""

from collections.abc import Sequence
from typing import Any

from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.desk.blocked import BlockedButton
from bot.discord.desk.comments import CommentsButton
from bot.discord.desk.decision import DeclineButton, ResolveButton
from bot.discord.desk.raid import RaidButton
from bot.discord.desk.review import OpenButton, how_often
from bot.discord.desk.table import TableButton
from bot.discord.desk.told_channel import TellButton
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import PageButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import page_of, turners
from bot.discord.kit.text import cut, line
from bot.feedback.queue import FlagRow
from bot.strings import desk as strings
from bot.strings import flags as flag_strings
from bot.strings import pages as page_strings
from bot.strings import plurals

MOST_LABEL = 60  # so that all the rows of a page fit into a message
MOST_REASONS = 3
ROWS_ON_PAGE = 5  # each has its text and a row of three buttons: five components


class QueueView(ui.LayoutView):
    """One page of the queue, with the buttons to work on it."""

    def __init__(self, rows: Sequence[FlagRow], number: int = 0) -> None:
        super().__init__(timeout=None)
        shown, number, pages = page_of(rows, number, ROWS_ON_PAGE)
        budget = MessageBudget()
        self.add_item(ui.TextDisplay(budget.spend(strings.queue_title(len(rows)))))
        for row in shown:
            self.add_item(ui.TextDisplay(budget.spend(row_text(row))))
            buttons = (OpenButton, ResolveButton, DeclineButton)
            self.add_item(ui.ActionRow(*(button(row.slug, row.key) for button in buttons)))
        if pages > 1:
            self.add_item(ui.TextDisplay(budget.spend(page_strings.page(number + 1, pages))))
        self.add_item(ui.ActionRow(*_beneath(rows, number, pages)))
        self.add_item(ui.ActionRow(CommentsButton(), TellButton("here"), TellButton("nowhere")))


def _beneath(rows: Sequence[FlagRow], number: int, pages: int) -> list[ui.Item[Any]]:
    buttons: list[ui.Item[Any]] = turners(number, pages, QueueButton)
    if any(row.people for row in rows):
        buttons += [RaidButton(), TableButton()]
    return [*buttons, BlockedButton()]


class QueueButton(PageButton, wire="queue", label=strings.BACK, for_curators="flags"):
    """Shows a page of the queue in place of what stands there."""

    async def press(self, interaction: Interaction) -> None:
        rows = await interaction.client.jargon.reviewing.queue(server_of(interaction))
        await interaction.response.edit_message(view=QueueView(rows, self.page))


def row_text(row: FlagRow) -> str:
    """What was flagged, by how many, why, and who looks at it."""
    rows = [f"**{line(cut(row.label, MOST_LABEL))}**: {how_often(row)}", f"-# {_about(row)}"]
    if row.claimed_by:
        rows.append(f"-# {strings.claimed(row.claimed_by)}")
    return "\n".join(rows)


def _about(row: FlagRow) -> str:
    parts = [definition_name(row.definition, row.key)]
    often = sorted(row.reasons.items(), key=lambda each: -each[1])[:MOST_REASONS]
    parts += [f"{flag_strings.reason_name(reason)} {number:,}" for reason, number in often]
    if row.comments:
        parts.append(plurals.comments(len(row.comments)))
    if row.overdue:
        parts.append(strings.overdue(row.overdue))
    return " · ".join(parts)
