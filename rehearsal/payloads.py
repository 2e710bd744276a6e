"""How users, members, roles and applications look on the wire."""

from __future__ import annotations

from rehearsal.guild import Member, Role, User
from rehearsal.wire import Json
from rehearsal.world import World


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
        "integration_types_config": {str(each): {} for each in sorted(world.installable)},
    }
