"""Messages in channels and direct messages."""

from __future__ import annotations

from typing import Any

from rehearsal import draft, errors
from rehearsal.call import Call, route
from rehearsal.guild import Channel, ChannelKind
from rehearsal.message import Message
from rehearsal.permissions import Permission

IN_CHANNEL = "/channels/{channel_id}/messages"
ONE = IN_CHANNEL + "/{message_id}"
HOUR = 3600.0  # seconds


@route("POST", IN_CHANNEL)
def create(call: Call) -> Any:
    channel = call.channel
    if channel.kind is ChannelKind.FORUM:
        raise errors.DiscordError(400, 50008, "Cannot send messages in a non-text channel")
    call.needs(channel, Permission.SEND_MESSAGES)
    if call.files:
        call.needs(channel, Permission.ATTACH_FILES)
    if channel.locked and not call.may(channel, Permission.MANAGE_THREADS):
        raise errors.locked()
    message = draft.compose(call, channel, call.body or {})
    if channel.archived:
        call.backstage.stewardship.unarchive(channel)
    call.backstage.conversation.post(message)
    return call.backstage.conversation.payload(message)


@route("GET", IN_CHANNEL)
def listed(call: Call) -> Any:
    """Newest first, at most `limit`, between `before` and `after`; nothing without Read Message History.

    https://docs.discord.com/developers/resources/message#get-channel-messages
    """
    channel = call.channel
    if not call.may(channel, Permission.READ_MESSAGE_HISTORY):
        return []
    shown = [message for message in call.backstage.world.history(channel).values() if not message.private]
    limit = call.limit(50)
    if "after" in call.query:
        shown = [message for message in shown if message.id > int(call.query["after"])][:limit]
    if "before" in call.query:
        shown = [message for message in shown if message.id < int(call.query["before"])]
    newest_first = sorted(shown, key=lambda message: message.id, reverse=True)[:limit]
    return [call.backstage.conversation.payload(message) for message in newest_first]


@route("GET", ONE)
def one(call: Call) -> Any:
    call.needs(call.channel, Permission.READ_MESSAGE_HISTORY)
    return call.backstage.conversation.payload(call.message)


@route("PATCH", ONE)
def edit(call: Call) -> Any:
    message = _own(call)
    _can_change(call, message.channel)
    if call.backstage.world.age(message) > HOUR:
        call.backstage.rate_limits.pass_hour_old_edit(message.channel.id)
    draft.revise(call, message, call.body or {})
    call.backstage.conversation.edit(message)
    return call.backstage.conversation.payload(message)


@route("POST", IN_CHANNEL + "/bulk-delete")
def delete_many(call: Call) -> None:
    channel = call.channel
    call.needs(channel, Permission.MANAGE_MESSAGES)
    found = [call.backstage.conversation.find(channel, int(each)) for each in call.body["messages"]]
    call.backstage.conversation.delete_many(found)


@route("DELETE", ONE)
def delete(call: Call) -> None:
    message = call.message
    if message.author is not call.bot:
        call.needs(message.channel, Permission.MANAGE_MESSAGES)
    call.backstage.conversation.delete(message)


def _can_change(call: Call, channel: Channel) -> None:
    """https://docs.discord.com/developers/topics/threads#active--archived-threads"""
    if channel.archived:
        raise errors.archived()
    if channel.locked and not call.may(channel, Permission.MANAGE_THREADS):
        raise errors.locked()


def _own(call: Call) -> Message:
    message = call.message
    if message.author is not call.bot:
        raise errors.DiscordError(403, 50005, "Cannot edit a message authored by another user")
    return message
