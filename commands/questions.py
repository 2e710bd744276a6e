"""Questions in plain words: a mention of the bot in a server, or a private message to it."""

import logging
from collections.abc import Awaitable
from datetime import timedelta

import discord
from discord.ext.commands import Cog

from bot.discord.answers.card import card_of
from bot.discord.answers.exchange import Exchange, Exchanges
from bot.discord.answers.public_cards import Full, Shown, link_to
from bot.discord.answers.response import Response, response_to, word_shown
from bot.discord.answers.spoken import Spoken, by_a_person, spoken_to
from bot.discord.client import JargonBot
from bot.discord.kit.audience import speak_to, speak_to_all
from bot.discord.kit.closed_rooms import Doing, RoomClosedError
from bot.discord.kit.discord_time import DiscordTime
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import PRIVATE_CHAT
from bot.discord.kit.pace import Pace
from bot.discord.kit.text import line
from bot.errors import JargonError
from bot.service import Page
from bot.strings import public_cards as strings

log = logging.getLogger(__name__)

THANKS_EVERY = timedelta(minutes=10)
# A service that repeats our replies, mention and all, would have us answer ourselves for ever.
MOST_BY_WEBHOOKS, WEBHOOKS_WITHIN = 10, timedelta(minutes=10)
# Discord tells of an update for much that is no edit, such as a pin, with the time of an edit long past.
EDITED_WITHIN = timedelta(minutes=2)
ITS_EDITS_COME_WITHIN = (
    180.0  # seconds in which a question stays with the process that answered it, which has the reply
)


