"""Flagging a definition: the button under it, and the form behind that."""

from typing import ClassVar

from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.feedback.change import flag_made
from bot.discord.kit.buttons import DefinitionButton
from bot.discord.kit.form_ids import REF, SEEN, SEEN_DIGITS, short_ref
from bot.discord.kit.forms import Answers, LastingForm, Sent, choice, paragraph, ref_in
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.saying import say
from bot.discord.kit.text import line
from bot.errors import JargonError
from bot.feedback.definition_ref import WHOLE, DefinitionRef, keyed, wording
from bot.feedback.flags import Reason
from bot.glossary.model.term import Term
from bot.strings import flags as strings
from bot.strings import refusals

MOST_COMMENT = 1000
NOTHING: Answers = {"reason": "", "comment": ""}


class FlagButton(DefinitionButton, wire="flag", label=strings.COMMENT_OR_FLAG):
    """Stands under a definition, also on private answers; a press opens the form.

    An old answer may have a button for a definition that is gone: whoever presses it is told so.
    """

    async def press(self, interaction: Interaction) -> None:
        server = server_of(interaction)
        term = interaction.client.jargon.page(self.slug, server).term
        key = self.key if self.key in keyed(term) else (await self.ref_for(interaction)).key
        if key not in keyed(term):
            raise JargonError(refusals.FLAGGED_DEFINITION_GONE)  # before anything is typed that could not be stored
        await interaction.response.send_modal(CommentForm(term, key, shared=server != PRIVATE_CHAT))


class CommentForm(LastingForm, wire="comment"):
    """Why, and in the person's own words if they like. Sent empty it is a flag without a reason.

    What is said of a definition outside a server is not `shared` with other readers.
    """

    arguments = f"{REF}{SEEN}"
    names: ClassVar = {"comment": strings.FORM_COMMENT[0]}

    def __init__(self, term: Term, key: str, filled: Answers = NOTHING, *, shared: bool = True) -> None:
        ref = short_ref(DefinitionRef(PRIVATE_CHAT, term.slug, key))  # an id holds no server
        super().__init__(strings.form_title(term.label), ref, wording(term, key)[:SEEN_DIGITS])
        name = definition_name(keyed(term).get(key), key)
        self.add_item(ui.TextDisplay(strings.place(line(term.label), name)))
        reasons = {reason.value: strings.REASONS[reason] for reason in Reason if reason is not Reason.FLAGGED}
        self.ask(strings.FORM_REASON, choice("reason", reasons, filled=filled["reason"]))
        question = strings.FORM_COMMENT if shared else strings.FORM_COMMENT_ALONE
        self.ask(question, paragraph("comment", most=MOST_COMMENT, filled=filled["comment"]))
        self.add_item(ui.TextDisplay(strings.FORM_WARNING if shared else strings.FORM_WARNING_ALONE))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        jargon, ref = interaction.client.jargon, await ref_in(sent, interaction)
        reason = Reason(sent.answers["reason"] or Reason.FLAGGED)
        channel_id, message_id = sent.answer(interaction)
        said = (reason, sent.answers["comment"], message_id)
        await jargon.flagging.flag(ref, sent.act_id, interaction.user.id, *said, seen=sent.match["seen"] or "")
        await flag_made(interaction, ref.slug, channel_id, message_id)
        await say(interaction, strings.STORED_ALONE if ref.server_id == PRIVATE_CHAT else strings.STORED)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> LastingForm:
        """About the whole answer, where the definition is gone."""
        ref = await ref_in(sent, interaction)
        term = interaction.client.jargon.page(ref.slug, ref.server_id).term
        key = ref.key if ref.key in keyed(term) else WHOLE
        return cls(term, key, sent.answers, shared=ref.server_id != PRIVATE_CHAT)
