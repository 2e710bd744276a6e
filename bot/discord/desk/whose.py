"""Asking on the home server for whom a change is: for everyone who reads the shared words, or for that server alone."""

from __future__ import annotations

from typing import Self

import discord
from discord import ui

from bot.discord.desk.definition_form import form_of_choice
from bot.discord.desk.history import history_of
from bot.discord.desk.pieces.changing import PartView
from bot.discord.desk.pieces.part import Part
from bot.discord.desk.removal import removal_view
from bot.discord.desk.term_form import EditForm
from bot.discord.desk.undoing import undo_view
from bot.discord.desk.whose_word import WORD, Word, is_home, word_named, words_to_change
from bot.discord.kit.buttons import SLUG, LastingButton, button_of
from bot.discord.kit.forms import LastingForm
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.glossary.model.term import Term
from bot.strings import home as strings

EDIT, REMOVE, HISTORY = "edit", "remove", "history"
DEFINITION, UNDO = "d", "u"  # before the number of a definition, or of a change
VERB = rf"(?P<verb>{EDIT}|{REMOVE}|{HISTORY}|{'|'.join(Part)}|{DEFINITION}\d{{1,3}}|{UNDO}\d{{1,5}})"


class WhoseView(View):
    """The question, and the two answers."""

    def __init__(self, asked: str, everyone: str, ours: str) -> None:
        super().__init__()
        self.add_item(ui.TextDisplay(f"{asked}\n{strings.what_it_means()}"))
        buttons = button_of(everyone, strings.for_everyone()), button_of(ours, strings.for_us())
        self.add_item(ui.ActionRow(*buttons))


class WhoseButton(LastingButton, wire="whose", for_curators="term"):
    """Goes on with a word, for everyone or for the server alone."""

    arguments = f"{VERB}:{WORD}"

    def __init__(self, verb: str, named: str, label: str = "") -> None:
        self.verb, self.named = verb, named
        super().__init__(verb, named, label=label)

    async def press(self, interaction: Interaction) -> None:
        await _go_on(interaction, self.verb, word_named(interaction, self.named))


class BeginButton(LastingButton, wire="begin", for_curators="term"):
    """Goes on with one of several words of a name; on the home server it asks for whom."""

    arguments = f"{VERB}:{SLUG}"

    def __init__(self, verb: str, slug: str, label: str = "") -> None:
        self.verb, self.slug = verb, slug
        super().__init__(verb, slug, label=label)

    @classmethod
    def of(cls, verb: str, slug: str, label: str) -> Self:
        """The button for one of them; the label says for which."""
        return cls(verb, slug, label)

    async def press(self, interaction: Interaction) -> None:
        await begin_change(interaction, self.verb, self.slug)


async def begin_change(interaction: Interaction, verb: str, slug: str) -> None:
    """Go on with a word; on the home server, ask first for whom, where both can be meant.

    Raises:
        JargonError: the word is gone, or there is nothing to do.
    """
    words = await _words(interaction, verb, slug)
    if len(words) == 1:
        await _go_on(interaction, verb, words[0])
        return
    label = line(interaction.client.jargon.label(slug, words[0].server_id))
    everyone, ours = (f"whose:{verb}:{word.named}" for word in words)
    await _show(interaction, WhoseView(strings.ask_whose(label), everyone, ours))


async def begin_with_definition(interaction: Interaction, term: Term, chosen: str) -> None:
    """Go on with one definition of a word, which was chosen from the list as this server reads it.

    On the home server, where that is not what everyone reads, another may have the number: all are shown then.

    Raises:
        JargonError: something else was typed.
    """
    form_of_choice(term, chosen)
    differs = is_home(interaction) and term.slug in interaction.client.jargon.glossary(server_of(interaction)).layers
    await begin_change(interaction, Part.TEXTS if differs else f"{DEFINITION}{chosen}", term.slug)


async def _words(interaction: Interaction, verb: str, slug: str) -> list[Word]:
    """Whose word may be meant: everyone's first."""
    if verb != HISTORY and verb[:1] != UNDO:
        return words_to_change(interaction, slug)
    ours, shared = Word(server_of(interaction), slug), Word(PRIVATE_CHAT, slug)
    both, history = [shared, ours] if is_home(interaction) else [ours], interaction.client.jargon.history
    return [each for each in both if await history.revisions(each.server_id, slug)] or [ours]


async def _go_on(interaction: Interaction, verb: str, word: Word) -> None:
    if verb == REMOVE:
        await _show(interaction, await removal_view(interaction, word))
    elif verb == HISTORY:
        await _show(interaction, await history_of(interaction, word))
    elif verb in [*Part]:
        await _show(interaction, PartView(word, word.term(interaction), Part(verb)))
    elif verb[:1] == UNDO:
        await _show(interaction, await undo_view(interaction, word, int(verb[1:])))
    else:
        await interaction.response.send_modal(_form(interaction, verb, word))


def _form(interaction: Interaction, verb: str, word: Word) -> LastingForm:
    term, everyone = word.term(interaction), word.is_for_everyone
    if verb == EDIT:
        return EditForm.of(term, everyone=everyone)
    return form_of_choice(term, verb.removeprefix(DEFINITION), everyone=everyone)


async def _show(interaction: Interaction, view: View) -> None:
    """Show it in place of the message whose button was pressed, or as the answer to a command."""
    if interaction.type is discord.InteractionType.component:
        await interaction.response.edit_message(view=view)
    else:
        await show_alone(interaction, view)
