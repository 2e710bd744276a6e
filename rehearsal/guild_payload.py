"""How a guild looks on the wire when a bot comes to it."""

from __future__ import annotations

from rehearsal import channel_payload, payloads
from rehearsal.guild import Channel, Guild
from rehearsal.wire import Json
from rehearsal.world import World

_NO_FEATURES: Json = {
    "afk_channel_id": None,
    "afk_timeout": 300,
    "banner": None,
    "default_message_notifications": 1,
    "description": None,
    "discovery_splash": None,
    "emojis": [],
    "explicit_content_filter": 0,
    "features": [],
    "hub_type": None,
    "icon": None,
    "incidents_data": None,
    "max_members": 500_000,
    "max_stage_video_channel_users": 50,
    "max_video_channel_users": 25,
    "mfa_level": 0,
    "nsfw_level": 0,
    "preferred_locale": "en-GB",
    "premium_progress_bar_enabled": False,
    "premium_subscription_count": 0,
    "premium_tier": 0,
    "public_updates_channel_id": None,
    "rules_channel_id": None,
    "safety_alerts_channel_id": None,
    "splash": None,
    "stickers": [],
    "system_channel_flags": 0,
    "system_channel_id": None,
    "vanity_url_code": None,
    "verification_level": 1,
}

_SAID_ALONE: Json = {
    "home_header": None,
    "max_presences": None,
    "nsfw": False,
    "region": "deprecated",
    "widget_channel_id": None,
    "widget_enabled": False,
}


def full(record: Guild, world: World) -> Json:
    """GUILD_CREATE; without the members intent a bot sees only itself among the members."""
    return _NO_FEATURES | {
        "id": str(record.id),
        "name": record.name,
        "owner_id": str(record.owner_id),
        "preferred_locale": record.locale,
        "application_id": None,
        "roles": [payloads.role(r, position) for position, r in enumerate(record.roles.values())],
        "joined_at": record.members[world.bot.id].joined_at,
        "large": False,
        "unavailable": False,
        "member_count": len(record.members),
        "members": [payloads.member(record.members[world.bot.id])],
        "channels": [channel_payload.as_seen(c, world) for c in record.channels.values()],
        "guild_scheduled_events": [],
        "presences": [],
        "soundboard_sounds": [],
        "stage_instances": [],
        "threads": [channel_payload.full(t, world) for t in record.threads.values() if _is_synced(t, world)],
        "voice_states": [],
    }


_TOLD_BY_THE_GATEWAY = (
    *("joined_at", "large", "unavailable", "member_count", "members", "channels", "guild_scheduled_events"),
    *("presences", "soundboard_sounds", "stage_instances", "threads", "voice_states"),
)


def alone(record: Guild, world: World) -> Json:
    """What GET /guilds/{guild_id} says: none of what happens in it."""
    said = {name: value for name, value in full(record, world).items() if name not in _TOLD_BY_THE_GATEWAY}
    return _SAID_ALONE | said


def partial(record: Guild, user_id: int) -> Json:
    """What GET /users/@me/guilds says of a server that a user is in."""
    return {
        "id": str(record.id),
        "name": record.name,
        "icon": None,
        "banner": None,
        "owner": record.owner_id == user_id,
        "permissions": str(int(record.granted(user_id))),
        "features": [],
    }


def _is_synced(thread: Channel, world: World) -> bool:
    """Active threads are told of, as far as the bot may see them.

    https://docs.discord.com/developers/events/gateway-events#guild-create
    """
    return not thread.archived and world.reads(thread, world.bot)
