"""Reactions to answers: a flag is recorded, withdrawn, or cleared with the message's reactions."""

from __future__ import annotations

import discord
from discord.ext.commands import Cog

from bot.app import JargonBot
from bot.ui.emoji import FlagEmoji
from bot.ui.notice import FlagNotice

PRIVATE_CHAT = 0


class Reactions(Cog):
    """Each listener hands its change to the store before its first wait, so that changes keep their order."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.flagging = bot.jargon.flagging
        self.emoji = FlagEmoji(bot.settings.flags.emoji)
        self.notice = FlagNotice(bot)

    @Cog.listener()
    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        if not self._on_another(event) and (reaction := self.emoji.reaction(event)):
            await self.flagging.add(reaction)
            await self.notice.renew(event.channel_id, reaction.server_id, event.message_id)

    @Cog.listener()
    async def on_raw_reaction_remove(self, event: discord.RawReactionActionEvent) -> None:
        if reaction := self.emoji.reaction(event):
            await self.flagging.remove(reaction)
            await self.notice.renew(event.channel_id, reaction.server_id, event.message_id)

    @Cog.listener()
    async def on_raw_reaction_clear(self, event: discord.RawReactionClearEvent) -> None:
        server = event.guild_id or PRIVATE_CHAT
        await self.flagging.clear(server, event.message_id)
        await self.notice.renew(event.channel_id, server, event.message_id)

    @Cog.listener()
    async def on_raw_reaction_clear_emoji(self, event: discord.RawReactionClearEmojiEvent) -> None:
        server = event.guild_id or PRIVATE_CHAT
        if reason := self.emoji.reason(event.emoji):
            await self.flagging.clear(server, event.message_id, reason)
            await self.notice.renew(event.channel_id, server, event.message_id)

    def _on_another(self, event: discord.RawReactionActionEvent) -> bool:
        """Whether the message is known to be another's. Discord does not always name the author."""
        return self.bot.user is not None and event.message_author_id not in (None, self.bot.user.id)


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(Reactions(bot))
