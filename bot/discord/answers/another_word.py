"""Looking up another word from the card of one."""

from collections.abc import Sequence

from bot.discord.answers.answer import show
from bot.discord.answers.related import ANOTHER
from bot.discord.kit.audience import own_page
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.menus import LastingMenu


class AnotherWord(LastingMenu, wire=ANOTHER):
    """The menu of `related_words`; a choice is answered to one person alone."""

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        page = own_page(interaction, values[0])
        await show(interaction, page, private=True)
