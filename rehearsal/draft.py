"""From the body a bot sends to a message: limits, allowed mentions, component ids."""

from __future__ import annotations

from typing import Any

from rehearsal import errors, mentions, polls, reading
from rehearsal.call import Call
from rehearsal.guild import Channel
from rehearsal.limits import is_too_heavy, message_faults
from rehearsal.limits.fault import Fault, refuse
from rehearsal.message import COMPONENTS_V2, EPHEMERAL, LOADING, Attachment, Message
from rehearsal.permissions import Permission
from rehearsal.wire import Json
from rehearsal.world import World

_SUPPRESS_EMBEDS, _SUPPRESS_NOTIFICATIONS = 1 << 2, 1 << 12
_SETTABLE = _SUPPRESS_EMBEDS | EPHEMERAL | _SUPPRESS_NOTIFICATIONS | COMPONENTS_V2
_CHANGEABLE = _SUPPRESS_EMBEDS | COMPONENTS_V2
_DEFAULTS: dict[int, Json] = {
    reading.CONTAINER: {"accent_color": None, "spoiler": False},
    reading.SEPARATOR: {"spacing": 1, "divider": True},
    reading.STRING_SELECT: {"min_values": 1, "max_values": 1},
    reading.THUMBNAIL: {"description": None, "spoiler": False},
    reading.FILE: {"spoiler": False},
}


def compose(call: Call, channel: Channel, body: Json, **extra: Any) -> Message:
    """A new message of the bot's, not yet posted."""
    flags = (body.get("flags") or 0) & _SETTABLE
    call.check(list(message_faults(body, flags=flags, files=len(call.files))))
    _weigh(call, body)
    world = call.backstage.world
    message = Message(world.ids.next(), channel, world.bot, flags=flags, nonce=body.get("nonce"), **extra)
    if reference := body.get("message_reference"):
        _refer(call, message, reference)
    _fill(world, message, body)
    _attach(message, call.files)
    return message


def revise(call: Call, message: Message, body: Json) -> None:
    """Change a message of the bot's; Components V2, once on, stays on."""
    flags = message.flags | (body.get("flags") or 0) & _CHANGEABLE
    call.check(list(message_faults(body, flags=flags, new=False)))
    _weigh(call, body)
    if flags & COMPONENTS_V2 and message.content and "content" not in body:
        text = "The MessageFlags.IS_COMPONENTS_V2 flag cannot be used with this field."
        call.check([Fault("content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", text)])
    message.flags = flags & ~LOADING
    _fill(call.backstage.world, message, body)
    _keep(message, body)
    _attach(message, call.files)


def _keep(message: Message, body: Json) -> None:
    """An edit that names files keeps those alone: https://docs.discord.com/developers/resources/message#edit-message"""
    if body.get("attachments") is not None:
        named = {str(each.get("id")) for each in body["attachments"]}
        message.attachments = [each for each in message.attachments if str(each.id) in named]


def _refer(call: Call, message: Message, reference: Json) -> None:
    """Make it a reply; to a message that is gone it is refused, or, if so asked, a message of its own.

    https://docs.discord.com/developers/resources/message#message-reference-structure
    """
    if not call.backstage.world.permissions(message.channel, call.bot) & Permission.READ_MESSAGE_HISTORY:
        raise errors.DiscordError(403, 160002, "Cannot reply without permission to read message history")
    original = call.backstage.world.history(message.channel).get(int(reference["message_id"]))
    if original and not original.private:
        message.replies_to, message.kind = original.id, 19
    elif reference.get("fail_if_not_exists", True):
        raise refuse([Fault("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message")])


def _weigh(call: Call, body: Json) -> None:
    if is_too_heavy(body.get("components") or []):
        call.backstage.report("bot", f"{call.method} {call.route}", "The texts are too many bytes for Discord.")
        raise errors.DiscordError(500, 0, "500: Internal Server Error")


def _attach(message: Message, files: list[Attachment]) -> None:
    """Send files along; a component that shows one says where it is, and how large."""
    message.attachments += files
    sent = {f"attachment://{each.filename}": each for each in message.attachments}
    for part in reading.walk(message.components):
        if part["type"] == reading.FILE and (shown := sent.get(part["file"]["url"])):
            media = {"id": str(shown.id), "attachment_id": str(shown.id), "url": shown.url, "proxy_url": shown.url}
            part.update(file=media, name=shown.filename, size=len(shown.content))


def _fill(world: World, message: Message, body: Json) -> None:
    if "content" in body:
        message.content = body["content"] or ""
    if "embeds" in body:
        message.embeds = [{"type": "rich", **embed} for embed in body["embeds"] or []]
    if "components" in body:
        message.components = numbered(body["components"] or [])
    allowed = body.get("allowed_mentions")
    message.allowed_mentions = allowed
    if poll := body.get("poll"):
        message.poll = polls.opened(world.clock.now(), poll)
    message.mentions = mentions.users(world, message.text, allowed)
    message.mention_roles = mentions.roles(world.guilds.get(message.channel.guild_id or 0), message.text, allowed)
    original = world.history(message.channel).get(message.replies_to or 0)
    pings = original is not None and original.webhook_id is None and mentions.replied_user(allowed)
    if original and pings and original.author not in message.mentions:
        message.mentions += [original.author]
    message.pings_everyone = mentions.everyone(message.text, allowed)


def numbered(components: list[Json]) -> list[Json]:
    """The components with what Discord adds: an id for each, and what was left to its default."""
    taken = {part["id"] for part in reading.walk(components) if part.get("id")}
    fresh = (number for number in range(1, 1000) if number not in taken)

    def filled(component: Json) -> Json:
        given = {key: value for key, value in component.items() if value is not None}
        whole = _DEFAULTS.get(component["type"], {}) | given
        whole["id"] = component.get("id") or next(fresh)
        if "default_values" in whole:  # numbers are taken for ids, and come back as text
            whole["default_values"] = [each | {"id": str(each["id"])} for each in whole["default_values"]]
        if "components" in component:
            whole["components"] = [filled(part) for part in component["components"]]
        for key in ("accessory", "component"):
            if component.get(key):
                whole[key] = filled(component[key])
        return whole

    return [filled(component) for component in components]
