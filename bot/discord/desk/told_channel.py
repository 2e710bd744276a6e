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
        JargonError: the bot may not see the channel or write there, or not just now, or it could not be stored;
            nothing is changed.
    """
    client = interaction.client
    room = client.get_partial_messageable(channel_id)
    client.closed_rooms.reopen(channel_id)  # somebody wants us there, so what was so before says nothing
    try:
        with client.closed_rooms.knock(channel_id, Doing.WRITE):
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
