"""Showing that flags have changed: on the public answer itself, and in the channel of the curators."""

from __future__ import annotations

import logging

import discord

from bot.discord.answers.card import card_of
from bot.discord.client import JargonBot
from bot.discord.kit.debounce import Gathered
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import FlagsChanged
from bot.discord.kit.text import line
from bot.errors import JargonError
from bot.service import Notice
from bot.strings import desk as strings

log = logging.getLogger(__name__)
Answer = tuple[int, int, int]  # the ids of server, channel and message
Term = tuple[int, str]


class FlagNotice:
    """Renews the card of a flagged answer, and the one message that curators get about a term."""

    def __init__(self, bot: JargonBot) -> None:
        self._bot = bot
        self._answers: Gathered[Answer] = Gathered(self._renew_answer)
        self._terms: Gathered[Term] = Gathered(self._tell_curators)

    async def renew_answer(self, change: FlagsChanged) -> None:
        """Show on the answer how it stands with readers a moment from now."""
        if change.channel_id and change.message_id:
            await self._answers.ask((change.server_id, change.channel_id, change.message_id))

    async def tell_curators(self, change: FlagsChanged) -> None:
        """Post or edit the message about the term, as it stands a moment from now."""
        await self._terms.ask((change.server_id, change.slug))

    async def _renew_answer(self, answer: Answer) -> None:
        server_id, channel_id, message_id = answer
        slug = await self._bot.jargon.flagging.shown(server_id, message_id)
        try:
            card = card_of(self._bot.jargon.page(slug, server_id))
        except JargonError:
            return  # another's message, or a term that is gone
        try:
            await self._message(channel_id, message_id).edit(view=card)
        except DISCORD_FAILURES as error:
            log.info("The flag notice on message %d could not be renewed: %s", message_id, error)

    async def _tell_curators(self, term: Term) -> None:
        notices, (server_id, slug) = self._bot.jargon.notices, term
        people = await notices.people(server_id, slug)
        posted = await notices.of(server_id, slug)
        try:
            if people and posted:
                await self._edit(posted, people)
            elif people and (channel_id := await notices.channel(server_id)):
                await self._post(server_id, slug, channel_id, people)
            elif posted:
                await self._close(posted)
        except DISCORD_FAILURES as error:
            log.info("The curators of server %d could not be told of flags: %s", server_id, error)

    async def _post(self, server_id: int, slug: str, channel_id: int, people: int) -> None:
        text = strings.new_flags(self._label(server_id, slug), people)
        sent = await self._bot.get_partial_messageable(channel_id).send(text)
        await self._bot.jargon.notices.keep(Notice(server_id, slug, channel_id, sent.id))

    async def _edit(self, posted: Notice, people: int) -> None:
        text = strings.new_flags(self._label(posted.server_id, posted.slug), people)
        try:
            await self._message(posted.channel_id, posted.message_id).edit(content=text)
        except discord.NotFound:
            await self._bot.jargon.notices.drop(posted.server_id, posted.slug)

    async def _close(self, posted: Notice) -> None:
        await self._bot.jargon.notices.drop(posted.server_id, posted.slug)
        text = strings.no_more_flags(self._label(posted.server_id, posted.slug))
        await self._message(posted.channel_id, posted.message_id).edit(content=text)

    def _label(self, server_id: int, slug: str) -> str:
        return line(self._bot.jargon.label(slug, server_id))

    def _message(self, channel_id: int, message_id: int) -> discord.PartialMessage:
        return self._bot.get_partial_messageable(channel_id).get_partial_message(message_id)
