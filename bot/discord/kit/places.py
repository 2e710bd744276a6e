"""Where a command can be used, and what an answer can be there: for all to see, or for one person alone."""

from typing import TypeVar

import discord
from discord import app_commands

from bot.discord.kit.interaction import Interaction
from bot.strings import places as strings

T = TypeVar("T")


def everywhere(command: T) -> T:
    """Offer a command on servers and, to those who have the app on their account, in every chat that they are in.

    It is said of each command, because Discord has changed what it takes for said:
    https://docs.discord.com/developers/interactions/application-commands#contexts
    """
    installs = app_commands.allowed_installs(guilds=True, users=True)
    return installs(app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)(command))


def on_servers(command: T) -> T:
    """Offer a command only on servers that let the bot in: what it changes is theirs."""
    return app_commands.allowed_installs(guilds=True)(app_commands.allowed_contexts(guilds=True)(command))


def may_speak(interaction: Interaction) -> bool:
    """Whether the bot may say something here that all can see, and hears of it when they react to that.

    In a chat among people, and on a server that only the person's own app reaches, it is no member: it hears nothing,
    and can never change what it said.
    """
    if interaction.guild_id is None:
        return not interaction.context.private_channel
    granted = interaction.app_permissions
    in_thread = isinstance(interaction.channel, discord.Thread)
    may_send = granted.send_messages_in_threads if in_thread else granted.send_messages
    return interaction.is_guild_integration() and may_look(interaction) and may_send


def may_show_everyone(interaction: Interaction) -> bool:
    """Whether there is anybody on a server who could read what one person was answered alone."""
    return interaction.guild_id is not None and may_speak(interaction)


def may_look(interaction: Interaction) -> bool:
    """Whether the bot may see this room of a server: where it may not, Discord tells it nothing of what happens there.

    Discord says with each interaction what is true now, also of rooms that the bot cannot see; what is kept of such a
    room may be obfuscated: https://docs.discord.com/developers/interactions/receiving-and-responding
    The chat of a voice channel needs Connect, too, and into a private thread somebody has to bring it.
    """
    granted, room = interaction.app_permissions, interaction.channel
    if not granted.view_channel:
        return False
    if isinstance(room, discord.VoiceChannel | discord.StageChannel):
        return granted.connect
    if isinstance(room, discord.Thread) and room.is_private():
        return granted.manage_threads or bool(interaction.guild and interaction.guild.get_thread(room.id))
    return True


def may_look_back(interaction: Interaction) -> bool:
    """Whether the bot may read what was said here before."""
    return may_look(interaction) and interaction.app_permissions.read_message_history


def may_renew(interaction: Interaction) -> bool:
    """Whether the bot may change later what it said here; in a thread that is archived nobody may."""
    if interaction.guild_id is None:
        return True
    is_archived = isinstance(interaction.channel, discord.Thread) and interaction.channel.archived
    return may_look(interaction) and not is_archived


def why_private(interaction: Interaction) -> str:
    """Why an answer is private that somebody might expect to be public; empty where the bot may speak."""
    if interaction.guild_id is None or not interaction.is_guild_integration() or may_speak(interaction):
        return ""
    return strings.may_not_write() if may_look(interaction) else strings.may_not_look()
