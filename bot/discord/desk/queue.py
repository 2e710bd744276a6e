"""What curators have before them: the open flags, what people flagged most first, and who may not comment."""

import io
from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.desk.decision import DeclineButton, RaidButton, ResolveButton
from bot.discord.desk.review import OpenButton, how_often
from bot.discord.desk.told_channel import begin_to_tell
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import FlagIdButton, LastingButton, PageButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import page_of, turners
from bot.discord.kit.places import may_speak
from bot.discord.kit.saying import say
from bot.discord.kit.text import cut, line, safe
from bot.errors import JargonError
from bot.feedback.flags import Block
from bot.feedback.queue import FlagRow, as_csv
from bot.strings import desk as strings
from bot.strings import flags as flag_strings
from bot.strings import pages as page_strings
from bot.strings import places as place_strings
from bot.strings import plurals

BLOCKS_ON_PAGE = 6
MOST_COMMENT = 400
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
        self.add_item(ui.ActionRow(TellButton("here"), TellButton("nowhere")))


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


class TableButton(LastingButton, wire="table", label=strings.DOWNLOAD, for_curators="flags"):
    """Gives the open flags as a file, for people who review outside Discord; where none may be sent, it says so."""

    async def press(self, interaction: Interaction) -> None:
        if not interaction.app_permissions.attach_files:
            raise JargonError(strings.NO_FILES_HERE)
        rows = await interaction.client.jargon.reviewing.queue(server_of(interaction))
        # The mark at the start tells Excel that this is UTF-8.
        table = discord.File(io.BytesIO(as_csv(rows).encode("utf-8-sig")), "flags.csv")
        await interaction.response.send_message(strings.TABLE, file=table, ephemeral=True)


class TellButton(LastingButton, wire="tell", for_curators="flags"):
    """Lets the bot post in this channel when a word is flagged, or nowhere."""

    arguments = "(?P<where>here|nowhere)"

    def __init__(self, where: str) -> None:
        self.here = where == "here"
        super().__init__(where, label=strings.TELL_HERE if self.here else strings.TELL_NOWHERE)

    async def press(self, interaction: Interaction) -> None:
        if not self.here:
            await interaction.client.jargon.notices.choose_channel(server_of(interaction), None)
            await say(interaction, strings.TOLD_NOWHERE)
        elif not interaction.channel_id or not may_speak(interaction):
            raise JargonError(place_strings.cannot_be_told(interaction.channel_id))
        else:
            await interaction.response.defer(
                ephemeral=True, thinking=True
            )  # Discord may let us post only a little later
            await begin_to_tell(interaction, interaction.channel_id)
            await say(interaction, strings.TOLD_HERE)


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


class BlockedButton(PageButton, wire="blocked", label=strings.BLOCKED, for_curators="flags"):
    """Shows a page of those who may not comment."""

    async def press(self, interaction: Interaction) -> None:
        blocks = await interaction.client.jargon.reviewing.blocked(server_of(interaction))
        await interaction.response.edit_message(view=BlockedView(blocks, self.page))


class AllowButton(FlagIdButton, wire="allow", label=strings.UNBLOCK, for_curators="flags"):
    """Lets whoever wrote a comment write others again."""

    async def press(self, interaction: Interaction) -> None:
        reviewing, server = interaction.client.jargon.reviewing, server_of(interaction)
        await reviewing.unblock(server, self.flag_id)
        await interaction.response.edit_message(view=BlockedView(await reviewing.blocked(server)))


class BlockedView(ui.LayoutView):
    """One page of them."""

    def __init__(self, blocks: list[Block], number: int = 0) -> None:
        super().__init__(timeout=None)
        shown, number, pages = page_of(blocks, number, BLOCKS_ON_PAGE)
        self.add_item(ui.TextDisplay(strings.BLOCKED_TITLE if blocks else strings.NOBODY_BLOCKED))
        for block in shown:
            comment = cut(safe(block.comment), MOST_COMMENT) or strings.COMMENT_GONE
            self.add_item(ui.Section(ui.TextDisplay(f"“{comment}”"), accessory=AllowButton(block.flag_id)))
        self.add_item(ui.ActionRow(*turners(number, pages, BlockedButton), QueueButton()))
