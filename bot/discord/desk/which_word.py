"""Which of several words of one name a curator wants to change or remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from discord import ui

from bot.discord.answers.asking import look_up
from bot.discord.desk.term_form import EditForm
from bot.discord.desk.whose_word import WordButton, word_named
from bot.discord.kit.buttons import MOST_LABEL, LastingButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.names import names
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.errors import HiddenWordError, JargonError
from bot.glossary.model.term import Term
from bot.glossary.quoting import quotable
from bot.service import Page
from bot.strings import answers as answer_strings
from bot.strings import same_word as strings

BUTTONS_IN_ROW = 5
MOST_WORDS = 25
ButtonOf = Callable[[str, str], LastingButton]  # of a slug and a label


class EditThisButton(WordButton, wire="edit-this", for_curators="term"):
    """Opens the form with this one."""

    async def press(self, interaction: Interaction) -> None:
        word = word_named(interaction, self.named)
        form = EditForm.of(word.term(interaction), everyone=word.is_for_everyone)
        await interaction.response.send_modal(form)


class WhichWord(View):
    """A button for each, told apart by a topic or by their first words."""

    def __init__(self, typed: str, terms: Mapping[str, Term], button: ButtonOf) -> None:
        super().__init__()
        self.add_item(ui.TextDisplay(strings.which(line(quotable(typed, private=True)))))
        buttons = [button(slug, name) for slug, name in names([*terms.values()][:MOST_WORDS], MOST_LABEL).items()]
        for start in range(0, len(buttons), BUTTONS_IN_ROW):
            self.add_item(ui.ActionRow(*buttons[start : start + BUTTONS_IN_ROW]))


async def page_or_choice(interaction: Interaction, typed: str, button: ButtonOf) -> Page | None:
    """The page of the word that was chosen or typed. Where several are called so the person chooses: None for now.

    Raises:
        JargonError: no word is called so, or it is hidden here.
    """
    jargon, server = interaction.client.jargon, server_of(interaction)
    found = look_up(jargon, typed, server)
    if isinstance(found, Page):
        return found
    if found.hidden:
        raise HiddenWordError(found.hidden.label, found.hidden.reason)
    if not found.is_ambiguous:
        raise JargonError(answer_strings.which_word(line(quotable(typed, private=True))))
    exact = {each.slug for each in found.suggestions if each.exact}
    terms = {slug: term for slug, term in jargon.terms_of(found, server).items() if slug in exact}
    await show_alone(interaction, WhichWord(typed, terms, button))
    return None
