"""/privacy: what is kept of a person, a copy of it, and deleting it; and what shows when the host erases somebody."""

import asyncio

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.feedback.change import person_erased
from bot.discord.feedback.privacy import show_privacy
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.localised import described
from bot.discord.kit.places import everywhere
from bot.errors import BusyError
from bot.strings import commands as strings


class Privacy(Cog):
    """For one person's eyes, wherever they are, over all servers."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.changed: asyncio.Queue[frozenset[tuple[int, str]]] = asyncio.Queue()

    async def cog_load(self) -> None:
        self.bot.jargon.recounted = self.changed.put_nowait
        self.bot.tasks.start("recounted", self._show_changed, expected=(BusyError,))

    async def cog_unload(self) -> None:
        await self.bot.tasks.stop("recounted")

    @everywhere
    @app_commands.command(description=described(strings.privacy))
    async def privacy(self, interaction: Interaction) -> None:
        await show_privacy(interaction)

    async def _show_changed(self) -> None:
        """What another process has changed shows on the answers, too."""
        while True:
            changed = await self.changed.get()
            await person_erased(self.bot, [each for each in changed if self.bot.served.have(each[0])])


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Privacy(bot))
