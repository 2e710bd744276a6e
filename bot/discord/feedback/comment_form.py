"""The button beside a definition, and the form behind it: a reason, a comment, or neither."""

from __future__ import annotations

import re
from typing import Any, Self

import discord
from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.kit.buttons import TARGET, LastingButton, key_of, target
from bot.discord.kit.forms import Answers, LastingForm, choice, paragraph
from bot.discord.kit.interaction import flags_changed, jargon_of, server_of
from bot.discord.kit.text import line
from bot.feedback.definition_ref import DefinitionRef, keyed
from bot.feedback.reason import Reason
from bot.glossary.model.term import Term
from bot.strings import flags as words

MOST_COMMENT = 1000


class FlagButton(LastingButton, template=f"flag:{TARGET}"):
    """Stands beside a definition, also on private answers; a press opens the form."""

    def __init__(self, slug: str, key: str) -> None:
        self.slug, self.key = slug, key
        super().__init__(f"flag:{target(slug, key)}", words.COMMENT_OR_FLAG)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls(match["slug"], key_of(match))

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        term = jargon_of(interaction).page(self.slug, server_of(interaction)).term
        await interaction.response.send_modal(CommentForm(term, self.key))


class CommentForm(LastingForm):
    """Why, and in the person's own words if they like. Sent empty it is a flag without a reason."""

    template = f"comment:{TARGET}"

    def __init__(self, term: Term, key: str) -> None:
        super().__init__(f"comment:{target(term.slug, key)}", words.form_title(term.label))
        name = definition_name(keyed(term).get(key), key)
        self.add_item(ui.TextDisplay(words.place(line(term.label), name)))
        reasons = {reason: name for reason, name in words.REASONS.items() if reason != Reason.FLAGGED}
        self.ask(words.FORM_REASON, choice("reason", reasons))
        self.ask(words.FORM_COMMENT, paragraph("comment", most=MOST_COMMENT))
        self.add_item(ui.TextDisplay(words.FORM_WARNING))

    @classmethod
    async def submitted(cls, interaction: discord.Interaction[Any], match: re.Match[str], answers: Answers) -> None:
        reason = Reason(answers["reason"] or Reason.FLAGGED)
        ref = DefinitionRef(server_of(interaction), match["slug"], key_of(match))
        await jargon_of(interaction).flagging.flag(
            ref, str(interaction.id), interaction.user.id, reason, answers["comment"]
        )
        await interaction.response.send_message(words.STORED, ephemeral=True)
        flags_changed(interaction, ref.slug)
