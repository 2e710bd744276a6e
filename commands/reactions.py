"""Reactions to answers: a flag is recorded, withdrawn, or cleared with the message's reactions."""

import discord
from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.feedback.changes import FlagsChanged, tell
from bot.discord.feedback.emoji import FlagEmoji
from bot.discord.kit.interaction import PRIVATE_CHAT


class Reactions(Cog):
    """Each listener hands its change to the store before its first wait, so that changes keep their order."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.flagging = bot.jargon.flagging
        self.emoji = FlagEmoji(bot.settings.flags.emoji)

    @Cog.listener()
    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        if not self._on_another(event) and (reaction := self.emoji.reaction(event)):
            self._changed(event, await self.flagging.add(reaction))

    @Cog.listener()
    async def on_raw_reaction_remove(self, event: discord.RawReactionActionEvent) -> None:
        if reaction := self.emoji.reaction(event):
            self._changed(event, await self.flagging.remove(reaction))

    @Cog.listener()
    async def on_raw_reaction_clear(self, event: discord.RawReactionClearEvent) -> None:
        self._changed(event, await self.flagging.clear(event.guild_id or PRIVATE_CHAT, event.message_id))

    @Cog.listener()
    async def on_raw_reaction_clear_emoji(self, event: discord.RawReactionClearEmojiEvent) -> None:
        if self.emoji.reason(event.emoji):
            name = self.emoji.name(event.emoji)
            server = event.guild_id or PRIVATE_CHAT
            self._changed(event, await self.flagging.clear(server, event.message_id, emoji=name))

    def _changed(
        self,
        event: discord.RawReactionActionEvent | discord.RawReactionClearEvent | discord.RawReactionClearEmojiEvent,
        slug: str,
    ) -> None:
        """Tell of the change, where the message is one of our answers."""
        if slug:
            server = event.guild_id or PRIVATE_CHAT
            tell(self.bot, FlagsChanged(server, slug, event.channel_id, event.message_id))

    def _on_another(self, event: discord.RawReactionActionEvent) -> bool:
        """Whether the message is known to be another's. Discord does not always name the author."""
        return self.bot.user is not None and event.message_author_id not in (None, self.bot.user.id)


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(Reactions(bot))
