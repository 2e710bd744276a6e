"""Saying one sentence to the person who did something."""

from bot.discord.kit.interaction import Interaction


async def say(interaction: Interaction, sentence: str) -> None:
    """Reply with a sentence of ours, for the person alone; the commands that it names open when they are pressed."""
    await interaction.response.send_message(interaction.client.clickable(sentence), ephemeral=True)
