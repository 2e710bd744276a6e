"""Showing that flags have changed: on the public answer itself, and in the channel of the curators."""

from __future__ import annotations

import logging
from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING

import discord

from bot.discord.answers.card import Card, card_of
from bot.discord.answers.showing import Showing, says_the_same
from bot.discord.feedback.curators_notice import CuratorsNotice, ShownTerm
from bot.discord.kit.audience import aloud
from bot.discord.kit.closed_rooms import Doing, RoomClosedError
from bot.discord.kit.debounce import Debouncer
from bot.discord.kit.failures import DISCORD_FAILURES, PASSING_FAILURES
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.turns import EditTurns
from bot.errors import BusyError, JargonError

if TYPE_CHECKING:
    from bot.discord.client import JargonBot
    from bot.discord.feedback.change import FlagsChanged

log = logging.getLogger(__name__)
ShownAnswer = tuple[int, str, int, int]  # the same, then a channel and the message there that shows the term


class FlagNotice:
    """Renews the card of a flagged answer, and the one message that curators get about a term."""

    def __init__(self, bot: JargonBot) -> None:
        self._bot = bot
        self._waiting: defaultdict[int, set[ShownAnswer]] = defaultdict(set)  # by the room that is closed to us
        self.showing = Showing()
        self._turns = EditTurns(bot.sleep)
        self.cards: Debouncer[ShownAnswer] = Debouncer(self._renew_answer, bot.sleep, lane=_channel)
        self._curators = CuratorsNotice(bot, self._turns)
        self.notices: Debouncer[ShownTerm] = Debouncer(self._tell_curators, bot.sleep, lane=_server)

    def schedule(self, change: FlagsChanged) -> None:
        """Show a moment from now how the term stands with readers: on the answer, and to the curators."""
        if change.channel_id and change.message_id:
            self.cards.schedule((change.server_id, change.slug, change.channel_id, change.message_id))
        if change.is_news:
            self._curators.note((change.server_id, change.slug))
        self.notices.schedule((change.server_id, change.slug))

    def reopened(self, channel_id: int) -> None:
        """Show what could not be shown while a room was closed to us."""
        for answer in self._waiting.pop(channel_id, ()):
            self.cards.schedule(answer)

    async def show_at_once(self, interaction: Interaction, slug: str) -> None:
        """Show a flag on the very answer whose button was pressed, as the reply, where it cannot be edited later.

        A reply needs no right: https://docs.discord.com/developers/interactions/receiving-and-responding
        """
        server_id = server_of(interaction)
        try:
            with aloud(self._bot.jargon, server_id):
                card = card_of(self._bot.jargon.page(slug, server_id))
                await interaction.response.edit_message(view=card)
                self.showing.note(interaction.message.id if interaction.message else 0, card)
        except DISCORD_FAILURES as error:
            log.info("A flag could not be shown where it was made: %s", error)

    async def _renew_answer(self, answer: ShownAnswer) -> None:
        server_id, slug, channel_id, message_id = answer
        try:
            if self._shows(message_id, slug, server_id):
                return
            async with self._turns.turn(channel_id), self.showing.turn(message_id):
                with aloud(self._bot.jargon, server_id):
                    await self._show_card(answer)
        except RoomClosedError as error:
            log.info("The flag notice on message %d could not be renewed yet: %s", message_id, error)
            self._waiting[channel_id].add(answer)
        except DISCORD_FAILURES as error:
            log.info("The flag notice on message %d could not be renewed: %s", message_id, error)
            if isinstance(error, PASSING_FAILURES):
                self.cards.retry(answer)
        except BusyError:
            self.cards.retry(answer)
        except JargonError:
            return  # the term is gone

    async def _show_card(self, answer: ShownAnswer) -> None:
        """The card as it is when the turn has come; but whoever asked may have mended the question since."""
        server_id, slug, channel_id, message_id = answer
        if await self._bot.jargon.flagging.shown(server_id, message_id) not in (slug, None):
            return
        card = card_of(self._bot.jargon.page(slug, server_id))
        with self._bot.closed_rooms.knock(channel_id, Doing.LOOK):
            if self.showing.knows(message_id) or not await self._is_there(card, channel_id, message_id):
                await self._message(channel_id, message_id).edit(view=card)
        self.showing.note(message_id, card)

    async def _is_there(self, card: Card, channel_id: int, message_id: int) -> bool:
        """Whether an edit would change nothing but mark the message as edited, for all to wonder why.

        To look takes a right that an edit does not: https://docs.discord.com/developers/resources/message#get-channel-message
        """
        with suppress(discord.Forbidden):
            return says_the_same(await self._bot.http.get_message(channel_id, message_id), card)
        return False

    def _shows(self, message_id: int, slug: str, server_id: int) -> bool:
        with aloud(self._bot.jargon, server_id):
            return self.showing.shows(message_id, card_of(self._bot.jargon.page(slug, server_id)))

    async def _tell_curators(self, term: ShownTerm) -> None:
        if not await self._curators.tell(term):
            self.notices.retry(term)

    def _message(self, channel_id: int, message_id: int) -> discord.PartialMessage:
        return self._bot.get_partial_messageable(channel_id).get_partial_message(message_id)


def _channel(answer: ShownAnswer) -> int:
    return answer[2]


def _server(term: ShownTerm) -> int:
    return term[0]