class Questions(Cog):
    """Discord gives a bot the content of such messages without a privileged intent.

    https://docs.discord.com/developers/events/gateway#message-content-intent
    """

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.jargon = bot.jargon
        self.exchanges = Exchanges()
        self.thanks = Pace(1, THANKS_EVERY)
        self.time = DiscordTime()
        self.webhooks = Pace(MOST_BY_WEBHOOKS, WEBHOOKS_WITHIN, tries_count=True)

    @Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        self.time.heard(message.created_at)
        if spoken := self._spoken(message):
            await self._answer(message, spoken, self.exchanges.open(message.id, spoken))

    @Cog.listener()
    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        """Follow the first edit of a question, or hear one that was made by an edit."""
        message, exchange = event.message, self.exchanges.of(event.message_id)
        if message.edited_at is None:
            return
        spoken = self._spoken(message)
        if exchange is not None and not exchange.followed:
            await self._follow(message, spoken, exchange)
        elif exchange is None and spoken and self.time.now() - message.edited_at < EDITED_WITHIN:
            # Discord may tell of the edit again while we answer, so nothing is waited for before the exchange is open.
            await self._answer(message, spoken, self.exchanges.open(message.id, spoken), late=True)

    @Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        await self._withdraw(event.guild_id or PRIVATE_CHAT, {event.message_id})

    @Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        await self._withdraw(event.guild_id or PRIVATE_CHAT, event.message_ids)

    def _spoken(self, message: discord.Message) -> Spoken | None:
        us = self.bot.user.id if self.bot.user else 0
        return spoken_to(message, us) if by_a_person(message, us) else None

    async def _follow(self, message: discord.Message, spoken: Spoken | None, exchange: Exchange) -> None:
        if hash(spoken) == exchange.said:
            return
        exchange.followed = True
        if spoken:
            await self._answer(message, spoken, exchange)
        else:
            async with exchange.turn:
                await self._unless_gone(exchange.withdraw())

    async def _answer(
        self, message: discord.Message, spoken: Spoken, exchange: Exchange, *, late: bool = False
    ) -> None:
        """Say what there is to say, once it is this message's turn; take a reply away that no longer fits.

        One who is heard `late`, by an edit, may have been answered before the bot was last started.
        """
        self.bot.handlers.note()
        if spoken.private:
            speak_to(self.jargon, message.author.id, spoken.server)
        else:
            speak_to_all(self.jargon, spoken.server)
        if message.webhook_id and not self.webhooks.admits(message.channel.id, message.created_at):
            return
        try:
            async with exchange.turn:
                if not await self.bot.sharing.takes(message.id, ITS_EDITS_COME_WITHIN, again=exchange.is_ours):
                    self.exchanges.close({message.id})
                    return
                exchange.is_ours = True
                if late and await self._was_answered(message.id, exchange):
                    return
                response = await self._response(message, spoken)
                if response is None or exchange.gone:
                    await exchange.withdraw()
                else:
                    with self.bot.closed_rooms.knock(message.channel.id, Doing.WRITE):
                        await self._say_in_measure(message, response, exchange)
        except (RoomClosedError, *DISCORD_FAILURES) as error:
            log.info("A question in channel %d could not be answered: %s", message.channel.id, error)
        except JargonError as error:
            log.warning("Flags on the answer in channel %d will not count: %s", message.channel.id, error)

    async def _was_answered(self, question_id: int, exchange: Exchange) -> bool:
        """Whether there are replies from before; if so, they are the exchange's, and no edit of it is followed."""
        for channel_id, reply_id in await self._replies(exchange.server, {question_id}):
            channel = self.bot.get_partial_messageable(channel_id)
            exchange.replies.append(channel.get_partial_message(reply_id))
        exchange.followed = exchange.reply is not None
        return exchange.followed

    async def _response(self, message: discord.Message, spoken: Spoken) -> Response | None:
        def thanked() -> bool:
            # PluralKit posts again what a person said, and the reply to that goes with it: this one has its own turn.
            return self.thanks.admits(message.webhook_id or message.channel.id, message.created_at)

        try:
            if not spoken.private and not (await self.jargon.preferences.of(spoken.server)).mentions:
                return None
            nation = self.jargon.choices.of(message.author.id).nation if spoken.private else ""
            me = self.bot.user.mention if self.bot.user else ""
            response = response_to(spoken, self.jargon, me, thanked, nation)
        except JargonError as error:
            response = error.told(line)
        return self.bot.clickable(response) if isinstance(response, str) else response

    async def _say_in_measure(self, message: discord.Message, response: Response, exchange: Exchange) -> None:
        """Show a card where the channel takes one more; else point to the first, or add nothing to a flood."""
        if not (word := word_shown(response)):
            await self._say(message, response, exchange)
        elif full := await self._say_if_there_is_place(message, response, exchange, word):
            link = link_to(exchange.server, message.channel.id, full.first)
            pointer = strings.look_there(link)
            if not full.of_this_word or await self._say_if_there_is_place(message, pointer, exchange):
                await exchange.withdraw()

    async def _say_if_there_is_place(
        self, message: discord.Message, response: Response, exchange: Exchange, slug: str = ""
    ) -> Full | None:
        """Why there is none, if nothing was said."""
        before = exchange.reply.id if exchange.reply else 0
        with self.bot.public_cards.place(exchange.server, message.channel.id, slug, instead_of=before) as place:
            if isinstance(place, Shown):
                await self._say(message, response, exchange)
                place.message_id = exchange.reply.id if exchange.reply else 0
        return place if isinstance(place, Full) else None

    async def _say(self, message: discord.Message, response: Response, exchange: Exchange) -> None:
        showing = self.bot.notice.showing
        async with showing.turn(exchange.reply.id if exchange.reply else message.id):
            await exchange.say(message, response, self.jargon, reads=bool(exchange.server or self.bot.home))
            if exchange.reply and isinstance(response, Page):
                showing.note(exchange.reply.id, card_of(response))

    async def _withdraw(self, server: int, message_ids: set[int]) -> None:
        """Take the replies to questions away that are gone, also those from before the bot was last started."""
        unknown = {each for each in message_ids if self.exchanges.of(each) is None}
        for exchange in self.exchanges.close(message_ids):
            async with exchange.turn:
                await self._unless_gone(exchange.withdraw())
        for channel_id, reply_id in await self._replies(server, unknown):
            if reply_id not in message_ids:
                await self._unless_gone(self.bot.http.delete_message(channel_id, reply_id))

    async def _replies(self, server: int, question_ids: set[int]) -> list[tuple[int, int]]:
        """The stored answers to these messages, by their channels and ids."""
        try:
            return await self.jargon.flagging.replies(server, question_ids)
        except JargonError as error:
            log.warning("Replies to %d messages could not be looked for: %s", len(question_ids), error)
            return []

    async def _unless_gone(self, deletion: Awaitable[None]) -> None:
        try:
            await deletion
        except DISCORD_FAILURES as error:
            log.info("The reply to a question that is gone could not be taken away: %s", error)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Questions(bot))
