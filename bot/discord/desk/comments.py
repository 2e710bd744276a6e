"""All comments of a server, answered or not, so that none is out of the curators' reach."""

from collections.abc import Sequence

from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.desk.comment import comment_on_desk, measures
from bot.discord.desk.filters import back_to
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import PageButton, button_of
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import page_of, turners
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.errors import JargonError
from bot.feedback.flags import Comment, Standing
from bot.glossary.model.keys import keyed
from bot.service import Jargon
from bot.strings import comments as strings
from bot.strings import desk as desk_strings
from bot.strings import flags as flag_strings
from bot.strings import pages as page_strings

COMMENTS_ON_PAGE = 4
MOST_COMMENT = 700


class CommentsButton(PageButton, wire="comments", label=strings.all, for_curators="flags"):
    """Shows a page of them in place of what stands there."""

    async def press(self, interaction: Interaction) -> None:
        jargon, server = interaction.client.jargon, server_of(interaction)
        comments = await jargon.reviewing.comments(server)
        shown, number, pages = page_of(comments, self.page, COMMENTS_ON_PAGE)
        named = [(_place(jargon, each), each) for each in shown]
        waiting = sum(each.standing is Standing.WAITING for each in comments)
        await interaction.response.edit_message(view=CommentsView(named, waiting, back_to(interaction), number, pages))


class CommentsView(View):
    """One page: each comment with what it is about, and what can be done. `back` is the id of the way to the list."""

    def __init__(
        self, comments: Sequence[tuple[str, Comment]], waiting: int, back: str, number: int = 0, pages: int = 1
    ) -> None:
        super().__init__()
        self.add_item(ui.TextDisplay(strings.title(waiting) if comments else strings.none()))
        for nth, (place, comment) in enumerate(comments, start=number * COMMENTS_ON_PAGE + 1):
            order = nth if len(comments) > 1 else 0
            text = f"{comment_on_desk(comment, order)}\n-# {place}"
            self.add_item(ui.TextDisplay(MessageBudget(text=MOST_COMMENT).spend(text)))
            self.add_item(measures(comment, order))
        if pages > 1:
            self.add_item(ui.TextDisplay(page_strings.page(number + 1, pages)))
        self.add_item(ui.ActionRow(*turners(number, pages, CommentsButton), button_of(back, desk_strings.back())))


def _place(jargon: Jargon, comment: Comment) -> str:
    """What a comment is about; only the word where its definition, or the word itself, is gone."""
    ref = comment.ref
    label = line(jargon.label(ref.slug, ref.server_id))
    try:
        definition = keyed(jargon.page(ref.slug, ref.server_id).term).get(ref.key)
    except JargonError:
        definition = None
    return flag_strings.place(label, definition_name(definition, ref.key))
