"""How a message looks on the wire, and what of it a bot without the message content intent gets."""

from __future__ import annotations

from rehearsal import payloads
from rehearsal.message import Attachment, Message, Reaction
from rehearsal.snowflake import moment
from rehearsal.wire import Json
from rehearsal.world import World


def message(world: World, message: Message) -> Json:
    """Every field that is always there, then those that only some messages have."""
    payload: Json = {
        "id": str(message.id),
        "channel_id": str(message.channel.id),
        "type": message.kind,
        "content": message.content,
        "author": payloads.user(message.author),
        "timestamp": moment(message.id),
        "edited_timestamp": message.edited_at,
        "tts": False,
        "pinned": False,
        "flags": message.flags,
        "mention_everyone": message.pings_everyone,
        "mentions": [payloads.user(user) for user in message.mentions],
        "mention_roles": [str(role) for role in message.mention_roles],
        "attachments": [attachment(a) for a in message.attachments],
        "embeds": message.embeds,
        "components": message.components,
    }
    return payload | _sometimes(world, message)


def _sometimes(world: World, message: Message) -> Json:
    extra: Json = {}
    if message.reactions:
        extra["reactions"] = [reaction(r, world.bot.id) for r in message.reactions.values()]
    if message.interaction:
        extra["interaction_metadata"] = message.interaction
        extra["application_id"] = extra["webhook_id"] = str(world.bot.id)
    if message.webhook_id:
        extra["webhook_id"] = str(message.webhook_id)
    if message.application_id:
        extra["application_id"] = str(message.application_id)
    if message.poll:
        extra["poll"] = message.poll
    if message.nonce is not None:
        extra["nonce"] = message.nonce
    if message.replies_to:
        reference = {"type": 0, "channel_id": str(message.channel.id), "message_id": str(message.replies_to)}
        extra["message_reference"] = reference
    if message.forwarded:
        extra |= _forward(message.forwarded)
    return extra


def _forward(original: Message) -> Json:
    """A forward points to a message, and shows what it was: https://docs.discord.com/developers/resources/message#message-snapshot-object"""
    reference = {"type": 1, "channel_id": str(original.channel.id), "message_id": str(original.id)}
    if original.channel.guild_id:
        reference["guild_id"] = str(original.channel.guild_id)
    shown = {
        "type": original.kind,
        "content": original.content,
        "timestamp": moment(original.id),
        "edited_timestamp": original.edited_at,
        "flags": original.flags,
        "mentions": [payloads.user(user) for user in original.mentions],
        "mention_roles": [str(role) for role in original.mention_roles],
        "attachments": [attachment(a) for a in original.attachments],
        "embeds": original.embeds,
        "components": original.components,
    }
    return {"message_reference": reference, "message_snapshots": [{"message": shown}]}


def reaction(reaction: Reaction, me: int) -> Json:
    return {
        "emoji": emoji(reaction.emoji),
        "count": len(reaction.normal) + len(reaction.burst),
        "count_details": {"normal": len(reaction.normal), "burst": len(reaction.burst)},
        "burst_colors": [],
        "me": me in reaction.normal,
        "me_burst": me in reaction.burst,
    }


def emoji(key: str) -> Json:
    """`👍`, or `name:id` for a custom emoji, as it stands in a route."""
    name, _, id_ = key.partition(":")
    return {"id": id_ or None, "name": name}


def attachment(attachment: Attachment) -> Json:
    payload: Json = {
        "id": str(attachment.id),
        "filename": attachment.filename,
        "size": len(attachment.content),
        "url": attachment.url,
        "proxy_url": attachment.url,
    }
    return payload | {"description": attachment.description} if attachment.description else payload


_HIDDEN: Json = {"content": "", "embeds": [], "attachments": [], "components": []}


def without_content(payload: Json) -> Json:
    """What is left: `poll` is left out, the rest is empty. Of forwards Discord does not say; here they are empty, too.

    https://docs.discord.com/developers/resources/message#message-object
    """
    hidden = {key: value for key, value in payload.items() if key != "poll"} | _HIDDEN
    if snapshots := payload.get("message_snapshots"):
        hidden["message_snapshots"] = [{"message": each["message"] | _HIDDEN} for each in snapshots]
    return hidden


def may_read(world: World, message: Message) -> bool:
    """What a bot reads without the privileged intent: its own, direct messages, and where it is mentioned.

    Discord does not say whether a mention of its role counts, so here it does not.
    https://docs.discord.com/developers/events/gateway#message-content-intent
    """
    bot, direct = world.bot, message.channel.guild_id is None and world.has_bot(message.channel)
    return message.author is bot or direct or bot in message.mentions
