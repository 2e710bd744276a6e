"""The button for one of the terms that may be meant."""

from bot.discord.answers.answer import show_instead
from bot.discord.kit.buttons import SLUG, LastingButton
from bot.discord.kit.interaction import Interaction, server_of


class MeaningButton(LastingButton, wire="meaning"):
    """One of the terms that may be meant; a press shows it in place of the question."""

    arguments = SLUG

    def __init__(self, slug: str, label: str = "") -> None:
        self.slug = slug
        super().__init__(slug, label=label)

    async def press(self, interaction: Interaction) -> None:
        await show_instead(interaction, interaction.client.jargon.page(self.slug, server_of(interaction)))
