"""One row of the queue, opened: the definition, the comments, and what a curator can do about them."""

from __future__ import annotations

import re
from typing import Any, Self

from discord import ui

from bot.discord.desk.decision import DeclineButton, ResolveButton
from bot.discord.desk.definition_form import EditButton
from bot.discord.desk.row_text import comment_text, details
from bot.discord.kit.budget import Room
from bot.discord.kit.buttons import FLAG_ID, PAGE, TARGET, CuratorButton, key_of, target
from bot.discord.kit.interaction import Interaction, flags_changed, server_of
from bot.discord.kit.pages import page_of, turners
from bot.service import Comment, FlagRow
from bot.strings import desk as strings
from bot.strings import pages as page_strings

COMMENTS_ON_PAGE = 3
MOST_DETAILS = 2000
MOST_COMMENT = 600


class ReviewView(ui.LayoutView):
    """What stands there, what people say of it, and the buttons. `number` is the page of its comments."""

    def __init__(self, row: FlagRow, number: int = 0) -> None:
        super().__init__(timeout=None)
        shown, number, pages = page_of(row.comments, number, COMMENTS_ON_PAGE)
        self.add_item(ui.TextDisplay(Room(text=MOST_DETAILS).take(details(row))))
        for comment in shown:
            self._add_comment(comment)
        if pages > 1:
            self.add_item(ui.TextDisplay(page_strings.page(number + 1, pages)))
            buttons = turners(number, pages, lambda to, label: OpenButton(row.slug, row.key, to, label))
            self.add_item(ui.ActionRow(*buttons))
        self.add_item(ui.ActionRow(*_decisions(row)))
        self.add_item(ui.ActionRow(ClaimButton(row.slug, row.key, held=row.claimed_by is not None), _back()))

    def _add_comment(self, comment: Comment) -> None:
        self.add_item(ui.TextDisplay(Room(text=MOST_COMMENT).take(comment_text(comment))))
        hide = HideButton(comment.flag_id, done=comment.hidden)
        block = BlockButton(comment.flag_id, done=comment.blocked)
        self.add_item(ui.ActionRow(hide, block))


def _back() -> ui.Button[Any]:
    """To the queue: the class that answers it knows this view, so this view cannot know the class."""
    return ui.Button(label=strings.BACK, custom_id="queue:0")


def _decisions(row: FlagRow) -> list[ui.Item[Any]]:
    decisions: list[ui.Item[Any]] = [ResolveButton(row.slug, row.key), DeclineButton(row.slug, row.key)]
    return [*decisions, EditButton(row.slug, row.key)] if row.definition else decisions


class OpenButton(CuratorButton, template=f"open:{TARGET}:{PAGE}"):
    """Opens a row of the queue, in place of the queue."""

    def __init__(self, slug: str, key: str, page: int = 0, label: str = strings.OPEN) -> None:
        self.slug, self.key, self.page = slug, key, page
        super().__init__(f"open:{target(slug, key)}:{page}", label)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls(match["slug"], key_of(match), int(match["page"]))

    async def press(self, interaction: Interaction) -> None:
        row = await interaction.client.jargon.reviewing.row(server_of(interaction), self.slug, self.key)
        await interaction.response.edit_message(view=ReviewView(row, self.page))


class ClaimButton(CuratorButton, template=f"(?P<what>claim|release):{TARGET}"):
    """Tells the other curators that this one looks at it, or that nobody does any more."""

    def __init__(self, slug: str, key: str, *, held: bool) -> None:
        self.slug, self.key, self.held = slug, key, held
        what, label = ("release", strings.RELEASE) if held else ("claim", strings.CLAIM)
        super().__init__(f"{what}:{target(slug, key)}", label)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls(match["slug"], key_of(match), held=match["what"] == "release")

    async def press(self, interaction: Interaction) -> None:
        reviewing, server = interaction.client.jargon.reviewing, server_of(interaction)
        if self.held:
            await reviewing.release(server, self.slug, self.key)
        else:
            await reviewing.claim(server, self.slug, self.key, interaction.user.id)
        row = await reviewing.row(server, self.slug, self.key)
        await interaction.response.edit_message(view=ReviewView(row))


class _CommentButton(CuratorButton, template="(?!)"):
    """Does something about a comment, or undoes it where it is `done`; then it shows the row anew."""

    names: tuple[str, str]
    labels: tuple[str, str]

    def __init__(self, flag_id: str, *, done: bool) -> None:
        self.flag_id, self.done = flag_id, done
        super().__init__(f"{self.names[done]}:{flag_id}", self.labels[done])

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls(match["flag"], done=match["what"] == cls.names[True])

    async def press(self, interaction: Interaction) -> None:
        comment = await self.change(interaction)
        row = await interaction.client.jargon.reviewing.row(server_of(interaction), comment.slug, comment.definition)
        await interaction.response.edit_message(view=ReviewView(row))

    async def change(self, interaction: Interaction) -> Comment:
        """Do it, or undo it, and give the comment as it is then."""
        raise NotImplementedError


class HideButton(_CommentButton, template=rf"(?P<what>hide|show):{FLAG_ID}"):
    """Hides a comment from readers, or shows it again."""

    names = ("hide", "show")
    labels = (strings.HIDE, strings.SHOW)

    async def change(self, interaction: Interaction) -> Comment:
        reviewing = interaction.client.jargon.reviewing
        comment = await reviewing.set_hidden(server_of(interaction), self.flag_id, hidden=not self.done)
        flags_changed(interaction, comment.slug)
        return comment


class BlockButton(_CommentButton, template=rf"(?P<what>block|unblock):{FLAG_ID}"):
    """Stops whoever wrote a comment from writing others in this server, or lets them again. No name is shown."""

    names = ("block", "unblock")
    labels = (strings.BLOCK, strings.UNBLOCK)

    async def change(self, interaction: Interaction) -> Comment:
        reviewing, server = interaction.client.jargon.reviewing, server_of(interaction)
        return await reviewing.set_blocked(server, self.flag_id, interaction.user.id, blocked=not self.done)
