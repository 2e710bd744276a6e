"""Questions in plain words: a mention of the bot in a server, or a private message to it."""

from __future__ import annotations

import logging
import re

import discord
from discord.ext.commands import Cog

from bot.discord.answers.card import card_of
from bot.discord.answers.choice import Choice
from bot.discord.client import JargonBot
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import PRIVATE_CHAT
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
        server = message.guild.id if message.guild else PRIVATE_CHAT
        if message.guild and not (await self.jargon.preferences.of(server)).mentions:
            return
        question = " ".join(MENTIONS.sub(" ", message.content).split())
        try:
            await (self._answer(message, question, server) if question else message.reply(strings.HOW_TO_ASK))
        except DISCORD_FAILURES as error:
            log.info("A question in channel %d could not be answered: %s", message.channel.id, error)

    def _is_for_us(self, message: discord.Message) -> bool:
        """A reply to one of our answers pings us too, so the mention must stand in the text."""
        ours = self.bot.user.id if self.bot.user else 0
        return message.guild is None or re.search(rf"<@!?{ours}>", message.content) is not None

    async def _answer(self, message: discord.Message, question: str, server: int) -> None:
        answer = self.jargon.define(question, server)
        if answer.page:
            sent = await message.reply(view=card_of(answer.page))
            await self.jargon.flagging.record_answer(server, sent.channel.id, sent.id, answer.page.term.slug)
        else:
            await message.reply(view=Choice(answer, self.jargon.terms_of(answer, server)))


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(Questions(bot))
