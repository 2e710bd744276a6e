"""Showing that flags have changed: on the public answer itself, and in the channel of the curators."""

from __future__ import annotations

import logging
from collections import defaultdict
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import discord

from bot.discord.answers.card import Card, card_of
from bot.discord.answers.showing import Showing, says_the_same
from bot.discord.kit.closed_rooms import Doing, RoomClosedError
from bot.discord.kit.debounce import Debouncer
from bot.discord.kit.failures import DISCORD_FAILURES, PASSING_FAILURES
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.text import line
from bot.discord.kit.turns import EditTurns
from bot.errors import BusyError, JargonError
from bot.feedback.flags import Notice
from bot.strings import desk as strings

if TYPE_CHECKING:
    from bot.discord.client import JargonBot
    from bot.discord.feedback.change import FlagsChanged

log = logging.getLogger(__name__)
ShownTerm = tuple[int, str]  # a server, and the slug of a term
ShownAnswer = tuple[int, str, int, int]  # the same, then a channel and the message there that shows the term


class FlagNotice:
    """Renews the card of a flagged answer, and the one message that curators get about a term."""

    def __init__(self, bot: JargonBot) -> None:
        self._bot = bot
        self._waiting: defaultdict[int, set[ShownAnswer]] = defaultdict(set)  # by the room that is closed to us
        self._unnoted: dict[ShownTerm, Notice] = {}  # posted, and not stored yet
        self.showing = Showing()
        self._turns = EditTurns(bot.sleep)
        self.cards: Debouncer[ShownAnswer] = Debouncer(self._renew_answer, bot.sleep, lane=_channel)
        self.notices: Debouncer[ShownTerm] = Debouncer(self._tell_curators, bot.sleep, lane=_server)

    def schedule(self, change: FlagsChanged) -> None:
        """Show a moment from now how the term stands with readers: on the answer, and to the curators."""
        if change.channel_id and change.message_id:
            self.cards.schedule((change.server_id, change.slug, change.channel_id, change.message_id))
        self.notices.schedule((change.server_id, change.slug))

    def reopened(self, channel_id: int) -> None:
        """Show what could not be shown while a room was closed to us."""
        for answer in self._waiting.pop(channel_id, ()):
            self.cards.schedule(answer)

    async def show_at_once(self, interaction: Interaction, slug: str) -> None:
        """Show a flag on the very answer whose button was pressed, as the reply, where it cannot be edited later.

        A reply needs no right: https://docs.discord.com/developers/interactions/receiving-and-responding
        """
        card = card_of(self._bot.jargon.page(slug, server_of(interaction)))
        try:
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
        return self.showing.shows(message_id, card_of(self._bot.jargon.page(slug, server_id)))

    async def _tell_curators(self, term: ShownTerm) -> None:
        notices, (server_id, slug) = self._bot.jargon.notices, term
        try:
            await self._note(term)
            people = await notices.people(server_id, slug)
            posted = await notices.of(server_id, slug)
            if people and posted and people != posted.people:
                await self._edit(posted, people)
            elif people and not posted and (channel_id := await notices.channel(server_id)):
                await self._post(server_id, slug, channel_id, people)
            elif posted and not people:
                await self._close(posted)
        except (RoomClosedError, *DISCORD_FAILURES) as error:
            log.info("The curators of server %d could not be told of flags: %s", server_id, error)
            if isinstance(error, PASSING_FAILURES):
                self.notices.retry(term)
        except BusyError as error:
            log.info("The curators of server %d are told of flags later: %s", server_id, error)
            self.notices.retry(term)

    async def _post(self, server_id: int, slug: str, channel_id: int, people: int) -> None:
        text = self._text(server_id, slug, people)
        with self._bot.closed_rooms.knock(channel_id, Doing.WRITE):
            sent = await self._bot.get_partial_messageable(channel_id).send(text)
        self._unnoted[server_id, slug] = Notice(server_id, slug, channel_id, sent.id, people)
        await self._note((server_id, slug))

    async def _note(self, term: ShownTerm) -> None:
        """Store what was posted. Until then it is kept in mind, so that nothing is posted twice."""
        if posted := self._unnoted.get(term):
            await self._bot.jargon.notices.keep(posted)
            del self._unnoted[term]

    async def _edit(self, posted: Notice, people: int) -> None:
        text = self._text(posted.server_id, posted.slug, people)
        try:
            async with self._turns.turn(posted.channel_id):
                with self._bot.closed_rooms.knock(posted.channel_id, Doing.LOOK):
                    await self._message(posted.channel_id, posted.message_id).edit(content=text)
        except discord.NotFound:
            await self._bot.jargon.notices.drop(posted.server_id, posted.slug)
        else:
            await self._bot.jargon.notices.keep(replace(posted, people=people))

    async def _close(self, posted: Notice) -> None:
        text = strings.no_more_flags(self._label(posted.server_id, posted.slug))
        with suppress(discord.NotFound):
            async with self._turns.turn(posted.channel_id):
                with self._bot.closed_rooms.knock(posted.channel_id, Doing.LOOK):
                    await self._message(posted.channel_id, posted.message_id).edit(content=text)
        await self._bot.jargon.notices.drop(posted.server_id, posted.slug)

    def _text(self, server_id: int, slug: str, people: int) -> str:
        return self._bot.clickable(strings.new_flags(self._label(server_id, slug), people))

    def _label(self, server_id: int, slug: str) -> str:
        return line(self._bot.jargon.label(slug, server_id))

    def _message(self, channel_id: int, message_id: int) -> discord.PartialMessage:
        return self._bot.get_partial_messageable(channel_id).get_partial_message(message_id)


def _channel(answer: ShownAnswer) -> int:
    return answer[2]


def _server(term: ShownTerm) -> int:
    return term[0]
