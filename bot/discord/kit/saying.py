"""Saying a sentence, or showing a view, to the person who did something."""

from discord import ui

from bot.discord.kit.interaction import Interaction
from bot.discord.kit.view import fitting


async def say(interaction: Interaction, sentence: str) -> None:
    """Tell a sentence of ours, to the person alone; the commands that it names open when they are pressed.

    It is the reply, or where that was given already, what follows it.
    """
    text = fitting(interaction.client.clickable(sentence))
    if interaction.response.is_done():
        await interaction.followup.send(text, ephemeral=True)
    else:
        await interaction.response.send_message(text, ephemeral=True)


async def show_alone(interaction: Interaction, view: ui.LayoutView) -> None:
    """Show a view to the person alone: as the reply, or as what follows it."""
    if interaction.response.is_done():
        await interaction.followup.send(view=view, ephemeral=True)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)
