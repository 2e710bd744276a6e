"""The channel that is told of flags: its first message is the proof that it can be, and the buttons that choose it."""

from collections.abc import Callable

import discord

from bot.discord.kit.audience import aloud
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.closed_rooms import Doing, RoomClosedError
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.places import may_speak
from bot.discord.kit.saying import say
from bot.errors import JargonError
from bot.strings import desk as strings
from bot.strings import places as place_strings


async def begin_to_tell(interaction: Interaction, channel_id: int) -> None:
    """Post there what the channel is told from now on, and only then settle it.

    Raises:
        JargonError: the bot may not see the channel or write there, or not just now, it is another server's, or it
            could not be stored; nothing is changed.
    """
    first = await post_first(interaction, channel_id, strings.first_told)
    try:
        await interaction.client.jargon.notices.choose_channel(server_of(interaction), channel_id)
    except JargonError:
        await first.delete()
        raise


async def post_first(interaction: Interaction, channel_id: int, sentence: Callable[[], str]) -> discord.Message:
    """Say in a channel what comes there from now on: what arrives is the proof that more can.

    Raises:
        JargonError: the bot may not see the channel or write there, or not just now, or it is another server's.
    """
    client = interaction.client
    room = client.get_partial_messageable(channel_id)
    client.closed_rooms.reopen(channel_id)  # somebody wants us there, so what was so before says nothing
    try:
        with client.closed_rooms.knock(channel_id, Doing.WRITE):
            await _require_own(interaction, channel_id)
            with aloud(client.jargon, server_of(interaction)):
                return await room.send(sentence())
    except (RoomClosedError, discord.NotFound) as error:
        raise JargonError(place_strings.cannot_be_told(channel_id)) from error
    except DISCORD_FAILURES as error:
        raise JargonError(place_strings.not_told_now()) from error


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


class TellButton(LastingButton, wire="tell", for_curators="flags"):
    """Lets the bot post in this channel when a word is flagged, or nowhere."""

    arguments = "(?P<where>here|nowhere)"

    def __init__(self, where: str) -> None:
        self.here = where == "here"
        super().__init__(where, label=strings.tell_here() if self.here else strings.tell_nowhere())

    async def press(self, interaction: Interaction) -> None:
        if not self.here:
            await interaction.client.jargon.notices.choose_channel(server_of(interaction), None)
            await say(interaction, strings.told_nowhere())
        elif not interaction.channel_id or not may_speak(interaction):
            raise JargonError(place_strings.cannot_be_told(interaction.channel_id))
        else:
            # Discord may let us post only a little later.
            await interaction.response.defer(ephemeral=True, thinking=True)
            await begin_to_tell(interaction, interaction.channel_id)
            await say(interaction, strings.told_here())
