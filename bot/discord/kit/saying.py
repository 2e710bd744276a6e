"""Saying one sentence to the person who did something."""

from bot.discord.kit.interaction import Interaction


async def say(interaction: Interaction, sentence: str) -> None:
    """Tell a sentence of ours, to the person alone; the commands that it names open when they are pressed.

    It is the reply, or where that was given already, what follows it.
    """
    text = interaction.client.clickable(sentence)
    if interaction.response.is_done():
        await interaction.followup.send(text, ephemeral=True)
    else:
        await interaction.response.send_message(text, ephemeral=True)
