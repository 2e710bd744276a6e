"""Editing a definition where its flags are reviewed."""

from __future__ import annotations

import re

from bot.discord.desk.both_texts import BothTexts
from bot.discord.feedback.change import flags_changed
from bot.discord.kit.buttons import DEFINITION_REF, DefinitionButton, definition_ref, key_of
from bot.discord.kit.forms import Filled, LastingForm, OpenAgain, paragraph, short
from bot.discord.kit.interaction import Interaction, act_of, server_of
from bot.discord.kit.reporting import WayOn
from bot.discord.kit.text import line
from bot.errors import ChangedMeanwhileError, JargonError
from bot.feedback.definition_ref import keyed
from bot.glossary.model.term import Term
from bot.service import DefinitionDraft, Opening, definition_draft_of
from bot.strings import curation as curation_strings
from bot.strings import desk as strings

NAMES = {"text": strings.FORM_TEXT[0], "source": strings.FORM_SOURCE[0]}


class EditButton(DefinitionButton, wire="edit", label=strings.EDIT, for_curators=True):
    """Opens the form with the text and the source as they are."""

    async def press(self, interaction: Interaction) -> None:
        page = interaction.client.jargon.page(self.slug, server_of(interaction))
        await interaction.response.send_modal(DefinitionForm.of(page.term, self.key))


class DefinitionForm(LastingForm, wire="d", for_curators=True):
    """The text and the source of one definition. A shared term is not touched: this server reads its own wording.

    The id tells what the form opened with. It has all the 100 characters that an id may have, for the longest
    slug and key, so its name is but a letter, and nothing parts the key from the six that follow it.
    """

    arguments = f"{DEFINITION_REF}(?P<opening>[A-Za-z0-9_-]{{6}})"

    def __init__(self, slug: str, key: str, opening: Opening, filled: DefinitionDraft) -> None:
        super().__init__(curation_strings.EDIT_TITLE, definition_ref(slug, key) + opening.marks)
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
    async def submitted(cls, interaction: Interaction, match: re.Match[str], answers: Filled) -> None:
        sent = DefinitionDraft(**answers)
        revised = await interaction.client.jargon.curation.edit_definition(
            match["slug"], key_of(match), Opening(match["opening"]), sent, act_of(interaction)
        )
        if revised.after is None or revised.after == revised.before:
            await interaction.response.send_message(curation_strings.NOTHING_CHANGED, ephemeral=True)
        else:
            flags_changed(interaction, match["slug"])
            await interaction.response.send_message(strings.edited(line(revised.after.label)), ephemeral=True)

    @classmethod
    def way_on(cls, match: re.Match[str], answers: Filled, error: Exception) -> WayOn:
        slug, key = match["slug"], key_of(match)
        if not isinstance(error, ChangedMeanwhileError):
            return OpenAgain(lambda: cls(slug, key, Opening(match["opening"]), DefinitionDraft(**answers)))
        now, yours = DefinitionDraft(**error.now), DefinitionDraft(**error.yours)
        again = (lambda: cls(slug, key, Opening.of(now), yours)) if now.text else None
        return BothTexts(error, NAMES, again)
