"""Editing a definition where its flags are reviewed."""

from __future__ import annotations

import re
from typing import Any

from discord import ui

from bot.discord.feedback.changes import flags_changed
from bot.discord.kit.buttons import DEFINITION_REF, DefinitionButton, definition_ref, key_of
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.lasting_form import Answers, LastingForm, paragraph
from bot.discord.kit.text import line
from bot.errors import JargonError
from bot.glossary.model.term import MAX_TEXT
from bot.service import Page, keyed, source_text
from bot.strings import curation as curation_strings
from bot.strings import desk as strings

MOST_SOURCE = 1000


class EditButton(DefinitionButton):
    """Opens the form with the text and the source as they are."""

    wire = "edit"
    for_curators = True
    label = strings.EDIT

    async def press(self, interaction: Interaction) -> None:
        page = interaction.client.jargon.page(self.slug, server_of(interaction))
        await interaction.response.send_modal(DefinitionForm(page, self.key))


class DefinitionForm(LastingForm):
    """The text and the source of one definition. A shared term is not touched: this server reads its own wording."""

    wire = "edited"
    arguments = DEFINITION_REF
    for_curators = True

    def __init__(self, page: Page, key: str) -> None:
        definition = keyed(page.term).get(key)
        if definition is None:
            raise JargonError(curation_strings.DEFINITION_GONE)
        super().__init__(curation_strings.EDIT_TITLE, definition_ref(page.term.slug, key))
        self.ask(strings.FORM_TEXT, paragraph("text", most=MAX_TEXT, filled=definition.text, required=True))
        source: ui.TextInput[Any] = ui.TextInput(
            custom_id="source",
            default=source_text(definition.source)[:MOST_SOURCE] or None,
            required=False,
            max_length=MOST_SOURCE,
        )
        self.ask(strings.FORM_SOURCE, source)

    @classmethod
    async def submitted(cls, interaction: Interaction, match: re.Match[str], answers: Answers) -> None:
        jargon, server = interaction.client.jargon, server_of(interaction)
        page = jargon.page(match["slug"], server)
        term = await jargon.curation.edit_definition(
            page, key_of(match), answers["text"], answers["source"], server, interaction.user.id
        )
        flags_changed(interaction, term.slug)
        await interaction.response.send_message(strings.edited(line(term.label)), ephemeral=True)
