"""Showing a page: as a reply, in the place of a message, or to one person alone."""

import discord

from bot.discord.answers.card import Card, card_of
from bot.discord.feedback.replies import tell_replies
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.reporting import ALREADY_ACKNOWLEDGED
from bot.service import Jargon, Page


async def show(interaction: Interaction, page: Page, *, private: bool) -> None:
    """Answer with a card."""
    message_id = await _send(interaction, card_of(page), private=private)
    await _shown(interaction, page, public=None if private else message_id)


async def show_instead(interaction: Interaction, page: Page) -> None:
    """Put a card in the place of the message whose button was pressed."""
    await interaction.response.edit_message(view=card_of(page))
    message = interaction.message
    await _shown(interaction, page, public=message.id if message and not message.flags.ephemeral else None)


async def reply(jargon: Jargon, message: discord.Message, page: Page) -> None:
    """Answer a message with a card, which all can see who see the message.

    So it does not matter here that a server has private answers to commands: whoever wants no public ones switches
    mentions off. Nor is anybody told here what was replied to their flags: that is for their eyes alone.
    """
    sent = await message.reply(view=card_of(page))
    server = message.guild.id if message.guild else PRIVATE_CHAT
    await _remember(jargon, page, server, sent.channel.id, sent.id)


async def _shown(interaction: Interaction, page: Page, public: int | None) -> None:
    """Remember a `public` message that shows a page, and tell the person what was replied to their flags."""
    if public and interaction.channel_id:
        await _remember(interaction.client.jargon, page, server_of(interaction), interaction.channel_id, public)
    await tell_replies(interaction, page.term.slug)


async def _remember(jargon: Jargon, page: Page, server: int, channel_id: int, message_id: int) -> None:
    """Remember what a public message shows, so that reactions to it count as flags."""
    await jargon.flagging.record_answer(server, channel_id, message_id, page.term.slug)


async def _send(interaction: Interaction, card: Card, *, private: bool) -> int | None:
    """Send the first reply, and give the id of its message.

    Where the reply arrived but the word of it was lost, the library sends it again and is refused; the
    message is there, and its flags shall count.
    """
    try:
        return (await interaction.response.send_message(view=card, ephemeral=private)).message_id
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED:
            raise
        interaction.client.count_late(error)
        return (await interaction.original_response()).id
