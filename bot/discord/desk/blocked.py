"""Who may not comment in a server, and letting them comment again. No names are kept."""

from discord import ui

from bot.discord.desk.filters import back_to
from bot.discord.kit.buttons import FlagIdButton, PageButton, button_of
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import page_of, turners
from bot.discord.kit.text import cut, safe
from bot.discord.kit.view import View
from bot.feedback.flags import Block
from bot.strings import desk as strings
from bot.strings import flags as flag_strings

BLOCKS_ON_PAGE = 6
MOST_COMMENT = 400


class BlockedButton(PageButton, wire="blocked", label=strings.blocked, for_curators="flags"):
    """Shows a page of those who may not comment."""

    async def press(self, interaction: Interaction) -> None:
        blocks = await interaction.client.jargon.reviewing.blocked(server_of(interaction))
        await interaction.response.edit_message(view=BlockedView(blocks, back_to(interaction), self.page))


class AllowButton(FlagIdButton, wire="allow", label=strings.unblock, for_curators="flags"):
    """Lets whoever wrote a comment write others again."""

    async def press(self, interaction: Interaction) -> None:
        reviewing, server = interaction.client.jargon.reviewing, server_of(interaction)
        await reviewing.unblock(server, self.flag_id)
        await interaction.response.edit_message(view=BlockedView(await reviewing.blocked(server), back_to(interaction)))


class BlockedView(View):
    """One page of them. `back` is the id of the button back to the list."""

    def __init__(self, blocks: list[Block], back: str, number: int = 0) -> None:
        super().__init__()
        shown, number, pages = page_of(blocks, number, BLOCKS_ON_PAGE)
        self.add_item(ui.TextDisplay(strings.blocked_title() if blocks else strings.nobody_blocked()))
        for nth, block in enumerate(shown, start=1):
            comment = cut(safe(block.comment), MOST_COMMENT) or strings.comment_gone()
            several = nth if len(shown) > 1 else 0
            self.add_item(ui.TextDisplay(f"{flag_strings.numbered(nth) if several else ''}“{comment}”"))
            self.add_item(ui.ActionRow(AllowButton(block.flag_id, strings.unblock(several))))
        self.add_item(ui.ActionRow(*turners(number, pages, BlockedButton), button_of(back, strings.back())))
