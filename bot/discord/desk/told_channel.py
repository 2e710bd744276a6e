"""The channel that is told of flags: its first message is the proof that it can be."""

import discord

from bot.discord.kit.closed_rooms import Doing, RoomClosedError
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import Interaction, server_of
from bot.errors import JargonError
from bot.strings import desk as strings
from bot.strings import places as place_strings


async def begin_to_tell(interaction: Interaction, channel_id: int) -> None:
    """Post there what the channel is told from now on, and only then settle it.

    Raises:
        JargonError: the bot may not see the channel or write there, or not just now, it is another server's, or it
            could not be stored; nothing is changed.
    """
    client = interaction.client
    room = client.get_partial_messageable(channel_id)
    client.closed_rooms.reopen(channel_id)  # somebody wants us there, so what was so before says nothing
    try:
        with client.closed_rooms.knock(channel_id, Doing.WRITE):
            await _require_own(interaction, channel_id)
            first = await room.send(strings.FIRST_TOLD)
    except (RoomClosedError, discord.NotFound) as error:
        raise JargonError(place_strings.cannot_be_told(channel_id)) from error
    except DISCORD_FAILURES as error:
        raise JargonError(place_strings.NOT_TOLD_NOW) from error
    try:
        await client.jargon.notices.choose_channel(server_of(interaction), channel_id)
    except JargonError:
        await first.delete()
        raise


async def _require_own(interaction: Interaction, channel_id: int) -> None:
    """Go on only with a channel of this server: who sends a choice by hand can name any that we see elsewhere.

    Raises:
        JargonError: it is another server's.
    """
    if interaction.guild and interaction.guild.get_channel_or_thread(channel_id):
        return
    told = await interaction.client.http.get_channel(channel_id)  # a thread, perhaps, that we were not told of
    if told.get("guild_id") != str(server_of(interaction)):
        raise JargonError(place_strings.cannot_be_told(channel_id))
