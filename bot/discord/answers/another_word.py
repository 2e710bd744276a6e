"""Looking up another word from the card of one."""

from collections.abc import Sequence

from bot.discord.answers.answer import show
from bot.discord.answers.related import ANOTHER
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.menus import LastingMenu


class AnotherWord(LastingMenu, wire=ANOTHER):
    """The menu of `related_words`; a choice is answered to one person alone."""

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        page = interaction.client.jargon.page(values[0], server_of(interaction))
        await show(interaction, page, private=True)
