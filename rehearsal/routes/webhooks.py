"""What comes after the first reply: follow-up messages, and the original response read, edited, deleted."""

from __future__ import annotations

from typing import Any

from rehearsal import draft, errors, message_payload
from rehearsal.call import Call, route
from rehearsal.interaction import Interaction
from rehearsal.message import Message
from rehearsal.routes.interactions import check_files, new_message

FOLLOW_UPS = "/webhooks/{webhook_id}/{webhook_token}"
ORIGINAL = FOLLOW_UPS + "/messages/@original"
ONE = FOLLOW_UPS + "/messages/{message_id}"


def _interaction(call: Call) -> Interaction:
    call.is_about_itself("webhook_id")
    return call.backstage.interactions.to_follow_up(call.params["webhook_token"])


def _message(call: Call, interaction: Interaction) -> Message:
    """The message the path names, among those this interaction made or came from."""
    if "message_id" not in call.params:
        message = interaction.original
    else:
        known = [interaction.original, *interaction.heard]
        message = next((m for m in known if m and m.id == call.id("message_id")), None)
    if message is None or message.deleted:
        raise errors.unknown("Message", 10008)
    return message


def _payload(call: Call, message: Message) -> Any:
    return message_payload.message(call.backstage.world, message)


@route("POST", FOLLOW_UPS, open=True)
def follow_up(call: Call) -> Any:
    """The first follow-up to “thinking …” takes its place; it is as private as that was."""
    interaction = _interaction(call)
    if interaction.original and interaction.waiting:
        return _fill_in(call, interaction, interaction.original)
    call.backstage.interactions.count_follow_up(interaction)
    message = new_message(call, interaction, call.body or {})
    if interaction.original:
        message.replies_to = interaction.original.id
    return _payload(call, message)


@route("GET", ORIGINAL, open=True)
@route("GET", ONE, open=True)
def one(call: Call) -> Any:
    return _payload(call, _message(call, _interaction(call)))


@route("PATCH", ORIGINAL, open=True)
@route("PATCH", ONE, open=True)
def edit(call: Call) -> Any:
    interaction = _interaction(call)
    return _fill_in(call, interaction, _message(call, interaction))


@route("DELETE", ORIGINAL, open=True)
@route("DELETE", ONE, open=True)
def delete(call: Call) -> None:
    call.backstage.conversation.delete(_message(call, _interaction(call)))


def _fill_in(call: Call, interaction: Interaction, message: Message) -> Any:
    check_files(call, interaction)
    draft.revise(call, message, call.body or {})
    interaction.heard.append(message)
    call.backstage.conversation.edit(message)
    return _payload(call, message)
