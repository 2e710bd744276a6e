"""What becomes of a form that was sent: it is stored, or the person gets back what they typed."""

import logging
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, cast

from bot.discord.kit.audience import begin
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.form_ids import FormId
from bot.discord.kit.forms import FORMS, Answers, LastingForm, Sent
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.outcome import refused
from bot.discord.kit.reporting import as_told, needs_no_answer, report, reports_errors
from bot.discord.kit.returned import Returned, returned
from bot.errors import BusyError, ChangedMeanwhileError, JargonError, TooManyDraftsError
from bot.glossary.text.visible import visible
from bot.service import KeptDraft
from bot.strings import drafts as strings
from bot.strings import errors as error_strings

log = logging.getLogger(__name__)


async def receive(interaction: Interaction) -> None:
    """Hand a form that was sent to its class; of one that no class knows, or that has other fields, that is told."""
    sent = cast(Mapping[str, Any], interaction.data)
    form_id = FormId.read(sent["custom_id"])
    answers = _answers(sent)
    begin(interaction)
    found = FORMS.find(form_id.own)
    if found and found[0].fits(answers):
        form, match = found
        draft = await _opened_with(interaction, form_id.draft_id)
        await submit(interaction, form, Sent(match, answers, str(interaction.id), draft))
        return
    async with reports_errors(interaction):
        if found:
            await found[0].admit(interaction)
        await report(interaction, JargonError(error_strings.unknown_form()), _unknown(interaction, answers))


async def _opened_with(interaction: Interaction, draft_id: str) -> KeptDraft | None:
    """The draft that an id names, if it is the person's own: anybody can write an id."""
    if not draft_id:
        return None
    with suppress(JargonError):  # it was deleted, or cannot be read just now
        return await interaction.client.jargon.drafts.get(server_of(interaction), draft_id, interaction.user.id)
    return None


async def submit(interaction: Interaction, form: type[LastingForm], sent: Sent) -> None:
    """Store what was sent; where that cannot be, give it back. A draft that it was opened with is done with then."""
    try:
        await form.admit(interaction)
        await form.submitted(interaction, sent)
    except Exception as error:  # noqa: BLE001  whatever it is, a person waits for an answer, and for what they typed
        await _explain(interaction, form, sent, error)
        if not _is_stored(form, error):
            return
    if draft := sent.draft:
        with suppress(BusyError):  # then it waits on, and goes after a day
            await interaction.client.jargon.drafts.drop(draft.server_id, draft.draft_id, draft.person_id)


def _is_stored(form: type[LastingForm], error: Exception) -> bool:
    """Whether it is only Discord that did not take our answer: what was sent is stored before it is answered."""
    return form.keeps and isinstance(error, DISCORD_FAILURES)


async def _explain(interaction: Interaction, form: type[LastingForm], sent: Sent, error: Exception) -> None:
    if needs_no_answer(interaction, error):
        await report(interaction, error)
    elif _is_stored(form, error):
        log.warning("A form was stored, but the answer did not arrive: %s", error)
        await report(interaction, JargonError(strings.stored_untold()))
    else:
        await _give_back(interaction, form, sent, as_told(error))


async def _give_back(interaction: Interaction, form: type[LastingForm], sent: Sent, error: JargonError) -> None:
    """Tell why nothing was stored, with what was typed and ways on. It waits as a draft before the person is told."""
    refused(interaction, error)
    is_blank = not any(sent.answers.get(name, "").strip() for name in form.names())
    if is_blank and not isinstance(error, ChangedMeanwhileError):
        await report(interaction, error)
        return
    try:
        explanation = await _kept(interaction, form, sent, error)
    except Exception:
        log.exception("What was typed into a form could not be kept")
        explanation = returned(interaction, _as_read(form, error), form.names_given_back(), form.as_read(sent.answers))
    await report(interaction, error, explanation)


async def _kept(interaction: Interaction, form: type[LastingForm], sent: Sent, error: JargonError) -> Returned:
    """What was typed, as it is given back; it waits as a draft from now on, if the form keeps any."""
    again = await _again(interaction, form, sent, error)
    answers = error.yours if isinstance(error, ChangedMeanwhileError) else sent.answers
    told, names, typed = _as_read(form, error), form.names_given_back(), form.as_read(answers)
    if not form.keeps:
        return returned(interaction, told, names, typed)
    draft = _draft(interaction, sent, again.custom_id if again else sent.match.string, answers)
    try:
        await interaction.client.jargon.drafts.keep(draft, in_memory=isinstance(error, BusyError))
    except TooManyDraftsError as too_many:
        return returned(interaction, told, names, typed, wait=str(too_many))
    return returned(interaction, told, names, typed, draft, again=again is not None)


def _as_read(form: type[LastingForm], error: JargonError) -> JargonError:
    """The error with the words for what was chosen."""
    if not isinstance(error, ChangedMeanwhileError):
        return error
    return ChangedMeanwhileError(error.fields, form.as_read(error.yours), form.as_read(error.now))


def _draft(interaction: Interaction, sent: Sent, form: str, answers: Answers) -> KeptDraft:
    """What was sent, to wait for its person: from now on, or, if nothing in it is new, no longer than it would."""
    drafts = interaction.client.jargon.drafts
    server = server_of(interaction)
    # A private chat has no public answers, and its id stands for one person.
    channel_id, message_id = (0, 0) if server == PRIVATE_CHAT else sent.answer(interaction)
    kept_at = sent.draft.kept_at if sent.draft and sent.draft.answers == sent.answers else drafts.now()
    draft_id = sent.draft.draft_id if sent.draft else sent.act_id
    return KeptDraft(
        *(server, draft_id, interaction.user.id, form, answers, kept_at),
        channel_id=channel_id,
        message_id=message_id,
    )


async def _again(
    interaction: Interaction, form: type[LastingForm], sent: Sent, error: JargonError
) -> LastingForm | None:
    try:
        return await form.again(interaction, sent, error)
    except JargonError:
        return None  # what it was about is gone


def _unknown(interaction: Interaction, answers: Answers) -> Returned | None:
    """What was typed into a form that no class knows."""
    typed = {field: field for field, text in answers.items() if text.strip()}
    return returned(interaction, JargonError(error_strings.unknown_form()), typed, answers) if typed else None


def _answers(sent: Mapping[str, Any]) -> Answers:
    """What was typed, by field. What nobody sees of it goes no further."""
    fields = (each["component"] for each in sent["components"] if "component" in each)
    return {each["custom_id"]: visible(each.get("value") or ",".join(each.get("values") or ())) for each in fields}
