"""The open queue as a message for curators: what people flagged most comes first."""

import io
import re
from collections.abc import Sequence
from typing import Any, Self

import discord
from discord import ui

from bot.discord.desk.blocked import BlockedButton
from bot.discord.desk.decision import DeclineButton, ResolveButton
from bot.discord.desk.raid import RaidButton
from bot.discord.desk.review import OpenButton
from bot.discord.desk.row_text import row_text
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import LastingButton, PageButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import page_of, turners
from bot.feedback.queue import FlagRow, as_csv
from bot.strings import desk as strings
from bot.strings import pages as page_strings

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
            self.add_item(
                ui.ActionRow(
                    OpenButton(row.slug, row.key),
                    ResolveButton(row.slug, row.key),
                    DeclineButton(row.slug, row.key),
                )
            )
        if pages > 1:
            self.add_item(ui.TextDisplay(budget.spend(page_strings.page(number + 1, pages))))
        self.add_item(ui.ActionRow(*_beneath(rows, number, pages)))
        self.add_item(ui.ActionRow(TellButton(here=True), TellButton(here=False)))


def _beneath(rows: Sequence[FlagRow], number: int, pages: int) -> list[ui.Item[Any]]:
    buttons: list[ui.Item[Any]] = turners(number, pages, QueueButton)
    if any(row.people for row in rows):
        buttons += [RaidButton(), TableButton()]
    return [*buttons, BlockedButton()]


class QueueButton(PageButton):
    """Shows a page of the queue in place of what stands there."""

    wire = "queue"
    for_curators = True
    label = strings.BACK

    async def press(self, interaction: Interaction) -> None:
        rows = await interaction.client.jargon.reviewing.queue(server_of(interaction))
        await interaction.response.edit_message(view=QueueView(rows, self.page))


class TableButton(LastingButton):
    """Gives the open flags as a file, for people who review outside Discord."""

    wire = "table"
    for_curators = True
    label = strings.DOWNLOAD

    async def press(self, interaction: Interaction) -> None:
        rows = await interaction.client.jargon.reviewing.queue(server_of(interaction))
        # The mark at the start tells Excel that this is UTF-8.
        table = discord.File(io.BytesIO(as_csv(rows).encode("utf-8-sig")), "flags.csv")
        await interaction.response.send_message(strings.TABLE, file=table, ephemeral=True)


class TellButton(LastingButton):
    """Lets the bot post in this channel when a word is flagged, or nowhere."""

    wire = "tell"
    arguments = "(?P<where>here|nowhere)"
    for_curators = True

    def __init__(self, *, here: bool) -> None:
        self.here = here
        label = strings.TELL_HERE if here else strings.TELL_NOWHERE
        super().__init__("here" if here else "nowhere", label=label)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls(here=match["where"] == "here")

    async def press(self, interaction: Interaction) -> None:
        channel = interaction.channel_id if self.here else None
        await interaction.client.jargon.notices.choose_channel(server_of(interaction), channel)
        await interaction.response.send_message(
            strings.TOLD_HERE if self.here else strings.TOLD_NOWHERE, ephemeral=True
        )
