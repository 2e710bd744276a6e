"""How users, members, channels and guilds look on the wire."""

from __future__ import annotations

from rehearsal.guild import GROUP_CHANNEL, Channel, Guild, Member, Role, User
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


def user(user: User) -> Json:
    payload: Json = {
        "id": str(user.id),
        "username": user.name,
        "discriminator": "0",
        "global_name": None if user.bot else user.name.capitalize(),
        "avatar": None,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
    }
    return payload | {"bot": True} if user.bot else payload


def own_user(bot: User) -> Json:
    """What GET /users/@me tells the bot about itself."""
    return user(bot) | {"mfa_enabled": False, "locale": "en-GB", "verified": True, "email": None}


def member(member: Member, *, with_user: bool = True) -> Json:
    payload: Json = {
        "roles": [str(role) for role in member.roles],
        "joined_at": member.joined_at,
        "premium_since": None,
        "nick": None,
        "avatar": None,
        "banner": None,
        "communication_disabled_until": member.timed_out_until.isoformat() if member.timed_out_until else None,
        "deaf": False,
        "mute": False,
        "pending": member.pending,
        "flags": 0,
    }
    return payload | {"user": user(member.user)} if with_user else payload


def role(role: Role, position: int) -> Json:
    payload = {
        "id": str(role.id),
        "name": role.name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": position,
        "permissions": str(role.permissions),
        "managed": role.bot_id is not None,
        "mentionable": False,
        "flags": 0,
    }
    return payload | {"tags": {"bot_id": str(role.bot_id)}} if role.bot_id else payload


def channel(channel: Channel) -> Json:
    payload: Json = {"id": str(channel.id), "type": channel.kind, "flags": 0, "last_message_id": None}
    if channel.recipient:
        return payload | {"recipients": [user(channel.recipient)]}
    if channel.people:
        return payload | _among_people(channel)
    return payload | {
        "guild_id": str(channel.guild_id),
        "name": channel.name,
        "parent_id": None,
        "topic": None,
        "position": 0,
        "nsfw": False,
        "rate_limit_per_user": 0,
        "last_pin_timestamp": None,
        "permission_overwrites": [
            {"id": str(key), "type": 0, "allow": str(allow), "deny": str(deny)}
            for key, (allow, deny) in channel.overwrites.items()
        ],
    }


def _among_people(channel: Channel) -> Json:
    recipients: Json = {"recipients": [user(one) for one in channel.people]}
    if channel.kind == GROUP_CHANNEL:
        return recipients | {"name": None, "icon": None, "owner_id": str(channel.people[0].id)}
    return recipients


def guild_create(record: Guild, world: World) -> Json:
    """GUILD_CREATE; without the members intent a bot sees only itself among the members."""
    return _NO_FEATURES | {
        "id": str(record.id),
        "name": record.name,
        "owner_id": str(record.owner_id),
        "preferred_locale": record.locale,
        "application_id": None,
        "roles": [role(r, position) for position, r in enumerate(record.roles.values())],
        "joined_at": record.members[world.bot.id].joined_at,
        "large": False,
        "unavailable": False,
        "member_count": len(record.members),
        "members": [member(record.members[world.bot.id])],
        "channels": [channel(c) for c in record.channels.values()],
        "guild_scheduled_events": [],
        "presences": [],
        "soundboard_sounds": [],
        "stage_instances": [],
        "threads": [],
        "voice_states": [],
    }


def application(world: World, flags: int) -> Json:
    return {
        "id": str(world.bot.id),
        "name": world.bot.name,
        "icon": None,
        "description": "",
        "type": None,
        "bot": user(world.bot),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": flags,
        "flags_new": str(flags),
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": user(world.operator),
        "approximate_guild_count": len(world.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
    }
