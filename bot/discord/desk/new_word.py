"""Opening a word that is not there yet, so that people write it together: by its name, or from what was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from discord import app_commands, ui

from bot.discord.answers.asking import MOST_CHOICES, choices, look_up, slug_chosen
from bot.discord.desk.writing import show_writing
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.menus import LastingMenu
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import line, units
from bot.discord.kit.view import View
from bot.errors import HiddenWordError, JargonError
from bot.feedback.writing import MOST_WORD
from bot.glossary.model.term import Term
from bot.glossary.quoting import quotable
from bot.service import Page
from bot.strings import answers as answer_strings
from bot.strings import writings as strings

MOST_ID = 100  # https://docs.discord.com/developers/components/reference#anatomy-of-a-component


async def begin_writing(interaction: Interaction, typed: str) -> None:
    """Show the word that was chosen or typed, as it is written; one that is not there can be opened.

    Raises:
        JargonError: it is hidden here, or several words are called so; or it is too long for one.
    """
    jargon, server, slug = interaction.client.jargon, server_of(interaction), slug_chosen(typed)
    if slug and jargon.writing.is_open(server, slug):
        await show_writing(interaction, slug)
        return
    found = look_up(jargon, typed, server)
    if isinstance(found, Page):
        await show_writing(interaction, found.term.slug)
    elif found.hidden:
        raise HiddenWordError(found.hidden.label, found.hidden.reason)
    elif any(each.exact for each in found.suggestions):
        raise JargonError(answer_strings.which_word(line(quotable(typed, private=True))))
    elif known := jargon.writing.new_word(server, typed):
        await show_writing(interaction, known.slug)
    else:
        await show_alone(interaction, NewWordView(" ".join(typed.split())))


def writing_choices(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """What is offered while a curator types: the words in writing that are not there yet, then those that are."""
    jargon, server = interaction.client.jargon, server_of(interaction)
    new = (each for each in jargon.writing.new_words(server) if typed.casefold().strip() in each.word.casefold())
    terms = [Term(slug=each.slug, label=each.word) for each in new]
    return choices([*terms, *jargon.complete(typed, server)][:MOST_CHOICES])


class NewWordView(View):
    """What opening a word does that is not there yet, and the button.

    Raises:
        JargonError: it is empty, or too long for one.
    """

    def __init__(self, word: str) -> None:
        super().__init__()
        if not word or len(word) > MOST_WORD or units(OpenNewButton.id_of(word)) > MOST_ID:
            raise JargonError(strings.no_word(MOST_WORD))
        self.add_item(ui.TextDisplay(strings.ask_new(line(word))))
        self.add_item(ui.ActionRow(OpenNewButton(word)))


class OpenNewButton(LastingButton, wire="together-new", label=strings.together, for_curators="term"):
    """Opens the word that is in its id; one that is there by now is not opened by it."""

    arguments = r"(?P<word>[^\n]+)"

    def __init__(self, word: str) -> None:
        self.word = word
        super().__init__(word)

    async def press(self, interaction: Interaction) -> None:
        await open_new(interaction, self.word)


class NewWordMenu(LastingMenu, wire="together-wanted", for_curators="term"):
    """Opens a word that people asked for."""

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        word = await interaction.client.jargon.wanted.word(server_of(interaction), "".join(values))
        await open_new(interaction, word.word)


async def open_new(interaction: Interaction, word: str) -> None:
    """Open it, and show it to the curator.

    Raises:
        JargonError: it is no word, or one of that name is there.
    """
    writing = interaction.client.jargon.writing
    await show_writing(interaction, await writing.open_new(server_of(interaction), word, interaction.user.id))
