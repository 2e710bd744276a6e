"""One row of the queue, opened: the definition, the comments, and what a curator can do about them."""

from typing import Any, ClassVar

import discord
from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.desk.decision import DeclineButton, ResolveButton
from bot.discord.feedback.change import flags_changed, flags_taken_up
from bot.discord.feedback.discussion import comment_text
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import DefinitionButton, DefinitionPageButton, FlagIdButton, button_of, definition_ref
from bot.discord.kit.interaction import Interaction, server_of
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
        self.add_item(ui.TextDisplay(MessageBudget(text=MOST_COMMENT).spend(_with_measures(comment))))
        visibility = ShowButton if comment.hidden else HideButton
        author = UnblockButton if comment.blocked else BlockButton
        self.add_item(ui.ActionRow(visibility(comment.flag_id), author(comment.flag_id)))


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


class _CommentButton(FlagIdButton, for_curators="flags"):
    """Does something about a comment; then it shows the row anew."""

    async def press(self, interaction: Interaction) -> None:
        comment = await self.change(interaction)
        row = await interaction.client.jargon.reviewing.row(comment.ref)
        await interaction.response.edit_message(view=ReviewView(row))

    async def change(self, interaction: Interaction) -> Comment:
        """Do it, and give the comment as it is then."""
        raise NotImplementedError


class _VisibilityButton(_CommentButton):
    hidden: ClassVar[bool]

    async def change(self, interaction: Interaction) -> Comment:
        reviewing = interaction.client.jargon.reviewing
        comment = await reviewing.set_hidden(server_of(interaction), self.flag_id, hidden=self.hidden)
        flags_changed(interaction, comment.ref.slug)
        return comment


class HideButton(_VisibilityButton, wire="hide", label=strings.HIDE):
    """Hides a comment from readers."""

    hidden = True


class ShowButton(_VisibilityButton, wire="show", label=strings.SHOW):
    """Shows a comment again."""

    hidden = False


class _AuthorButton(_CommentButton):
    blocked: ClassVar[bool]

    async def change(self, interaction: Interaction) -> Comment:
        reviewing, server = interaction.client.jargon.reviewing, server_of(interaction)
        return await reviewing.set_blocked(server, self.flag_id, interaction.user.id, blocked=self.blocked)


class BlockButton(_AuthorButton, wire="block", label=strings.BLOCK):
    """Stops whoever wrote a comment from writing others in this server. No name is shown."""

    blocked = True


class UnblockButton(_AuthorButton, wire="unblock", label=strings.UNBLOCK):
    """Lets whoever wrote a comment write others again."""

    blocked = False


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


def _with_measures(comment: Comment) -> str:
    """A comment, and what was done about it."""
    rows = [comment_text(comment)]
    if comment.hidden:
        rows.append(f"-# {strings.HIDDEN}")
    if comment.blocked:
        rows.append(f"-# {strings.AUTHOR_BLOCKED}")
    return "\n".join(rows)


def how_often(row: FlagRow) -> str:
    """How many people flagged it, and since when."""
    return strings.flagged(row.people, row.since) if row.people else strings.NOBODY_FLAGGED
