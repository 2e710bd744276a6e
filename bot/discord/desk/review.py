"""One row of the queue, opened: the definition, the comments, and what a curator can do about them."""

from typing import Any

import discord
from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.desk.comment import comment_on_desk, measures
from bot.discord.desk.decision import DeclineButton, ResolveButton
from bot.discord.feedback.change import flags_taken_up
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import DefinitionButton, DefinitionPageButton, button_of, definition_ref
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.pages import page_of, turners
from bot.discord.kit.text import line, safe
from bot.feedback.flags import Comment
from bot.feedback.queue import FlagRow
from bot.strings import desk as strings
from bot.strings import flags as flag_strings
from bot.strings import pages as page_strings

QUEUE = "queue:0"  # the first page of the list, whose class knows this view
EDIT = "edit"  # the button to the form whose class knows this view, too
COMMENTS_ON_PAGE = 3
MOST_DETAILS = 2000
MOST_COMMENT = 600


class ReviewView(ui.LayoutView):
    """What stands there, what people say of it, and the buttons. `number` is the page of its comments.

    `told` stands above it all: what the curator has just done.
    """

    def __init__(self, row: FlagRow, number: int = 0, told: str = "") -> None:
        super().__init__(timeout=None)
        shown, number, pages = page_of(row.comments, number, COMMENTS_ON_PAGE)
        if told:
            self.add_item(ui.TextDisplay(told))
        self.add_item(ui.TextDisplay(MessageBudget(text=MOST_DETAILS).spend(_details(row))))
        for comment in shown:
            self._add_comment(comment)
        if pages > 1:
            self.add_item(ui.TextDisplay(page_strings.page(number + 1, pages)))
            buttons = turners(number, pages, lambda to, label: OpenButton(row.slug, row.key, to, label))
            self.add_item(ui.ActionRow(*buttons))
        if decisions := _decisions(row):
            self.add_item(ui.ActionRow(*decisions))
        claim = ReleaseButton if row.claimed_by else ClaimButton
        self.add_item(ui.ActionRow(claim(row.slug, row.key), button_of(QUEUE)))

    def _add_comment(self, comment: Comment) -> None:
        self.add_item(ui.TextDisplay(MessageBudget(text=MOST_COMMENT).spend(comment_on_desk(comment))))
        self.add_item(measures(comment))


def is_review(message: discord.Message | None) -> bool:
    """Whether a message is a row of the queue, opened: from no other one can a definition be edited."""
    rows = (each for each in message.components if isinstance(each, discord.ActionRow)) if message else ()
    ids = (button.custom_id or "" for row in rows for button in row.children)
    return any(each.startswith(f"{EDIT}:") for each in ids)


def _decisions(row: FlagRow) -> list[ui.Item[Any]]:
    decisions: list[ui.Item[Any]] = []
    if row.people or row.overdue:
        decisions += [ResolveButton(row.slug, row.key), DeclineButton(row.slug, row.key)]
    return [*decisions, button_of(f"{EDIT}:{definition_ref(row.slug, row.key)}")] if row.definition else decisions


class OpenButton(DefinitionPageButton, wire="open", label=strings.OPEN, for_curators="flags"):
    """Opens a row of the queue, in place of the queue."""

    async def press(self, interaction: Interaction) -> None:
        row = await interaction.client.jargon.reviewing.row(await self.ref_for(interaction))
        await interaction.response.edit_message(view=ReviewView(row, self.page))


class ClaimButton(DefinitionButton, wire="claim", label=strings.CLAIM, for_curators="flags"):
    """Tells the other curators that this one looks at it."""

    async def press(self, interaction: Interaction) -> None:
        reviewing, ref = interaction.client.jargon.reviewing, await self.ref_for(interaction)
        await reviewing.claim(ref, interaction.user.id)
        await flags_taken_up(interaction, ref.slug)
        await interaction.response.edit_message(view=ReviewView(await reviewing.row(ref)))


class ReleaseButton(DefinitionButton, wire="release", label=strings.RELEASE, for_curators="flags"):
    """Tells the other curators that nobody looks at it any more."""

    async def press(self, interaction: Interaction) -> None:
        reviewing, ref = interaction.client.jargon.reviewing, await self.ref_for(interaction)
        await reviewing.release(ref)
        await flags_taken_up(interaction, ref.slug)
        await interaction.response.edit_message(view=ReviewView(await reviewing.row(ref)))


def _details(row: FlagRow) -> str:
    """The same at full length, as a heading of its own, with the definition itself."""
    rows = [f"# {line(row.label)}", f"## {definition_name(row.definition, row.key)}"]
    if row.definition:
        rows.append(safe(row.definition.text))
    rows.append(how_often(row))
    rows += [f"- {flag_strings.reason_name(reason)}: {number:,}" for reason, number in row.reasons.items()]
    if row.overdue:
        rows.append(strings.overdue(row.overdue))
    if row.claimed_by:
        rows.append(strings.claimed(row.claimed_by))
    return "\n".join(rows)


def how_often(row: FlagRow) -> str:
    """How many people flagged it, and since when."""
    return strings.flagged(row.people, row.since) if row.people else strings.NOBODY_FLAGGED
