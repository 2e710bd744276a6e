"""What happens after a flag: the answer shows it, and the curators are told."""

from __future__ import annotations

import asyncio

from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.feedback.notice import FlagNotice
from bot.discord.kit.interaction import FlagsChanged


class Notices(Cog):
    """Listens to every change of flags, from a reaction, a form or a review."""

    def __init__(self, bot: JargonBot) -> None:
        self.notice = FlagNotice(bot)

    @Cog.listener()
    async def on_flags_changed(self, change: FlagsChanged) -> None:
        await asyncio.gather(self.notice.renew_answer(change), self.notice.tell_curators(change))


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(Notices(bot))
