"""How channels and threads look on the wire, and what of them a bot is told that may not see them."""

from __future__ import annotations

from rehearsal import payloads
from rehearsal.guild import Channel, ChannelKind
from rehearsal.permissions import Permission
from rehearsal.snowflake import moment
from rehearsal.wire import Json
from rehearsal.world import World

# Since 16 November 2026: https://docs.discord.com/developers/resources/channel#channel-object-obfuscated-channels
HIDDEN_NAME = "___hidden___"
OBFUSCATED = 1 << 17
_OF_KIND: dict[ChannelKind, Json] = {
    ChannelKind.VOICE: {"bitrate": 64_000, "user_limit": 0, "rtc_region": None},
    ChannelKind.STAGE: {"bitrate": 64_000, "user_limit": 0, "rtc_region": None},
    ChannelKind.FORUM: {
        "available_tags": [],
        "default_reaction_emoji": None,
        "default_sort_order": None,
        "default_forum_layout": 0,
    },
}


def full(channel: Channel, world: World) -> Json:
    """A channel as HTTP gives it, and the gateway to a bot that sees it."""
    payload: Json = {
        "id": str(channel.id),
        "type": int(channel.kind),
        "flags": 0,
        "last_message_id": _last(channel, world),
    }
    if channel.recipient:
        return payload | {"recipients": [payloads.user(channel.recipient)]}
    if channel.people:
        return payload | _among_people(channel)
    payload |= {
        "guild_id": str(channel.guild_id),
        "name": channel.name,
        "parent_id": str(channel.parent.id) if channel.parent else None,
        "rate_limit_per_user": 0,
        "last_pin_timestamp": None,
    }
    return payload | (_thread(channel) if channel.is_thread else _of_guild(channel, world))


def as_seen(channel: Channel, world: World) -> Json:
    """A channel as the gateway tells it: obfuscated where the bot may not see it."""
    payload = full(channel, world)
    if world.computed(channel, world.bot) & Permission.VIEW_CHANNEL:
        return payload
    everyone = {"id": str(channel.guild_id), "type": 0, "allow": "0", "deny": str(int(Permission.VIEW_CHANNEL))}
    hidden = {"name": HIDDEN_NAME, "flags": OBFUSCATED, "topic": None, "last_message_id": None}
    return payload | hidden | {"permission_overwrites": [everyone]}


def deleted(thread: Channel, world: World) -> Json:
    """What THREAD_DELETE says: https://docs.discord.com/developers/events/gateway-events#thread-delete"""
    known = ("id", "guild_id", "parent_id", "type")
    return {key: value for key, value in full(thread, world).items() if key in known}


def _last(channel: Channel, world: World) -> str | None:
    public = (str(each.id) for each in reversed(world.history(channel).values()) if not each.private)
    return next(public, None)


def _among_people(channel: Channel) -> Json:
    recipients: Json = {"recipients": [payloads.user(one) for one in channel.people]}
    if channel.kind is ChannelKind.GROUP:
        return recipients | {"name": None, "icon": None, "owner_id": str(channel.people[0].id)}
    return recipients


def _of_guild(channel: Channel, world: World) -> Json:
    roles = world.guild(channel.guild_id or 0).roles
    payload: Json = {
        "topic": None,
        "position": 0,
        "nsfw": False,
        "permission_overwrites": [
            {"id": str(key), "type": int(key not in roles), "allow": str(int(allow)), "deny": str(int(deny))}
            for key, (allow, deny) in channel.overwrites.items()
        ],
    }
    return payload | _OF_KIND.get(channel.kind, {})


def _thread(thread: Channel) -> Json:
    return {
        "owner_id": str(thread.guild_id),
        "message_count": 0,
        "member_count": len(thread.joined),
        "total_message_sent": 0,
        "thread_metadata": {
            "archived": thread.archived,
            "locked": thread.locked,
            "auto_archive_duration": 4320,
            "archive_timestamp": moment(thread.id),
            "create_timestamp": moment(thread.id),
        },
    }
