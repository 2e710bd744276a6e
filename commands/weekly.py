"""The word of the week, in the servers that have chosen a channel for it."""

import asyncio

from discord.ext.commands import Cog

from bot.discord.answers.weekly import show_word_of_week
from bot.discord.client import JargonBot
from bot.errors import BusyError

HOUR = 60 * 60.0  # seconds


class WordOfTheWeek(Cog):
    """Looks each hour whether a week has begun."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.ready = asyncio.Event()  # before that it is not known where the bot is

    async def cog_load(self) -> None:
        self.bot.tasks.start("weekly", self._show, expected=(BusyError,))

    async def cog_unload(self) -> None:
        await self.bot.tasks.stop("weekly")

    @Cog.listener()
    async def on_ready(self) -> None:
        self.ready.set()

    async def _show(self) -> None:
        await self.ready.wait()
        while True:
            for server, channel_id in self.bot.jargon.weekly.channels().items():
                if self.bot.get_guild(server):
                    await show_word_of_week(self.bot, server, channel_id)
            await self.bot.sleep(HOUR)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(WordOfTheWeek(bot))
