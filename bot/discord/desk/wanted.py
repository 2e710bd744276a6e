"""Words that people asked for: a curator explains one, opens it for all to write, or takes it off the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from discord import ui

from bot.discord.desk.filters import back_to
from bot.discord.desk.new_word import NewWordMenu
from bot.discord.desk.term_form import AddForm
from bot.discord.kit.buttons import PageButton, button_of
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.menus import LastingMenu
from bot.discord.kit.pages import page_of, turners
from bot.discord.kit.text import bare, cut, line
from bot.discord.kit.view import View
from bot.feedback.wanted import WantedWord
from bot.service import draft_of_word
from bot.strings import desk as desk_strings
from bot.strings import pages as page_strings
from bot.strings import wanted as strings
from bot.strings import writings as writing_strings

WORDS_ON_PAGE = 20  # https://docs.discord.com/developers/components/reference#string-select has room for 25
MOST_OPTION = 100


class WantedButton(PageButton, wire="wanted", label=strings.words, for_curators="flags"):
    """Shows a page of them in place of what stands there."""

    async def press(self, interaction: Interaction) -> None:
        await _show(interaction, self.page)


class WantedView(View):
    """One page: each word with how often it was asked for. `back` is the id of the way to the list of flags."""

    def __init__(self, words: Sequence[WantedWord], back: str, number: int = 0, told: str = "") -> None:
        super().__init__()
        shown, number, pages = page_of(words, number, WORDS_ON_PAGE)
        if told:
            self.add_item(ui.TextDisplay(told))
        self.add_item(ui.TextDisplay(strings.title() if words else strings.none()))
        if shown:
            rows = (strings.wanted(line(each.word), each.times, each.last_at) for each in shown)
            self.add_item(ui.TextDisplay("\n".join(rows)))
            self.add_item(ui.ActionRow(ExplainMenu(_options(shown, strings.explain_menu()))))
            self.add_item(ui.ActionRow(DismissMenu(_options(shown, strings.dismiss_menu()))))
            self.add_item(ui.ActionRow(NewWordMenu(_options(shown, writing_strings.new_menu()))))
        if pages > 1:
            self.add_item(ui.TextDisplay(page_strings.page(number + 1, pages)))
        self.add_item(ui.ActionRow(*turners(number, pages, WantedButton), button_of(back, desk_strings.back())))


class ExplainMenu(LastingMenu, wire="explain-wanted", for_curators="term"):
    """Opens the form for a new word, filled in with the one that was chosen. Once it is stored, nobody wants it."""

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        word = await interaction.client.jargon.wanted.word(server_of(interaction), "".join(values))
        await interaction.response.send_modal(AddForm.where(interaction, draft_of_word(word.word)))


class DismissMenu(LastingMenu, wire="dismiss-wanted", for_curators="flags"):
    """Takes a word off the list."""

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        word = await interaction.client.jargon.wanted.dismiss(server_of(interaction), "".join(values))
        await _show(interaction, told=desk_strings.done(strings.dismissed(line(word.word))))


def _options(words: Sequence[WantedWord], placeholder: str) -> ui.Select[Any]:
    menu: ui.Select[Any] = ui.Select(placeholder=placeholder)
    for each in words:
        menu.add_option(label=cut(bare(each.word), MOST_OPTION), value=each.key)
    return menu


async def _show(interaction: Interaction, number: int = 0, told: str = "") -> None:
    words = await interaction.client.jargon.wanted.words(server_of(interaction))
    await interaction.response.edit_message(view=WantedView(words, back_to(interaction), number, told))
