"""Editing a definition where its flags are reviewed."""

from __future__ import annotations

from typing import ClassVar

from bot.discord.feedback.change import flags_changed
from bot.discord.kit.buttons import DefinitionButton, definition_ref, key_of
from bot.discord.kit.form_ids import REF, shortened, slug_in
from bot.discord.kit.forms import LastingForm, Sent, paragraph, short
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.text import line
from bot.errors import ChangedMeanwhileError, JargonError
from bot.feedback.definition_ref import keyed
from bot.glossary.model.term import Term
from bot.service import DefinitionDraft, Opening, definition_draft_of
from bot.strings import curation as curation_strings
from bot.strings import desk as strings


class EditButton(DefinitionButton, wire="edit", label=strings.EDIT, for_curators="term"):
    """Opens the form with the text and the source as they are."""

    async def press(self, interaction: Interaction) -> None:
        page = interaction.client.jargon.page(self.slug, server_of(interaction))
        await interaction.response.send_modal(DefinitionForm.of(page.term, self.key))


class DefinitionForm(LastingForm, wire="d", for_curators="term"):
    """The text and the source of one definition. A shared term is not touched: this server reads its own wording.

    The id tells what the form opened with, in the six letters that follow the key.
    """

    arguments = f"{REF}(?P<opening>[A-Za-z0-9_-]{{6}})"
    names: ClassVar = {"text": strings.FORM_TEXT[0], "source": strings.FORM_SOURCE[0]}

    def __init__(self, slug: str, key: str, opening: Opening, filled: DefinitionDraft) -> None:
        super().__init__(curation_strings.EDIT_TITLE, definition_ref(shortened(slug), key) + opening.marks)
        self.ask(strings.FORM_TEXT, paragraph("text", filled=filled.text, required=True))
        self.ask(strings.FORM_SOURCE, short("source", filled=filled.source))

    @classmethod
    def of(cls, term: Term, key: str) -> DefinitionForm:
        """The form, filled in with the definition as it is.

        Raises:
            JargonError: it is gone.
        """
        if key not in keyed(term):
            raise JargonError(curation_strings.DEFINITION_GONE)
        draft = definition_draft_of(term, key)
        return cls(term.slug, key, Opening.of(draft), draft)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        jargon, opening = interaction.client.jargon, Opening(sent.match["opening"])
        slug = slug_in(sent.match, jargon, server_of(interaction))
        revised = await jargon.curation.edit_definition(
            slug, key_of(sent.match), opening, DefinitionDraft(**sent.answers), sent.act(interaction)
        )
        if revised.after is None or revised.after == revised.before:
            await interaction.response.send_message(curation_strings.NOTHING_CHANGED, ephemeral=True)
        else:
            flags_changed(interaction, slug)
            await interaction.response.send_message(strings.edited(line(revised.after.label)), ephemeral=True)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> DefinitionForm | None:
        slug, key = slug_in(sent.match, interaction.client.jargon, server_of(interaction)), key_of(sent.match)
        if not isinstance(error, ChangedMeanwhileError):
            return cls(slug, key, Opening(sent.match["opening"]), DefinitionDraft(**sent.answers))
        now = DefinitionDraft(**error.now)
        return cls(slug, key, Opening.of(now), DefinitionDraft(**error.yours)) if now.text else None
