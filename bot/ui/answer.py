"""Sending answers: in public, where reactions count, or to one person alone."""

from __future__ import annotations

from typing import Any

import discord

from bot.jargon import Page
from bot.ui.card import Card
from bot.ui.interaction import jargon_of, server_of


async def show(interaction: discord.Interaction[Any], page: Page, *, private: bool) -> None:
    """Answer with a card; a public one is remembered, so that reactions to it count as flags."""
    sent = await interaction.response.send_message(view=Card(page), ephemeral=private)
    if not private and sent.message_id and interaction.channel_id:
        await jargon_of(interaction).flagging.record_answer(
            server_of(interaction), interaction.channel_id, sent.message_id, page.term.slug
        )


async def show_instead(interaction: discord.Interaction[Any], page: Page) -> None:
    """Put a card in the place of the message whose button was pressed."""
    await interaction.response.edit_message(view=Card(page))
