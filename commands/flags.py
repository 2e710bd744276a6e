"""/flags, for curators to answer what people flagged; and what happens after a flag, wherever it came from."""

import asyncio
import logging

import discord
from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.desk.going_on import go_on
from bot.discord.feedback.change import FlagsChanged, tell
from bot.discord.kit.interaction import FOR_CURATORS, Interaction
from bot.discord.kit.localised import described
from bot.discord.kit.places import on_servers
from bot.errors import BusyError
from bot.strings import commands as strings
from bot.strings import starting

log = logging.getLogger(__name__)
FLUSH_SECONDS = 5.0  # whoever stops the bot should not have to wait longer


class Flags(Cog):
    """The open queue, shown to the curator alone."""

    @on_servers
    @app_commands.command(description=described(strings.flags), extras=FOR_CURATORS)
    async def flags(self, interaction: Interaction) -> None:
        await go_on(interaction)


class Notices(Cog):
    """After a change of flags, by a reaction, a form or a review: the answer shows it, and the curators are told."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.notice = bot.notice
        self.wanted = asyncio.Event()

    async def cog_load(self) -> None:
        self.bot.tasks.start("untold", self._tell_untold, expected=(BusyError,))
        self.bot.tasks.start("cards", self.notice.cards.serve)
        self.bot.tasks.start("notices", self.notice.notices.serve)

    async def cog_unload(self) -> None:
        """Show what waits to be shown, while Discord can still be spoken to.

        What is not shown by then is found at the next start, when answers are compared with Discord.
        """
        await self.bot.tasks.stop("untold")
        try:
            async with asyncio.timeout(FLUSH_SECONDS):
                await asyncio.gather(self.notice.cards.flush(), self.notice.notices.flush())
        except TimeoutError:
            log.warning("%d answers are not renewed yet.", self.notice.cards.pending)
        for name in ("cards", "notices"):
            await self.bot.tasks.stop(name)

    @Cog.listener()
    async def on_ready(self) -> None:
        """Tell the curators what they were not told when it happened."""
        if self.bot.settings.home and not self.bot.home:
            log.warning("%s", starting.not_at_home())
        self.wanted.set()

    @Cog.listener()
    async def on_guild_join(self, _: discord.Guild) -> None:
        """It may be the home server, whose curators have had nothing before them of what is said outside servers."""
        self.wanted.set()

    @Cog.listener()
    async def on_rooms_reopened(self, _: frozenset[int]) -> None:
        """Tell them where the bot was not let in when it happened."""
        self.wanted.set()

    @Cog.listener()
    async def on_rooms_due(self) -> None:
        """Tell them where it may be let in by now."""
        self.wanted.set()

    async def _tell_untold(self) -> None:
        while True:
            await self.wanted.wait()
            await self.bot.sharing.hold_for_shards("untold")  # what a process that ended had not told yet, too
            self.wanted.clear()
            try:
                if (home := self.bot.home) and self.bot.served.have(home.id):
                    await self.bot.jargon.flagging.bring_home(home.id)
                for server_id, slug in await self.bot.jargon.notices.untold():
                    if self.bot.served.have(server_id):
                        tell(self.bot, FlagsChanged(server_id, slug))
            except BusyError:
                self.wanted.set()
                raise


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Flags())
    await bot.add_cog(Notices(bot))
