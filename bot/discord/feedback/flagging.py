"""Flagging a definition: the button under it, and the form behind that."""

from dataclasses import replace
from typing import ClassVar

from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.feedback.change import flag_made
from bot.discord.feedback.home import desk_of, home_name
from bot.discord.kit.buttons import DefinitionButton, named_key, read_key
from bot.discord.kit.form_ids import REF, SEEN, SEEN_DIGITS, short_ref
from bot.discord.kit.forms import Answers, LastingForm, Sent, choice, paragraph, ref_in
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.saying import say
from bot.discord.kit.text import bare, line
from bot.errors import JargonError, LooksPersonalError, RefusedError
from bot.feedback.definition_ref import WHOLE, DefinitionRef, wording
from bot.feedback.flags import Reason
from bot.feedback.personal import personal_details
from bot.glossary.model.keys import keyed
from bot.glossary.model.term import Kind, Term
from bot.strings import flags as strings
from bot.strings import refusals

MOST_COMMENT = 1000
MOST_PARTS = 10  # https://docs.discord.com/developers/components/reference#radio-group
NOTHING: Answers = {"reason": "", "comment": ""}


class FlagButton(DefinitionButton, wire="flag", label=strings.comment_or_flag):
    """Stands on a card, and under a definition, also on private answers; a press opens the form.

    An old answer may have a button for a definition that is gone: whoever presses it is told so.
    """

    async def press(self, interaction: Interaction) -> None:
        term = interaction.client.jargon.page(self.slug, server_of(interaction)).term
        parts = (WHOLE, *keyed(term))
        key = self.key if self.key in parts else (await self.ref_for(interaction)).key
        if key not in parts:
            raise JargonError(refusals.flagged_definition_gone())  # before anything is typed that could not be stored
        await interaction.response.send_modal(comment_form(interaction, term, key))


class CommentForm(LastingForm, wire="comment"):
    """Why, and in the person's own words if they like. Sent empty it is a flag without a reason.

    About a whole answer it asks which part is meant.
    It says who will read the comment, and that is kept to: what was written for the curators first is not shown
    `at_once`, although the server shows comments so by the time that it is sent.
    """

    arguments = f"{REF}{SEEN}"
    questions: ClassVar = {"comment": strings.form_comment}
    fixed: ClassVar = {"reason": lambda: {"", *_reasons()}}
    sometimes: ClassVar = ("part",)
    at_once: ClassVar[bool] = False

    def __init__(self, term: Term, key: str, filled: Answers = NOTHING, *, home: str = "") -> None:
        """Outside servers `home` is the name of the one whose curators read it."""
        ref = short_ref(DefinitionRef(PRIVATE_CHAT, term.slug, key))  # an id holds no server
        super().__init__(strings.form_title(term.label), ref, wording(term, key)[:SEEN_DIGITS])
        name = definition_name(keyed(term).get(key), key)
        self.add_item(ui.TextDisplay(strings.place(line(term.label), name)))
        if key == WHOLE and term.definitions:
            self.ask(strings.form_part(), choice("part", _parts(term), filled=filled.get("part", "")))
        self.ask(strings.form_reason(), choice("reason", _reasons(), filled=filled["reason"]))
        comment = paragraph("comment", most=MOST_COMMENT, filled=filled["comment"])
        self.ask(self.question(home), comment)
        self.add_item(ui.TextDisplay(strings.warning(home)))

    @classmethod
    def question(cls, home: str) -> tuple[str, str]:
        """The label of the comment's field, and who will read it."""
        if home:
            return strings.form_comment_outside()
        return strings.form_comment_at_once() if cls.at_once else strings.form_comment()

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        jargon, ref = interaction.client.jargon, await ref_in(sent, interaction)
        reason, comment = Reason(sent.answers["reason"] or Reason.FLAGGED), sent.answers["comment"].strip()
        if not sent.as_it_is and (details := personal_details(comment)):
            _, readers = cls.question(home_name(interaction))
            raise LooksPersonalError([(each.kind, each.text) for each in details], readers)
        channel_id, message_id = sent.answer(interaction)
        standing = await jargon.flagging.flag(
            *(await _part(interaction, sent, ref), sent.act_id, interaction.user.id, reason, comment, message_id),
            seen=sent.match["seen"] or "",
            seen_key=ref.key,
            at_once=cls.at_once,
            desk=desk_of(interaction),
        )
        await flag_made(interaction, ref.slug, channel_id, message_id)
        await say(interaction, strings.stored(standing if comment else None, home_name(interaction)))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> LastingForm:
        """About the whole answer, where the definition is gone.

        What waits after an `error` may be sent without being opened again: nobody but those the person was told of is
        to read it then.
        """
        ref = await ref_in(sent, interaction)
        term = interaction.client.jargon.page(ref.slug, ref.server_id).term
        key, may_be_at_once = ref.key if ref.key in keyed(term) else WHOLE, cls.at_once or error is None
        return comment_form(interaction, term, key, sent.answers, may_be_at_once=may_be_at_once)


class CommentAtOnceForm(CommentForm, wire="atonce"):
    """The same where a server shows comments at once."""

    at_once = True


def _reasons() -> dict[str, str]:
    """What may be wrong with it; nothing chosen is a flag without a reason."""
    return {reason.value: strings.reasons()[reason] for reason in Reason if reason is not Reason.FLAGGED}


def _parts(term: Term) -> dict[str, str]:
    """What a flag may be about: the whole answer, and its definitions as far as all can be in sight."""
    those = sorted(keyed(term).items(), key=lambda each: [*Kind].index(each[1].kind))
    parts = {WHOLE: strings.whole_answer(), **{key: definition_name(each, key) for key, each in those}}
    return {named_key(key): bare(name) for key, name in [*parts.items()][:MOST_PARTS]}


async def _part(interaction: Interaction, sent: Sent, ref: DefinitionRef) -> DefinitionRef:
    """Which part of a whole answer is meant, as it is referred to by now."""
    named = sent.answers.get("part")
    if ref.key != WHOLE or not named:
        return ref
    return await interaction.client.jargon.curation.ref_now(replace(ref, key=read_key(named)))


def comment_form(
    interaction: Interaction, term: Term, key: str, filled: Answers = NOTHING, *, may_be_at_once: bool = True
) -> CommentForm:
    """The form that says truly who will read the comment where the person is.

    Raises:
        RefusedError: nobody would.
    """
    if not (desk := desk_of(interaction)):
        raise RefusedError(refusals.nobody_would_read())
    home = home_name(interaction)
    at_once = may_be_at_once and not home and interaction.client.jargon.preferences.now(desk).comments_at_once
    return (CommentAtOnceForm if at_once else CommentForm)(term, key, filled, home=home)
