"""Questions in plain words: a mention of the bot in a server, or a private message to it."""

import logging
import re

import discord
from discord.ext.commands import Cog

from bot.discord.answers.asking import answer_message
from bot.discord.client import JargonBot
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.errors import JargonError
from bot.strings import answers as strings

log = logging.getLogger(__name__)

# People, roles and channels: https://docs.discord.com/developers/reference#message-formatting
MENTIONS = re.compile(r"<(?:@[!&]?|#)\d+>")


class Questions(Cog):
    """Discord gives a bot the content of such messages without a privileged intent.

    https://docs.discord.com/developers/events/gateway#message-content-intent
    """

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.jargon = bot.jargon

    @Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        if message.author.bot or message.is_system() or not self._is_for_us(message):
            return
        if message.guild and not (await self.jargon.preferences.of(message.guild.id)).mentions:
            return
        question = " ".join(MENTIONS.sub(" ", message.content).split())
        try:
            if question:
                await answer_message(self.jargon, message, question)
            else:
                await message.reply(strings.HOW_TO_ASK)
        except JargonError as error:
            await message.reply(self.bot.clickable(str(error)))
        except DISCORD_FAILURES as error:
            log.info("A question in channel %d could not be answered: %s", message.channel.id, error)

    def _is_for_us(self, message: discord.Message) -> bool:
        """A reply to one of our answers pings us too, so the mention must stand in the text."""
        ours = self.bot.user.id if self.bot.user else 0
        return message.guild is None or re.search(rf"<@!?{ours}>", message.content) is not None


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Questions(bot))
