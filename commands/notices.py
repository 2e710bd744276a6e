"""What happens after a flag: the answer shows it, and the curators are told."""

import asyncio
import logging

from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.feedback.changes import FlagsChanged
from bot.discord.feedback.notice import FlagNotice

log = logging.getLogger(__name__)
FLUSH_SECONDS = 5.0  # whoever stops the bot should not have to wait longer


class Notices(Cog):
    """Listens to every change of flags, from a reaction, a form or a review."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.notice = FlagNotice(bot)

    async def cog_load(self) -> None:
        self.bot.tasks.start("cards", self.notice.cards.serve)
        self.bot.tasks.start("notices", self.notice.notices.serve)

    async def cog_unload(self) -> None:
        """Show what waits to be shown, while Discord can still be spoken to.

        An answer that is not renewed by then is found at the next start, when the reactions to it are compared.
        """
        try:
            async with asyncio.timeout(FLUSH_SECONDS):
                await asyncio.gather(self.notice.cards.flush(), self.notice.notices.flush())
        except TimeoutError:
            log.warning("%d answers are not renewed yet.", self.notice.cards.pending)
        for name in ("cards", "notices"):
            await self.bot.tasks.stop(name)

    @Cog.listener()
    async def on_flags_changed(self, change: FlagsChanged) -> None:
        self.notice.schedule(change)


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(Notices(bot))
