"""Telling a person that a word which they asked for is explained: after an answer, and with /my flags."""

from __future__ import annotations

from discord import ui

from bot.discord.feedback.suggesting import SuggestWordButton
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import TextView
from bot.discord.kit.saying import say
from bot.discord.kit.text import line
from bot.errors import JargonError
from bot.feedback.wanted import askable
from bot.service import Sought
from bot.strings import wanted as strings


class Asked(TextView):
    """That a word is asked for, and the offer to be told of it: the one thing that keeps who it was."""

    def __init__(self, word: str) -> None:
        super().__init__([strings.asked(line(word)), strings.tell_me_keeps()])
        self.add_item(ui.ActionRow(TellMeButton(word), SuggestWordButton(word)))


class TellMeButton(LastingButton, wire="tell-me", label=strings.tell_me):
    """Keeps the person's id beside the word, until they were told. Anybody can write an id: it is looked at again."""

    arguments = r"(?P<sought>[^\n]+)"

    def __init__(self, word: str) -> None:
        self.word = word
        super().__init__(word)

    async def press(self, interaction: Interaction) -> None:
        jargon, server, word = interaction.client.jargon, server_of(interaction), askable(self.word)
        if jargon.define(word, server).page:
            raise JargonError(strings.already_here())
        await jargon.seeking.seek(server, word, interaction.user.id)
        await say(interaction, strings.will_tell(line(word)))


class DoNotTellButton(LastingButton, wire="do-not-tell", label=strings.do_not_tell):
    """Deletes the person's id from beside every word of which they wanted to be told here."""

    async def press(self, interaction: Interaction) -> None:
        seeking, server, person = interaction.client.jargon.seeking, server_of(interaction), interaction.user.id
        sought = await seeking.sought(server, person)
        await seeking.end(server, person, (*sought.found, *sought.missing))
        await interaction.response.edit_message(view=TextView([strings.will_not_tell()]))


async def tell_found(interaction: Interaction) -> None:
    """After an answer: which words are explained by now, of those of which this person wanted to be told; once."""
    await _tell(interaction, with_missing=False)


async def tell_sought(interaction: Interaction) -> None:
    """The same, and of which words the person is still to be told; they can end that."""
    await _tell(interaction, with_missing=True)


async def _tell(interaction: Interaction, *, with_missing: bool) -> None:
    seeking, server, person = interaction.client.jargon.seeking, server_of(interaction), interaction.user.id
    sought = await seeking.sought(server, person)
    if sought.found or (with_missing and sought.missing):
        view = _view(interaction, sought, with_missing=with_missing)
        await interaction.followup.send(view=view, ephemeral=True)
    if sought.found:
        await seeking.end(server, person, sought.found)


def _view(interaction: Interaction, sought: Sought, *, with_missing: bool) -> ui.LayoutView:
    texts = []
    if sought.found:
        texts.append(interaction.client.clickable(strings.found(map(line, sought.found))))
    if with_missing and sought.missing:
        texts.append(strings.missing(map(line, sought.missing)))
    view = TextView(texts)
    if with_missing and sought.missing:
        view.add_item(ui.ActionRow(DoNotTellButton()))
    return view
