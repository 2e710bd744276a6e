"""Editing a definition where its flags are reviewed."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.discord.client import WayOn
from bot.discord.desk.both_texts import BothTexts
from bot.discord.kit.buttons import TARGET, CuratorButton, key_of, target
from bot.discord.kit.forms import Answers, LastingForm, OpenAgain, paragraph, short
from bot.discord.kit.interaction import act_of, flags_changed, jargon_of, require_curator, server_of
from bot.discord.kit.text import line
from bot.errors import ChangedMeanwhileError, JargonError
from bot.feedback.definition_ref import keyed
from bot.glossary.model.term import Term
from bot.service import DefinitionDraft, Opening, definition_draft_of
from bot.strings import EDIT_TITLE, curation
from bot.strings import desk as words

NAMES = {"text": words.FORM_TEXT[0], "source": words.FORM_SOURCE[0]}


class EditButton(CuratorButton, template=f"edit:{TARGET}"):
    """Opens the form with the text and the source as they are."""

    def __init__(self, slug: str, key: str) -> None:
        self.slug, self.key = slug, key
        super().__init__(f"edit:{target(slug, key)}", words.EDIT)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls(match["slug"], key_of(match))

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        page = jargon_of(interaction).page(self.slug, server_of(interaction))
        await interaction.response.send_modal(DefinitionForm.of(page.term, self.key))


class DefinitionForm(LastingForm):
    """The text and the source of one definition. A shared term is not touched: this server reads its own wording.

    The id tells what the form opened with. It has all the 100 characters that an id may have, for the longest
    slug and key, so its name is but a letter, and nothing parts the key from the six that follow it.
    """

    template = f"d:{TARGET}(?P<opening>[A-Za-z0-9_-]{{6}})"

    def __init__(self, slug: str, key: str, opening: Opening, filled: DefinitionDraft) -> None:
        super().__init__(f"d:{target(slug, key)}{opening.marks}", EDIT_TITLE)
        self.ask(words.FORM_TEXT, paragraph("text", filled=filled.text, required=True))
        self.ask(words.FORM_SOURCE, short("source", filled=filled.source))

    @classmethod
    def of(cls, term: Term, key: str) -> DefinitionForm:
        """The form, filled in with the definition as it is.

        Raises:
            JargonError: it is gone.
        """
        if key not in keyed(term):
            raise JargonError("That definition has changed or gone since.")
        draft = definition_draft_of(term, key)
        return cls(term.slug, key, Opening.of(draft), draft)

    @classmethod
    async def submitted(cls, interaction: discord.Interaction[Any], match: re.Match[str], answers: Answers) -> None:
        require_curator(interaction)
        sent = DefinitionDraft(**answers)
        revised = await jargon_of(interaction).curation.edit_definition(
            match["slug"], key_of(match), Opening(match["opening"]), sent, act_of(interaction)
        )
        if revised.after is None or revised.after == revised.before:
            await interaction.response.send_message(curation.NOTHING_CHANGED, ephemeral=True)
        else:
            await interaction.response.send_message(words.edited(line(revised.after.label)), ephemeral=True)
            flags_changed(interaction, match["slug"])

    @classmethod
    def way_on(cls, match: re.Match[str], answers: Answers, error: Exception) -> WayOn:
        slug, key = match["slug"], key_of(match)
        if not isinstance(error, ChangedMeanwhileError):
            return OpenAgain(lambda: cls(slug, key, Opening(match["opening"]), DefinitionDraft(**answers)))
        now, yours = DefinitionDraft(**error.now), DefinitionDraft(**error.yours)
        again = (lambda: cls(slug, key, Opening.of(now), yours)) if now.text else None
        return BothTexts(error, NAMES, again)
