"""The one message about a term, about suggestions or packs, in the channel that curators chose: kept true, tidied."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import discord

from bot.discord.kit.audience import aloud
from bot.discord.kit.closed_rooms import Doing, RoomClosedError
from bot.discord.kit.failures import DISCORD_FAILURES, PASSING_FAILURES
from bot.discord.kit.text import line
from bot.discord.kit.turns import EditTurns
from bot.errors import BusyError
from bot.feedback.flags import Notice
from bot.feedback.packs import ALL_OF_PACKS
from bot.feedback.suggestion import ALL_SUGGESTIONS
from bot.strings import desk as strings
from bot.strings import pack_words as pack_strings

if TYPE_CHECKING:
    from bot.discord.client import JargonBot

log = logging.getLogger(__name__)
ShownTerm = tuple[int, str]  # a server, and the slug of a term


class CuratorsNotice:
    """Tells curators of flags at once, and of more of them on the same day by an edit, which rings no bell.

    On a later day the message is posted anew, and the old one taken away. When nothing is open it becomes one short
    line, which is taken away after a day.
    """

    def __init__(self, bot: JargonBot, turns: EditTurns) -> None:
        self._bot = bot
        self._turns = turns
        self._news: set[ShownTerm] = set()  # of which the curators may not have heard yet
        self._unstored: dict[ShownTerm, Notice] = {}  # posted, and not stored yet

    def note(self, term: ShownTerm) -> None:
        """Somebody may have flagged the term."""
        self._news.add(term)

    async def tell(self, term: ShownTerm) -> bool:
        """Post, edit or finish the message about a term; False where it is to be tried again.

        So it is where another process that hears of the same server is about to, which may leave nothing to do.
        """
        fellows, telling = self._bot.jargon.fellows, f"tell curators of {term[0]}"
        if not await fellows.holds(telling, if_away=True):
            return False
        try:
            return await self._told(term)
        finally:
            await fellows.leave(telling)

    async def _told(self, term: ShownTerm) -> bool:
        is_news = term in self._news
        self._news.discard(term)
        try:
            await self._store(term)
            await self._tell(term, is_news=is_news)
        except (RoomClosedError, BusyError, *DISCORD_FAILURES) as error:
            is_passing = isinstance(error, (BusyError, *PASSING_FAILURES))
            outcome = "are told of flags later" if is_passing else "could not be told of flags"
            log.info("The curators of server %d %s: %s", term[0], outcome, error)
            if is_news:
                self._news.add(term)
            return not is_passing
        return True

    async def _tell(self, term: ShownTerm, *, is_news: bool) -> None:
        notices, (server_id, slug) = self._bot.jargon.notices, term
        people = await notices.people(server_id, slug)
        posted = await notices.of(server_id, slug)
        channel_id = await notices.channel(server_id)
        if channel_id and people and self._is_due(posted, people, channel_id, is_news=is_news):
            await self._post(term, channel_id, people)
            await self._tidy(server_id, posted)
        elif posted and people != posted.people and (posted.people or channel_id == posted.channel_id):
            await self._edit(posted, people)

    def _is_due(self, posted: Notice | None, people: int, channel_id: int, *, is_news: bool) -> bool:
        """Whether a message is to be posted: none is there yet, or more people have flagged it on a later day."""
        if posted is None:
            return is_news
        is_elsewhere = posted.channel_id != channel_id
        return people > posted.people and (is_elsewhere or not posted.is_recent(self._bot.jargon.notices.now()))

    async def _post(self, term: ShownTerm, channel_id: int, people: int) -> None:
        server_id, slug = term
        text = self._text(server_id, slug, people)
        with self._bot.closed_rooms.knock(channel_id, Doing.WRITE):
            sent = await self._bot.get_partial_messageable(channel_id).send(text)
        self._unstored[term] = Notice(server_id, slug, channel_id, sent.id, people, self._bot.jargon.notices.now())
        await self._store(term)

    async def _store(self, term: ShownTerm) -> None:
        """Store what was posted. Until then it is kept in mind, so that nothing is posted twice."""
        if posted := self._unstored.get(term):
            await self._bot.jargon.notices.keep(posted)
            del self._unstored[term]

    async def _edit(self, posted: Notice, people: int) -> None:
        now = replace(posted, people=people)
        if posted.message_id and not await self._show(now):
            now = replace(now, message_id=0)
        await self._bot.jargon.notices.keep(now)

    async def _show(self, notice: Notice) -> bool:
        """Let the message say how many people it speaks of; False where it is gone."""
        text = self._text(notice.server_id, notice.slug, notice.people)
        with suppress(discord.NotFound):
            async with self._turns.turn(notice.channel_id):
                with self._bot.closed_rooms.knock(notice.channel_id, Doing.LOOK):
                    await self._message(notice).edit(content=text)
            return True
        return False

    async def _tidy(self, server_id: int, replaced: Notice | None) -> None:
        """Take away the message that another was posted for, and those that have said for a day that all is decided."""
        notices = self._bot.jargon.notices
        if replaced:
            await self._take_away(replaced)
        for finished in await notices.finished(server_id):
            if not finished.is_recent(notices.now()):
                await self._take_away(finished)
                await notices.drop(server_id, finished.slug)

    async def _take_away(self, old: Notice) -> None:
        if not old.message_id:
            return
        with suppress(discord.NotFound, RoomClosedError), self._bot.closed_rooms.knock(old.channel_id, Doing.LOOK):
            await self._message(old).delete()

    def _text(self, server_id: int, slug: str, people: int) -> str:
        with aloud(self._bot.jargon, server_id):
            return self._bot.clickable(self._said(server_id, slug, people))

    def _said(self, server_id: int, slug: str, people: int) -> str:
        if slug == ALL_SUGGESTIONS:
            return strings.suggestions_wait(people) if people else strings.no_more_suggestions()
        if slug == ALL_OF_PACKS:
            return pack_strings.wait(people) if people else pack_strings.no_more_wait()
        label = line(self._bot.jargon.label(slug, server_id))
        return strings.new_flags(label, people) if people else strings.no_more_flags(label)

    def _message(self, notice: Notice) -> discord.PartialMessage:
        return self._bot.get_partial_messageable(notice.channel_id).get_partial_message(notice.message_id)
