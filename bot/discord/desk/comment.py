"""One comment on the desk: who can read it, and the buttons to pass, hide or delete it, or to stop its author."""

import logging
from typing import Any, ClassVar

from discord import ui

from bot.discord.desk.filters import filter_in, written
from bot.discord.feedback.change import comments_changed
from bot.discord.feedback.discussion import comment_text
from bot.discord.kit.buttons import FlagIdButton, button_of, definition_ref
from bot.discord.kit.form_ids import shortened
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.view import View
from bot.errors import BusyError, NothingOpenError
from bot.feedback.flags import Comment, Standing
from bot.feedback.harm import Harm, harms
from bot.strings import comments as strings
from bot.strings import desk as desk_strings

log = logging.getLogger(__name__)


def comment_on_desk(comment: Comment, number: int = 0, place: str = "") -> str:
    """A comment as curators see it: signs of harm in it, who can read it, and what its author may do.

    It has a number where there are others, and says its `place` where it may be about several.
    """
    rows = [strings.heading(number, place)] if number or place else []
    signs = harms((), [comment.text])
    rows += [comment_text(comment), *(f"-# {strings.signs()[harm]}" for harm in Harm if harm in signs)]
    rows.append(f"-# {strings.on_desk()[comment.standing]}")
    if comment.outside:
        rows.append(f"-# {strings.from_outside()}")
    if comment.blocked:
        rows.append(f"-# {desk_strings.author_blocked()}")
    return "\n".join(rows)


def measures(comment: Comment, number: int = 0) -> ui.ActionRow[Any]:
    """What a curator can do about a comment. The buttons name it by its number, where there are others."""
    buttons: list[type[FlagIdButton]] = []
    if comment.standing is not Standing.PASSED:
        buttons.append(PassButton)
    if comment.standing is not Standing.HIDDEN:
        buttons.append(HideButton)
    buttons += [DeleteButton, UnblockButton if comment.blocked else BlockButton]
    return ui.ActionRow(*(button(comment.flag_id, strings.of_number(button.wire, number)) for button in buttons))


class _CommentButton(FlagIdButton, for_curators="flags"):
    """Does something about a comment; then it shows anew what it is about."""

    async def press(self, interaction: Interaction) -> None:
        await _show(interaction, await self.change(interaction))

    async def change(self, interaction: Interaction) -> Comment:
        """Do it, and give the comment."""
        raise NotImplementedError


async def _show(interaction: Interaction, comment: Comment) -> None:
    """The word on which a comment is open, or the next if nothing is any more; of an answered one, the list of all."""
    if comment.review_id is not None:
        await button_of("comments:0").press(interaction)
        return
    try:
        await button_of(f"open:{definition_ref(comment.ref.slug, comment.ref.key)}:0").press(interaction)
    except NothingOpenError:
        shown = written(filter_in(interaction))
        await button_of(f"next:{shown}:{shortened(comment.ref.slug)}").press(interaction)


class _StandingButton(_CommentButton):
    standing: ClassVar[Standing]

    async def change(self, interaction: Interaction) -> Comment:
        reviewing = interaction.client.jargon.reviewing
        comment = await reviewing.set_standing(server_of(interaction), self.flag_id, self.standing)
        await comments_changed(interaction, comment.ref.slug)
        return comment


class PassButton(_StandingButton, wire="show", label=strings.let_others_read):
    """Lets readers see a comment."""

    standing = Standing.PASSED


class HideButton(_StandingButton, wire="hide", label=strings.hide):
    """Hides a comment from readers."""

    standing = Standing.HIDDEN


class DeleteButton(FlagIdButton, wire="delete", label=strings.delete, for_curators="flags"):
    """Asks whether a comment is to be deleted for good."""

    async def press(self, interaction: Interaction) -> None:
        comment = await interaction.client.jargon.reviewing.comment(server_of(interaction), self.flag_id)
        await interaction.response.edit_message(view=DeletionView(comment, written(filter_in(interaction))))


class DeletionView(View):
    """The comment once more, what deleting does, and the ways on. `shown` is the filter of the desk, as ids have it."""

    def __init__(self, comment: Comment, shown: str) -> None:
        super().__init__()
        self.add_item(ui.TextDisplay(f"{strings.delete_title()}\n{comment_text(comment)}"))
        ways = ConfirmDeletionButton(comment.flag_id), KeepButton(comment.flag_id), button_of(f"list:{shown}:0")
        self.add_item(ui.ActionRow(*ways))


class ConfirmDeletionButton(_CommentButton, wire="deleted", label=strings.confirm_deletion):
    """Deletes a comment for good."""

    async def change(self, interaction: Interaction) -> Comment:
        comment = await interaction.client.jargon.reviewing.delete_comment(server_of(interaction), self.flag_id)
        await comments_changed(interaction, comment.ref.slug)
        return comment

    async def press(self, interaction: Interaction) -> None:
        await super().press(interaction)
        try:
            await interaction.client.jargon.people.scrub()
        except BusyError as error:  # what was deleted is overwritten already
            log.warning("The database could not be written anew after a comment was deleted: %s", error)


class KeepButton(_CommentButton, wire="undeleted", label=strings.keep):
    """Leaves a comment as it is."""

    async def change(self, interaction: Interaction) -> Comment:
        return await interaction.client.jargon.reviewing.comment(server_of(interaction), self.flag_id)


class _AuthorButton(_CommentButton):
    blocked: ClassVar[bool]

    async def change(self, interaction: Interaction) -> Comment:
        reviewing, server = interaction.client.jargon.reviewing, server_of(interaction)
        return await reviewing.set_blocked(server, self.flag_id, interaction.user.id, blocked=self.blocked)


class BlockButton(_AuthorButton, wire="block", label=desk_strings.block):
    """Stops whoever wrote a comment from writing others in this server. No name is shown."""

    blocked = True


class UnblockButton(_AuthorButton, wire="unblock", label=desk_strings.unblock):
    """Lets whoever wrote a comment write others again."""

    blocked = False
