"""The discussion of a term, for one person's eyes: comments without names, and what was decided about them."""

from collections.abc import Iterator

from discord import ui

from bot.discord.answers import card_text
from bot.discord.kit.buttons import DefinitionButton, DefinitionPageButton
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.pages import TextView, texts_on_pages, turners
from bot.discord.kit.text import line, safe
from bot.feedback.flags import Comment
from bot.feedback.reviews import Decided, Decision, Thread
from bot.service import Page
from bot.strings import flags as strings

DECISIONS = {
    Decision.RESOLVED: strings.RESOLVED,
    Decision.DECLINED: strings.DECLINED,
    Decision.WITHDRAWN: strings.WITHDRAWN,
}


class DiscussionButton(DefinitionButton, wire="talk", label=strings.SEE_DISCUSSION):
    """The button of a definition; a press shows what people say, beginning with that definition."""

    async def press(self, interaction: Interaction) -> None:
        view = await _view(interaction, self.slug, self.key)
        await interaction.response.send_message(view=view, ephemeral=True)


class DiscussionPageButton(DefinitionPageButton, wire="page"):
    """Turns to another page of the discussion."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.edit_message(view=await _view(interaction, self.slug, self.key, self.page))


class DiscussionView(TextView):
    """One page of it."""

    def __init__(
        self, page: Page, key: str, threads: list[Thread], number: int = 0, nobody: str = strings.NO_COMMENTS
    ) -> None:
        pages = texts_on_pages(_texts(page, threads, nobody))
        number = min(number, len(pages) - 1)
        super().__init__(pages[number])
        slug = page.term.slug
        buttons = turners(number, len(pages), lambda to, label: DiscussionPageButton(slug, key, to, label))
        if buttons:
            self.add_item(ui.ActionRow(*buttons))


async def _view(interaction: Interaction, slug: str, key: str, number: int = 0) -> DiscussionView:
    jargon, server = interaction.client.jargon, server_of(interaction)
    page = jargon.page(slug, server)
    nobody = strings.COMMENTS_NOT_SHOWN if server == PRIVATE_CHAT else strings.NO_COMMENTS
    return DiscussionView(page, key, await jargon.discussions.threads(server, page.term, key), number, nobody)


def _texts(page: Page, threads: list[Thread], nobody: str) -> Iterator[str]:
    yield strings.discussion_title(line(page.term.label))
    for thread in threads:
        yield f"## {card_text.definition_name(thread.definition, thread.key)}"
        yield from (f"{comment_text(each)}\n-# {strings.NOT_REVIEWED}" for each in thread.open)
        for decided in thread.decided:
            yield from _decided(decided)
    if not threads:
        yield nobody
    if page.term.discussions:
        yield card_text.discussions(page.term.discussions, trusted=not page.local)


def _decided(each: Decided) -> Iterator[str]:
    review = each.review
    decision = strings.decided(DECISIONS[review.decision], safe(review.reply), review.decided_at)
    yield strings.flagged_and(review.people, decision)
    yield from map(comment_text, each.comments)


def comment_text(each: Comment) -> str:
    """A comment as readers see it: its reason, its day and its words."""
    quoted = "\n".join(f"> {row}" for row in safe(each.text).splitlines())
    return strings.comment(each.reason, quoted, each.at)
