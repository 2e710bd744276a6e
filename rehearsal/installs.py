"""Where the application is installed, on servers and on people's accounts, and what that lets it do where."""

from __future__ import annotations

from enum import IntEnum

from rehearsal.guild import Channel, User
from rehearsal.message import Message
from rehearsal.permissions import Permission
from rehearsal.wire import Json
from rehearsal.world import World

# What an app may do where its bot is no member, at most:
# https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure
_AMONG_PEOPLE = Permission.ATTACH_FILES | Permission.EMBED_LINKS | Permission.MENTION_EVERYONE
_WITH_THE_BOT = _AMONG_PEOPLE | Permission.USE_EXTERNAL_EMOJIS
_ON_OTHER_SERVERS = _AMONG_PEOPLE | Permission.SEND_POLLS


class Install(IntEnum):
    """https://docs.discord.com/developers/resources/application#application-object-application-integration-types"""

    GUILD = 0
    USER = 1


class Context(IntEnum):
    """https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types"""

    GUILD = 0
    BOT_DM = 1
    PRIVATE_CHANNEL = 2


def context(channel: Channel) -> Context:
    """What kind of place a channel is for an app."""
    if channel.guild_id is not None:
        return Context.GUILD
    return Context.PRIVATE_CHANNEL if channel.people else Context.BOT_DM


def offers(world: World, command: Json, channel: Channel, user: User) -> bool:
    """Whether a command is for this place, by one of the ways in which the app is there for the person.

    https://docs.discord.com/developers/interactions/application-commands#contexts
    """
    return context(channel) in command["contexts"] and bool(_owners(world, channel, user, command))


def owners_of_command(world: World, command: Json, channel: Channel, user: User) -> Json:
    """Who let the app in, by the way in which it is there; only ways that the command is for.

    https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object
    """
    return {str(int(install)): owner for install, owner in _owners(world, channel, user, command).items()}


def owners_of_message(message: Message) -> Json:
    """The same for whoever presses something on a message: those of the command that it answers, whoever used it."""
    if message.interaction:
        owners: Json = message.interaction["authorizing_integration_owners"]
        return owners
    return {str(int(Install.GUILD)): str(message.channel.guild_id or 0)}


def on_server(owners: Json) -> bool:
    """Whether the app is there by the server's leave, or in direct messages by that of a server that is shared."""
    return str(int(Install.GUILD)) in owners


def app_permissions(world: World, channel: Channel, user: User) -> int:
    """What the app may do in a place; on a server where it is no member, nothing that the person may not."""
    where = context(channel)
    if where is Context.BOT_DM:
        return int(_WITH_THE_BOT)
    if where is Context.PRIVATE_CHANNEL:
        return int(_AMONG_PEOPLE)
    if world.has_bot(channel):
        return world.computed(channel, world.bot)
    return world.permissions(channel, user) & int(_ON_OTHER_SERVERS)


def answers_privately(world: World, channel: Channel, user: User) -> bool:
    """Whether every answer is private, because the server lets nobody show there what their own apps say.

    https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
    """
    if channel.guild_id is None or world.has_bot(channel):
        return False
    return not world.permissions(channel, user) & Permission.USE_EXTERNAL_APPS


def _owners(world: World, channel: Channel, user: User, command: Json) -> dict[Install, str]:
    found = {Install.USER: str(user.id)} if user.id in world.installed else {}
    if channel.guild_id is not None and world.has_bot(channel):
        found[Install.GUILD] = str(channel.guild_id)
    if context(channel) is Context.BOT_DM and world.shares_server(user):
        found[Install.GUILD] = "0"
    return {install: owner for install, owner in found.items() if install in command["integration_types"]}
