"""What every command, button and form needs to know of an interaction."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import discord
from discord import app_commands

from bot.glossary.text.visible import visible
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


def act_of(interaction: Interaction, act_id: str = "", why: str = "") -> Act:
    """What the person does with this interaction, to be stored once under its id, or that of an earlier one."""
    # A source of its own words; whoever named the server is not to hide anything in them.
    community = visible(interaction.guild.name) if interaction.guild else ""
    server, person = server_of(interaction), interaction.user.id
    return Act(act_id=act_id or str(interaction.id), server_id=server, person_id=person, community=community, why=why)


def is_for_curators(command: Registered) -> bool:
    """Whether a command, or the group that it is in, was declared with `FOR_CURATORS`."""
    top = None if isinstance(command, app_commands.ContextMenu) else command.root_parent
    return FOR_CURATORS.items() <= (top or command).extras.items()


def make_visible(interaction: Interaction) -> None:
    """Take what nobody sees out of what was typed into the options of a command, before it is read.

    https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
    """
    _make_visible(cast(Mapping[str, Any], interaction.data or {}))


def _make_visible(data: Mapping[str, Any]) -> None:
    for option in data.get("options", ()):
        _make_visible(option)
        if isinstance(typed := option.get("value"), str):
            option["value"] = visible(typed)
