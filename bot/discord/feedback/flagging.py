"""Flagging a definition: the button beside it, and the form behind that."""

import re

from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.feedback.change import flags_changed, public_message
from bot.discord.kit.buttons import DEFINITION_REF, DefinitionButton, definition_ref, key_of
from bot.discord.kit.forms import Filled, LastingForm, choice, paragraph
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.saying import say
from bot.discord.kit.text import line
from bot.errors import JargonError
from bot.feedback.definition_ref import DefinitionRef, keyed
from bot.feedback.flags import Reason
from bot.glossary.model.term import Term
from bot.strings import flags as strings
from bot.strings import refusals

MOST_COMMENT = 1000


class FlagButton(DefinitionButton, wire="flag", label=strings.COMMENT_OR_FLAG):
    """Stands beside a definition, also on private answers; a press opens the form.

    An old answer may have a button for a definition whose source was changed since: whoever presses it is told so.
    """

    async def press(self, interaction: Interaction) -> None:
        server = server_of(interaction)
        term = interaction.client.jargon.page(self.slug, server).term
        if self.key not in keyed(term):
            raise JargonError(refusals.FLAGGED_DEFINITION_GONE)  # before anything is typed that could not be stored
        await interaction.response.send_modal(CommentForm(term, self.key, shared=server != PRIVATE_CHAT))


class CommentForm(LastingForm, wire="comment"):
    """Why, and in the person's own words if they like. Sent empty it is a flag without a reason.

    What is said of a definition outside a server is not `shared` with other readers.
    """

    arguments = DEFINITION_REF

    def __init__(self, term: Term, key: str, *, shared: bool = True) -> None:
        super().__init__(strings.form_title(term.label), definition_ref(term.slug, key))
        name = definition_name(keyed(term).get(key), key)
        self.add_item(ui.TextDisplay(strings.place(line(term.label), name)))
        reasons = {reason.value: strings.REASONS[reason] for reason in Reason if reason is not Reason.FLAGGED}
        self.ask(strings.FORM_REASON, choice("reason", reasons))
        self.ask(
            strings.FORM_COMMENT if shared else strings.FORM_COMMENT_ALONE, paragraph("comment", most=MOST_COMMENT)
        )
        self.add_item(ui.TextDisplay(strings.FORM_WARNING))

    @classmethod
    async def submitted(cls, interaction: Interaction, match: re.Match[str], answers: Filled) -> None:
        reason = Reason(answers["reason"] or Reason.FLAGGED)
        ref = DefinitionRef(server_of(interaction), match["slug"], key_of(match))
        await interaction.client.jargon.flagging.flag(
            ref, str(interaction.id), interaction.user.id, reason, answers["comment"], public_message(interaction) or 0
        )
        flags_changed(interaction, ref.slug)
        await say(interaction, strings.STORED)
