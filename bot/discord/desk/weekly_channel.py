"""The channel that is shown a word each week: its first message is the proof that it can be."""

from bot.discord.desk.told_channel import post_first
from bot.discord.kit.interaction import Interaction, server_of
from bot.errors import JargonError
from bot.strings import weekly as strings


async def begin_weekly(interaction: Interaction, channel_id: int) -> None:
    """Say there what comes from now on, and only then settle it; 0 settles that no channel has it.

    Raises:
        JargonError: the bot may not write there, or it could not be stored; nothing is changed.
    """
    first = await post_first(interaction, channel_id, strings.first) if channel_id else None
    try:
        await interaction.client.jargon.preferences.settle(
            server_of(interaction), weekly=channel_id, weekly_closed=False, weekly_gone=False
        )
    except JargonError:
        if first:
            await first.delete()
        raise
