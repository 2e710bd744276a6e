"""Editing a definition where its flags are reviewed."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

from discord import app_commands

from bot.discord.answers.asking import MOST_CHOICES, MOST_NAME
from bot.discord.answers.card_text import kind_name
from bot.discord.desk.filters import is_at_desk
from bot.discord.desk.going_on import go_on
from bot.discord.desk.on_card import how_shown
from bot.discord.desk.review import show_word
from bot.discord.desk.term_form import told_changed, with_parting
from bot.discord.desk.whose_word import FORM_WORD, Word, in_form, word_in
from bot.discord.feedback.change import flags_changed
from bot.discord.kit.buttons import KEY, definition_ref, key_of
from bot.discord.kit.forms import LastingForm, Sent, paragraph, short
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.saying import say
from bot.discord.kit.text import bare, cut, line
from bot.errors import ChangedMeanwhileError, JargonError, NothingOpenError
from bot.glossary.model.keys import keyed
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Term
from bot.service import DefinitionDraft, Opening, Revised, definition_draft_of
from bot.strings import curation as curation_strings
from bot.strings import desk as strings
from bot.strings import home as home_strings


def definition_choices(term: Term, typed: str) -> list[app_commands.Choice[str]]:
    """The definitions of a term that hold what is being typed, for the list that Discord shows."""
    shown = (f"{number}. {kind_name(each)}: {bare(each.text)}" for number, each in enumerate(term.definitions, 1))
    fitting = [cut(name, MOST_NAME) for name in shown if typed.casefold() in name.casefold()]
    return [app_commands.Choice(name=name, value=name.split(".")[0]) for name in fitting[:MOST_CHOICES]]


def form_of_choice(term: Term, chosen: str, *, everyone: bool = False) -> DefinitionForm:
    """The form of the definition that was chosen from this list, or whose number was typed.

    Raises:
        JargonError: something else was typed.
    """
    numbered = {str(number): key for number, key in enumerate(keyed(term), 1)}
    if chosen not in numbered:
        raise JargonError(curation_strings.which_definition())
    return DefinitionForm.of(term, numbered[chosen], everyone=everyone)


class DefinitionForm(LastingForm, wire="d", for_curators="term"):
    """The text and the source of one definition. A shared term is not touched: this server reads its own wording.

    The id tells what the form opened with, in the six letters that follow the key.
    """

    arguments = f"{FORM_WORD}:{KEY}(?P<opening>[A-Za-z0-9_-]{{6}})"
    questions: ClassVar = {"text": strings.form_text, "source": strings.form_source}

    def __init__(
        self, slug: str, key: str, opening: Opening, filled: DefinitionDraft, *, everyone: bool = False
    ) -> None:
        title = home_strings.edit_title() if everyone else curation_strings.edit_title()
        super().__init__(title, definition_ref(in_form(slug, everyone=everyone), key) + opening.marks)
        self.ask(strings.form_text(), paragraph("text", filled=filled.text, required=True))
        self.ask(strings.form_source(), short("source", filled=filled.source))

    @classmethod
    def of(cls, term: Term, key: str, *, everyone: bool = False) -> DefinitionForm:
        """The form, filled in with the definition as it is, for this server or, on the home server, for everyone.

        Raises:
            JargonError: it is gone.
        """
        if key not in keyed(term):
            raise JargonError(curation_strings.definition_gone())
        draft = definition_draft_of(term, key)
        return cls(term.slug, key, Opening.of(draft), draft, everyone=everyone)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        jargon, opening = interaction.client.jargon, Opening(sent.match["opening"])
        word = word_in(interaction, sent.match)
        draft, act = DefinitionDraft(**sent.answers), word.act(sent.act(interaction))
        revised = await jargon.curation.edit_definition(
            *(word.slug, key_of(sent.match), opening, draft, act),
            door=Door.FLAGS_EDIT if is_at_desk(interaction) else Door.TERM_EDIT,
        )
        if revised.after is None or revised.after == revised.before:
            await interaction.response.send_message(curation_strings.nothing_changed(), ephemeral=True)
        else:
            flags_changed(interaction, word.slug)
            how = how_shown(interaction, revised.before, revised.after, word.server_id)
            await _tell(interaction, word, revised, how)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> DefinitionForm | None:
        word, key = word_in(interaction, sent.match), key_of(sent.match)
        opening, draft = Opening(sent.match["opening"]), DefinitionDraft(**sent.answers)
        if isinstance(error, ChangedMeanwhileError):
            now, draft = DefinitionDraft(**error.now), DefinitionDraft(**error.yours)
            if not now.text:
                return None
            opening = Opening.of(now)
        return cls(word.slug, key, opening, draft, everyone=word.is_for_everyone)


async def _tell(interaction: Interaction, word: Word, revised: Revised, how: list[str]) -> None:
    """That it is stored, and `how` it is shown. Where the form was opened at the desk, that is renewed or goes on."""
    slug, is_here = word.slug, is_at_desk(interaction)
    is_flagged = (is_here or not word.is_for_everyone) and await _is_flagged(interaction, slug)
    label = line(interaction.client.jargon.label(slug, server_of(interaction)))
    if word.is_for_everyone:
        stored = "\n".join([*told_changed(word, revised), *([strings.answer_them()] if is_flagged else [])])
    else:
        stored = with_parting(strings.edited(label, flagged=is_flagged, here=is_here), revised)
    told = "\n".join([stored, *how])
    if not is_here:
        await say(interaction, told)
    elif is_flagged:
        await show_word(interaction, slug, done=interaction.client.clickable(told))
    else:
        await go_on(interaction, done=interaction.client.clickable(told))


async def _is_flagged(interaction: Interaction, slug: str) -> bool:
    with suppress(NothingOpenError):
        return (await interaction.client.jargon.desk.word(server_of(interaction), slug)).people > 0
    return False
