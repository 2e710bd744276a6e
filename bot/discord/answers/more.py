"""More: everything that an entry has, for one person alone, a definition a page, and then what is around the word."""

from typing import Any

from discord import ui

from bot.discord.answers import card_text
from bot.discord.answers.sheets import sheets_of
from bot.discord.answers.take_away import TakeAwayButton, button_on, taking_away
from bot.discord.browsing.ways_on import source_buttons, topic_buttons
from bot.discord.feedback.discussion import DiscussionButton
from bot.discord.feedback.flagging import FlagButton
from bot.discord.feedback.readers_check import check_button, is_reader
from bot.discord.feedback.suggesting import RewordButton
from bot.discord.feedback.writing import AddWordsButton
from bot.discord.kit.audience import own_page
from bot.discord.kit.buttons import SLUG, LastingButton, TermButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import TextView, turners
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import line
from bot.glossary.browsing import Contents
from bot.service import Page
from bot.strings import answers as strings
from bot.strings import flags as flag_strings

MOST_PAGES = 9999  # as many as four digits of a `custom_id` can name


class MoreButton(TermButton, wire="more", label=strings.more):
    """Shows everything about a term, from its first page on."""

    async def press(self, interaction: Interaction) -> None:
        contents = interaction.client.jargon.glossary(server_of(interaction)).contents
        view = MoreView(
            own_page(interaction, self.slug), 0, await taking_away(interaction), contents, reads=is_reader(interaction)
        )
        await show_alone(interaction, view)


class MorePageButton(LastingButton, wire="more-page"):
    """Turns to another page of it."""

    arguments = rf"{SLUG}:(?P<page>\d{{1,4}})"

    def __init__(self, slug: str, page: int | str = 0, label: str = "") -> None:
        self.slug, self.page = slug, int(page)
        super().__init__(slug, str(page), label=label)

    async def press(self, interaction: Interaction) -> None:
        contents = interaction.client.jargon.glossary(server_of(interaction)).contents
        view = MoreView(
            own_page(interaction, self.slug),
            self.page,
            button_on(interaction.message),
            contents,
            reads=is_reader(interaction),
        )
        await interaction.response.edit_message(view=view)


class MoreView(TextView):
    """One page of everything; the nearest that there is. Whoever asked can take the public answer away here.

    The `contents` of the glossary are where its word stands with others: of the source, or of a topic. Who `reads` for
    people who draw on support can say that they have read it.
    """

    def __init__(
        self,
        page: Page,
        number: int = 0,
        taking_away: TakeAwayButton | None = None,
        contents: Contents | None = None,
        *,
        reads: bool = False,
    ) -> None:
        all_sheets = sheets_of(page)[:MOST_PAGES]
        number = min(number, len(all_sheets) - 1)
        sheet, slug = all_sheets[number], page.term.slug
        title = "\n".join(
            (
                f"# {line(page.term.label)}",
                f"-# {strings.page_of(number + 1, len(all_sheets))}",
                *card_text.read_through(page),
            )
        )
        super().__init__((title, sheet.text))
        buttons = ui.ActionRow[Any](FlagButton(slug, sheet.key))
        if label := _discussion_label(page, sheet.key):
            buttons.add_item(DiscussionButton(slug, sheet.key, label=label))
        for to_source in source_buttons(sheet.publisher, contents) if contents else ():
            buttons.add_item(to_source)
        buttons.add_item(RewordButton(slug))
        self.add_item(buttons)
        is_last = number == len(all_sheets) - 1
        if contents and is_last and (topics := topic_buttons(page.term, contents)):
            self.add_item(ui.ActionRow(*topics))
        if turning := turners(number, len(all_sheets), lambda to, label: MorePageButton(slug, to, label)):
            self.add_item(ui.ActionRow(*turning))
        adding = AddWordsButton(slug) if page.together.open else None
        if last := [*filter(None, (taking_away, check_button(page) if reads else None, adding))]:
            self.add_item(ui.ActionRow(*last))


def _discussion_label(page: Page, key: str) -> str:
    """What the second button says; empty where there is nothing to read."""
    counts = page.counts_of(key)
    if counts.comments:
        return flag_strings.see_comments(counts.comments)
    return flag_strings.see_discussion() if counts.reviews or page.term.discussions else ""
