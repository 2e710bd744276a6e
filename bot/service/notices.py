"""Which channel of a server is told of flags, and the one message there for each term that was flagged."""

from bot.feedback.counts import people
from bot.feedback.flags import Notice
from bot.store.curators import DropNotice, KeepNotice, notice
from bot.store.flags import open_flags
from bot.store.preferences import SetPreference, preferences_of
from bot.store.store import Store

_CHANNEL = "notices"


class NoticeBook:
    """Keeps what was posted where. Each change is durable when its method returns."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def channel(self, server_id: int) -> int | None:
        """The id of the channel that curators chose; None where they chose none."""
        stored = await self._store.ask(preferences_of, server_id)
        return int(stored[_CHANNEL]) if stored.get(_CHANNEL) else None

    async def choose_channel(self, server_id: int, channel_id: int | None) -> None:
        """Tell this channel from now on, or none."""
        await self._store.do(SetPreference(server_id, _CHANNEL, str(channel_id or "")))

    async def people(self, server_id: int, slug: str) -> int:
        """How many people have open flags on a term, on whichever of its definitions."""
        return len(people(await self._store.ask(open_flags, server_id, slug)))

    async def of(self, server_id: int, slug: str) -> Notice | None:
        """The message about a term; None where there is none."""
        return await self._store.ask(notice, server_id, slug)

    async def keep(self, posted: Notice) -> None:
        """Remember the message about a term."""
        await self._store.do(KeepNotice(posted))

    async def drop(self, server_id: int, slug: str) -> None:
        """There is no message about the term any more, or it is done with."""
        await self._store.do(DropNotice(server_id, slug))
