"""Showing everyone in a channel what one person was answered alone."""

from bot.discord.answers.answer import show
from bot.discord.kit.audience import own_page
from bot.discord.kit.buttons import TermButton
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.places import may_show_everyone
from bot.errors import RefusedError
from bot.strings import answers as strings
from bot.strings import places as place_strings


class ShowEveryoneButton(TermButton, wire="everyone", label=strings.show_everyone):
    """Stands on a private answer; a press posts the public one, which replies to nobody and names nobody."""

    async def press(self, interaction: Interaction) -> None:
        page = own_page(interaction, self.slug)
        if not may_show_everyone(interaction):
            raise RefusedError(place_strings.cannot_show_everyone())
        await show(interaction, page, private=False)
