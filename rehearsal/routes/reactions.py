"""Reactions: the bot's own, put on and taken off, and who reacted."""

from __future__ import annotations

from typing import Any

from rehearsal import errors, payloads
from rehearsal.call import Call, route
from rehearsal.message import MOST_REACTIONS
from rehearsal.permissions import Permission

ONE = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}"


@route("PUT", ONE + "/@me")
def add(call: Call) -> None:
    message = call.message
    if message.channel.archived:
        raise errors.archived()
    if call.params["emoji_name"] not in message.reactions:
        call.needs(message.channel, Permission.ADD_REACTIONS)
        if len(message.reactions) >= MOST_REACTIONS:
            raise errors.DiscordError(403, 30010, f"Maximum number of reactions reached ({MOST_REACTIONS})")
    call.needs(message.channel, Permission.READ_MESSAGE_HISTORY)
    call.backstage.conversation.react(message, call.bot, call.params["emoji_name"])


@route("DELETE", ONE + "/@me")
def remove_own(call: Call) -> None:
    call.backstage.conversation.unreact(call.message, call.bot, call.params["emoji_name"])


@route("GET", ONE)
def who(call: Call) -> Any:
    """At most 100 users a page, by id; `type` 0 are normal reactions, 1 bursts."""
    reaction = call.message.reactions.get(call.params["emoji_name"])
    if reaction is None:
        return []
    ids = reaction.burst if call.query.get("type") == "1" else reaction.normal
    after = int(call.query.get("after", 0))
    page = sorted(user_id for user_id in ids if user_id > after)[: call.limit(25)]
    return [payloads.user(call.backstage.world.user(user_id)) for user_id in page]
