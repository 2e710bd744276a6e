"""What every command, button and form needs to know of an interaction."""

from typing import TYPE_CHECKING, Any, TypeAlias

import discord
from discord import app_commands

from bot.service import Act

if TYPE_CHECKING:
    from bot.discord.client import JargonBot

# What a person did, and our client that heard of it. Where the library calls us it says `Interaction[Any]`.
Interaction: TypeAlias = discord.Interaction["JargonBot"]
PRIVATE_CHAT = 0

Registered = app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu
# Given as `extras` of a command or `group_extras` of a group: only curators may use it, and to others it is not shown.
FOR_CURATORS = {"for_curators": True}


def server_of(interaction: Interaction) -> int:
    """The id of the server that let the bot in; 0 in a private chat, in a group, and on a server that did not.

    What somebody says there by an app of their own is no matter of that server.
    """
    return interaction.guild_id or PRIVATE_CHAT if interaction.is_guild_integration() else PRIVATE_CHAT


def public_message(interaction: Interaction) -> int | None:
    """The message with the button that was pressed; None for one that only this person sees."""
    message = interaction.message
    return message.id if message and not message.flags.ephemeral else None


def act_of(interaction: Interaction, act_id: str = "") -> Act:
    """What the person does with this interaction, to be stored once under its id, or that of an earlier one."""
    community = interaction.guild.name if interaction.guild else ""  # a source of its own words
    server, person = server_of(interaction), interaction.user.id
    return Act(act_id=act_id or str(interaction.id), server_id=server, person_id=person, community=community)


def is_for_curators(command: Registered) -> bool:
    """Whether a command, or the group that it is in, was declared with `FOR_CURATORS`."""
    top = None if isinstance(command, app_commands.ContextMenu) else command.root_parent
    return FOR_CURATORS.items() <= (top or command).extras.items()
