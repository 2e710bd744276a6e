"""Where a command can be used, and what an answer can be there: for all to see, or for one person alone."""

from typing import TypeVar

import discord
from discord import app_commands

from bot.discord.kit.interaction import Interaction

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
    and can never change what it said. Discord tells with each interaction what is true now, also of channels that
    the bot cannot see: https://docs.discord.com/developers/interactions/receiving-and-responding
    """
    if interaction.guild_id is None:
        return not interaction.context.private_channel
    granted = interaction.app_permissions
    in_thread = isinstance(interaction.channel, discord.Thread)
    may_send = granted.send_messages_in_threads if in_thread else granted.send_messages
    return interaction.is_guild_integration() and granted.view_channel and may_send
