"""Showing a page: as a reply, in the place of a message, or to one person alone."""

import discord

from bot.discord.answers.card import Card, card_of
from bot.discord.feedback.replies import tell_replies
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.reporting import ALREADY_ACKNOWLEDGED
from bot.service import Page


async def show(interaction: Interaction, page: Page, *, private: bool, aside: str = "") -> None:
    """Answer with a card, and a sentence beneath it."""
    card = Card(page, aside) if aside else card_of(page)
    message_id = await _send(interaction, card, private=private)
    await _shown(interaction, page, public=None if private else message_id)


async def show_instead(interaction: Interaction, page: Page) -> None:
    """Put a card in the place of the message whose button was pressed."""
    await interaction.response.edit_message(view=card_of(page))
    message = interaction.message
    await _shown(interaction, page, public=message.id if message and not message.flags.ephemeral else None)


async def _shown(interaction: Interaction, page: Page, public: int | None) -> None:
    """Remember which page a `public` message shows, so that reactions to it count as flags.

    The person is told what was replied to their flags.
    """
    if public and interaction.channel_id:
        interaction.client.notice.showing.note(public, card_of(page))
        flagging, place = interaction.client.jargon.flagging, (server_of(interaction), interaction.channel_id, public)
        await flagging.record_answer(*place, page.term.slug, question_id=_question(interaction.message))
    await tell_replies(interaction, page.term.slug)


def _question(shown: discord.Message | None) -> int:
    """The message that a reply of ours answers; 0 for all other messages."""
    reference = shown.reference if shown and shown.type is discord.MessageType.reply else None
    return (reference.message_id if reference else None) or 0


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
