"""The words around a term as buttons, in the place of the menu, for whoever reads plain text."""

from collections.abc import Mapping

from discord import ui

from bot.discord.answers.related import related
from bot.discord.answers.word_button import WordButton
from bot.discord.kit.audience import own_page
from bot.discord.kit.buttons import MOST_LABEL, TermButton
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.names import names
from bot.discord.kit.pages import TextView
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import line
from bot.glossary.model.term import Term
from bot.service import Page
from bot.strings import answers as answer_strings
from bot.strings import choices as strings

BUTTONS_IN_ROW = 5  # https://docs.discord.com/developers/components/reference#action-row


class WordsAround(TextView):
    """Each word once, with how it is related, and below them a button for each. `terms` are those words, by slug."""

    def __init__(self, page: Page, terms: Mapping[str, Term]) -> None:
        rows = [f"- {line(label)}: {how}" for label, how in related(page).values()]
        super().__init__([strings.words_around(line(page.term.label)), "\n".join(rows)])
        buttons = [WordButton(slug, name) for slug, name in names(terms.values(), MOST_LABEL).items()]
        for start in range(0, len(buttons), BUTTONS_IN_ROW):
            self.add_item(ui.ActionRow(*buttons[start : start + BUTTONS_IN_ROW]))


class WordsAroundButton(TermButton, wire="words-around", label=answer_strings.another_word):
    """Shows them to one person alone."""

    async def press(self, interaction: Interaction) -> None:
        page = own_page(interaction, self.slug)
        terms = {slug: own_page(interaction, slug).term for slug in related(page)}
        await show_alone(interaction, WordsAround(page, terms))
