"""How long things are kept: of servers that removed the bot, of old answers, and of flags that were answered."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from bot.service.backlog import Backlog
from bot.service.discussions import UnreadReplies
from bot.service.flag_counts import FlagCountCache
from bot.service.lexicon import Lexicon
from bot.service.preferences import PreferenceBook
from bot.service.steady import SteadyClock
from bot.store.retention import DropOld, NoteDeparture, NotePresence, NoteReturn, PurgeServers
from bot.store.shards import ONLY, Shards
from bot.store.store import Store


class Keeping:
    """Deletes what has been kept long enough. `now` is the moment from which days are counted.

    Where the bot is, Discord tells once, so that waits where the database cannot take it.
    A clock that is set while the bot runs makes nothing older: it is believed from the next start on.
    """

    def __init__(
        self,
        store: Store,
        backlog: Backlog,
        lexicon: Lexicon,
        preferences: PreferenceBook,
        counts: FlagCountCache,
        unread: UnreadReplies,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._store, self._backlog, self._lexicon = store, backlog, lexicon
        self._preferences, self._counts, self._unread = preferences, counts, unread
        self.now = now or SteadyClock().now

    async def is_in(self, bot_id: int, servers: Iterable[int], shards: Shards = ONLY) -> None:
        """Of all that these shards have, the bot is in these servers, reachable or not, and in no other."""
        await self._backlog.do(NotePresence(bot_id, frozenset(servers), self.now(), shards))

    async def left(self, server_id: int) -> None:
        """A server has removed the bot."""
        await self._backlog.do(NoteDeparture(server_id, self.now()))

    async def returned(self, server_id: int) -> None:
        """A server has the bot again, or still."""
        await self._backlog.do(NoteReturn(server_id))

    async def tidy(
        self,
        shards: Shards = ONLY,
        there: Iterable[int] = (),
        /,
        *,
        left_servers_days: int,
        answers_days: int,
        resolved_flags_days: int,
    ) -> frozenset[int]:
        """Delete what is older than so many days, and give the servers of which nothing is left.

        They are those of these shards: of others nobody knows here whether they have the bot again. Those that are
        `there` have it at this moment.
        """
        now = self.now()
        gone = await self._store.do(
            PurgeServers(now - timedelta(days=left_servers_days), now, shards, frozenset(there))
        )
        answers, answered = (now - timedelta(days=each) for each in (answers_days, resolved_flags_days))
        await self._store.do(DropOld(answers, answered, now))
        self._preferences.forget(gone)
        if gone:
            await asyncio.to_thread(self._lexicon.refresh)
        await self._counts.reload()
        await self._unread.reload()
        return gone
