"""The first reply to an interaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rehearsal import draft, errors, installs, message_payload
from rehearsal.call import Answer, Call, route
from rehearsal.interaction import Interaction, Kind
from rehearsal.limits import Fault, choice_faults, form_faults
from rehearsal.message import EPHEMERAL, LOADING, Message
from rehearsal.permissions import Permission
from rehearsal.wire import Json

MESSAGE, LATER, UPDATE_LATER, UPDATE, CHOICES, FORM = 4, 5, 6, 7, 8, 9
_MESSAGE_KIND = {Kind.COMMAND: 20, Kind.COMPONENT: 19, Kind.FORM: 20}


@route("POST", "/interactions/{interaction_id}/{interaction_token}/callback", open=True)
def callback(call: Call) -> Any:
    interaction = call.backstage.interactions.to_answer(call.id("interaction_id"), call.params["interaction_token"])
    kind = call.body.get("type")
    if not _fits(interaction, kind):
        what = f"A reply of type {kind} does not fit this interaction."
        call.check([Fault("type", "INTERACTION_CALLBACK_TYPE_INVALID", what)])
    call.within = "data."
    message = _REPLIES[kind](call, interaction, call.body.get("data") or {})
    interaction.answered = kind
    return _outcome(call, interaction, message)


def _fits(interaction: Interaction, kind: int) -> bool:
    if interaction.kind is Kind.AUTOCOMPLETE or kind not in _REPLIES:
        return kind == CHOICES
    if kind in (UPDATE, UPDATE_LATER):
        return interaction.source is not None and interaction.kind in (Kind.COMPONENT, Kind.FORM)
    return kind != CHOICES and (kind, interaction.kind) != (FORM, Kind.FORM)


def new_message(call: Call, interaction: Interaction, data: Json) -> Message:
    """A message that answers; ephemeral ones are seen by the person alone."""
    check_files(call, interaction)
    private = _is_private(call, interaction, data)
    message = draft.compose(
        call,
        interaction.channel,
        data,
        kind=_MESSAGE_KIND[interaction.kind],
        private_to=interaction.user.id if private else None,
        interaction=call.backstage.interactions.metadata(interaction),
    )
    if private:
        message.flags |= EPHEMERAL
    interaction.heard.append(message)
    call.backstage.conversation.post(message)
    return message


def check_files(call: Call, interaction: Interaction) -> None:
    """Refuse files where the app may send none, in answers too.

    https://docs.discord.com/developers/change-log#calculated-permissions-in-interaction-payloads
    """
    granted = installs.app_permissions(call.backstage.world, interaction.channel, interaction.user)
    if call.files and not granted & Permission.ATTACH_FILES:
        raise errors.missing_permissions()


def _is_private(call: Call, interaction: Interaction, data: Json) -> bool:
    asked = bool((data.get("flags") or 0) & EPHEMERAL)
    return asked or installs.answers_privately(call.backstage.world, interaction.channel, interaction.user)


def _message(call: Call, interaction: Interaction, data: Json) -> Message:
    interaction.original = new_message(call, interaction, data)
    return interaction.original


def _later(call: Call, interaction: Interaction, data: Json) -> Message:
    """“The bot is thinking …”, to be filled in within 15 minutes."""
    flags = EPHEMERAL if _is_private(call, interaction, data) else 0
    world = call.backstage.world
    thinking = Message(world.ids.next(), interaction.channel, world.bot, flags=flags | LOADING)
    thinking.kind = _MESSAGE_KIND[interaction.kind]
    thinking.private_to = interaction.user.id if flags else None
    thinking.interaction = call.backstage.interactions.metadata(interaction)
    interaction.original = thinking
    call.backstage.conversation.post(thinking)
    return thinking


def _update_later(call: Call, interaction: Interaction, data: Json) -> Message | None:
    interaction.original = interaction.source
    return None


def _update(call: Call, interaction: Interaction, data: Json) -> Message | None:
    message = interaction.source
    if message is not None:
        check_files(call, interaction)
        draft.revise(call, message, data)
        interaction.original = message
        interaction.heard.append(message)
        call.backstage.conversation.edit(message)
    return message


def _choices(call: Call, interaction: Interaction, data: Json) -> None:
    choices = data.get("choices") or []
    call.check(list(choice_faults(choices)))
    interaction.choices = choices


def _form(call: Call, interaction: Interaction, data: Json) -> None:
    call.check(list(form_faults(data)))
    interaction.form = data | {"components": draft.numbered(data["components"])}


_REPLIES: dict[int, Callable[[Call, Interaction, Json], Message | None]] = {
    MESSAGE: _message,
    LATER: _later,
    UPDATE_LATER: _update_later,
    UPDATE: _update,
    CHOICES: _choices,
    FORM: _form,
}


def _outcome(call: Call, interaction: Interaction, message: Message | None) -> Any:
    """The body `with_response=true` asks for; nothing otherwise."""
    call.backstage.changes.tell()
    if call.query.get("with_response", "").lower() not in ("true", "1"):
        return Answer(204)
    about: Json = {"id": str(interaction.id), "type": int(interaction.kind)}
    outcome: Json = {"interaction": about}
    if message is not None:
        about["response_message_id"] = str(message.id)
        about["response_message_loading"] = message.loading
        about["response_message_ephemeral"] = message.private
        if call.body["type"] in (MESSAGE, UPDATE):
            payload = message_payload.message(call.backstage.world, message)
            outcome["resource"] = {"type": call.body["type"], "message": payload}
    return outcome
