"""The discussion of a term, for one person's eyes: comments without names, and what was decided about them."""

from collections.abc import Iterator

from discord import ui

from bot.discord.answers import card_text
from bot.discord.answers.relations import discussion_rows
from bot.discord.feedback.home import desk_of
from bot.discord.kit.buttons import DefinitionButton, DefinitionPageButton
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.pages import TextView, texts_on_pages, turners
from bot.discord.kit.text import line, safe, weight
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Comment
from bot.feedback.reviews import Decided, Thread
from bot.glossary.text.sentences import passages
from bot.service import Page
from bot.strings import answers as answer_strings
from bot.strings import flags as strings

# What others have written elsewhere takes as many pages as it needs, and no link of it is cut.
MOST_OUTSIDE = 3500


class DiscussionButton(DefinitionButton, wire="talk", label=strings.see_discussion):
    """The button of a definition; a press shows what people say, beginning with that definition."""

    async def press(self, interaction: Interaction) -> None:
        view = await _view(interaction, await self.ref_for(interaction))
        await interaction.response.send_message(view=view, ephemeral=True)


class DiscussionPageButton(DefinitionPageButton, wire="page"):
    """Turns to another page of the discussion."""

    async def press(self, interaction: Interaction) -> None:
        view = await _view(interaction, await self.ref_for(interaction), self.page)
        await interaction.response.edit_message(view=view)


class DiscussionView(TextView):
    """One page of it."""

    def __init__(self, page: Page, key: str, threads: list[Thread], number: int = 0) -> None:
        pages = texts_on_pages(_texts(page, threads))
        number = min(number, len(pages) - 1)
        super().__init__(pages[number])
        slug = page.term.slug
        buttons = turners(number, len(pages), lambda to, label: DiscussionPageButton(slug, key, to, label))
        if buttons:
            self.add_item(ui.ActionRow(*buttons))


async def _view(interaction: Interaction, ref: DefinitionRef, number: int = 0) -> DiscussionView:
    jargon, page = interaction.client.jargon, interaction.client.jargon.page(ref.slug, ref.server_id)
    threads = await jargon.discussions.threads(ref.server_id, page.term, ref.key) if desk_of(interaction) else []
    return DiscussionView(page, ref.key, threads, number)


def _texts(page: Page, threads: list[Thread]) -> Iterator[str]:
    yield strings.discussion_title(line(page.term.label))
    for thread in threads:
        yield f"## {card_text.definition_name(thread.definition, thread.key)}"
        yield from (f"{comment_text(each)}\n-# {strings.not_reviewed()}" for each in thread.open)
        for decided in thread.decided:
            yield from _decided(decided)
    if not threads:
        yield strings.no_comments()
    if page.term.discussions:
        rows = discussion_rows(page.term.discussions, trusted=not page.local)
        for part in passages("\n".join(rows), MOST_OUTSIDE, weight):
            yield f"## {answer_strings.discussion()}\n{part}"


def _decided(each: Decided) -> Iterator[str]:
    review = each.review
    decision = strings.decided(review.decision, safe(review.reply), review.decided_at)
    yield strings.flagged_and(review.people, decision)
    yield from map(comment_text, each.comments)


def comment_text(each: Comment) -> str:
    """A comment as readers see it: its reason, its day and its words."""
    quoted = "\n".join(f"> {row}" for row in safe(each.text).splitlines())
    return strings.comment(each.reason, quoted, each.at)
