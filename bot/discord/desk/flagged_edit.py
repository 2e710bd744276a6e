"""Editing a definition where its flags are reviewed; on the home server it is asked first for whom."""

from __future__ import annotations

from discord import ui

from bot.discord.desk.definition_form import DefinitionForm
from bot.discord.desk.filters import back_to
from bot.discord.desk.whose import WhoseView
from bot.discord.desk.whose_word import WORD, Word, word_named, words_to_change
from bot.discord.kit.buttons import KEY, DefinitionButton, LastingButton, button_of, definition_ref, read_key
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.text import line
from bot.feedback.definition_ref import WHOLE, DefinitionRef
from bot.glossary.model.keys import keyed
from bot.strings import desk as strings
from bot.strings import home as home_strings


class EditButton(DefinitionButton, wire="edit", label=strings.edit, for_curators="term"):
    """Opens the form with the text and the source as they are, or asks in which words, where both have the text."""

    async def press(self, interaction: Interaction) -> None:
        words = [each for each in words_to_change(interaction, self.slug) if await _has(interaction, each, self.key)]
        if len(words) < 2:
            await _open(interaction, words[0] if words else word_named(interaction, self.slug), self.key)
            return
        label = line(interaction.client.jargon.label(self.slug, words[1].server_id))
        view = WhoseView(home_strings.ask_whose(label), *(_id(each, self.key) for each in words))
        to_word = button_of(f"open:{definition_ref(self.slug, WHOLE)}:0", home_strings.back_to_word())
        view.add_item(ui.ActionRow(to_word, button_of(back_to(interaction))))
        await interaction.response.edit_message(view=view)


class EditForButton(LastingButton, wire="edit-for", for_curators="term"):
    """Opens the form with the text as everyone reads it, or as the server does."""

    arguments = f"{WORD}:{KEY}"

    def __init__(self, named: str, key: str, label: str = "") -> None:
        self.named, self.key = named, read_key(key)
        super().__init__(definition_ref(named, self.key), label=label)

    async def press(self, interaction: Interaction) -> None:
        await _open(interaction, word_named(interaction, self.named), self.key)


async def _open(interaction: Interaction, word: Word, key: str) -> None:
    form = DefinitionForm.of(
        word.term(interaction), await _key_now(interaction, word, key), everyone=word.is_for_everyone
    )
    await interaction.response.send_modal(form)


async def _has(interaction: Interaction, word: Word, key: str) -> bool:
    """Whether a definition stands in the word as its readers see it."""
    glossary = interaction.client.jargon.glossary(word.server_id)
    return word.slug in glossary and await _key_now(interaction, word, key) in keyed(glossary[word.slug])


async def _key_now(interaction: Interaction, word: Word, key: str) -> str:
    """The key of a definition by now: the message may be of before its source was changed."""
    ref = DefinitionRef(word.server_id, word.slug, key)
    return (await interaction.client.jargon.curation.ref_now(ref)).key


def _id(word: Word, key: str) -> str:
    return f"edit-for:{definition_ref(word.named, key)}"
