"""Taking a public answer away, for whoever asked: Discord itself tells who that is, and nothing is kept for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import discord

from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, public_message, server_of
from bot.discord.kit.places import may_look_back
from bot.discord.kit.saying import say
from bot.errors import JargonError, RefusedError
from bot.strings import taking_away as strings


class TakeAwayButton(LastingButton, wire="take-away", label=strings.label):
    """Deletes the public answer that it names, if the person who presses it asked for that.

    Its id could be anybody's handiwork, so the message itself is looked at. Flags that were made on it stay.
    """

    arguments = r"(?P<channel>\d{1,20}):(?P<message>\d{1,20})"

    def __init__(self, channel: int | str, message: int | str) -> None:
        self.channel_id, self.message_id = int(channel), int(message)
        super().__init__(str(channel), str(message))

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)  # Discord is asked up to three times
        client = interaction.client
        with _told_why_not():
            answer = await client.get_partial_messageable(self.channel_id).fetch_message(self.message_id)
            is_ours = client.user is not None and answer.author.id == client.user.id
            if not is_ours or await _asker(interaction, answer) != interaction.user.id:
                raise RefusedError(strings.only_whoever_asked())
            await answer.delete()
        client.public_cards.forget(self.channel_id, [self.message_id])
        await client.jargon.flagging.forget_messages(server_of(interaction), [self.message_id])
        await say(interaction, strings.taken_away())


async def taking_away(interaction: Interaction) -> TakeAwayButton | None:
    """The button for the public answer whose own button was pressed; None for all but the person who asked.

    Where Discord has to be asked who that is, the person sees meanwhile that we are thinking.
    """
    message = interaction.message
    if not message or not public_message(interaction) or server_of(interaction) == PRIVATE_CHAT:
        return None
    if not may_look_back(interaction):
        return None  # it could not be taken away, for then nobody could tell whose it is
    if not message.interaction_metadata:
        await interaction.response.defer(ephemeral=True, thinking=True)
    with suppress(*DISCORD_FAILURES):
        if await _asker(interaction, message) == interaction.user.id:
            return TakeAwayButton(message.channel.id, message.id)
    return None


def button_on(message: discord.Message | None) -> TakeAwayButton | None:
    """The button as it stands on a message, for the next page of that."""
    rows = (each for each in (message.components if message else ()) if isinstance(each, discord.ActionRow))
    for each in (part for row in rows for part in row.children):
        if found := TakeAwayButton.pattern().fullmatch(each.custom_id or ""):
            return TakeAwayButton(*found.groups())
    return None


async def _asker(interaction: Interaction, answer: discord.Message) -> int | None:
    """Whoever typed the command, or pressed the button, that brought an answer; or wrote what it replies to.

    https://docs.discord.com/developers/resources/message#message-interaction-metadata-object
    """
    if answer.interaction_metadata:
        return answer.interaction_metadata.user.id
    reference = answer.reference
    if not reference or not reference.message_id:
        return None
    room = interaction.client.get_partial_messageable(reference.channel_id)
    with suppress(discord.NotFound):
        return (await room.fetch_message(reference.message_id)).author.id
    return None


@contextmanager
def _told_why_not() -> Iterator[None]:
    """Within, what Discord refuses becomes a sentence."""
    try:
        yield
    except discord.NotFound as error:
        raise JargonError(strings.gone_already()) from error
    except discord.Forbidden as error:
        raise JargonError(strings.may_not()) from error
    except DISCORD_FAILURES as error:
        raise JargonError(strings.not_now()) from error
