"""What a server has settled for itself: whether answers there are private, and whether mentions are answered."""

from dataclasses import dataclass

from bot.store.preferences import SetPreference, SettleOnce, preferences_of
from bot.store.store import Store

_YES, _NO = "yes", "no"
_WELCOMED = "welcomed"


@dataclass(frozen=True, slots=True)
class Preferences:
    """A server's preferences; `private` is None where it has settled nothing and the bot's setting holds."""

    private: bool | None = None
    mentions: bool = True


class PreferenceBook:
    """The preferences of all servers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[int, Preferences] = {}

    async def of(self, server_id: int) -> Preferences:
        """What a server has settled; only the bot itself changes it, so it is read once."""
        if server_id not in self._known:
            self._known[server_id] = await self._stored(server_id)
        return self._known[server_id]

    async def _stored(self, server_id: int) -> Preferences:
        stored = await self._store.ask(preferences_of, server_id)
        private = stored.get("private")
        return Preferences(
            private=None if private is None else private == _YES, mentions=stored.get("mentions", _YES) == _YES
        )

    async def welcome(self, server_id: int) -> bool:
        """Whether a server's curators are to be told what to settle: true once for each server, whoever asks."""
        return await self._store.do(SettleOnce(server_id, _WELCOMED, _YES))

    async def settle(self, server_id: int, *, private: bool | None, mentions: bool | None) -> Preferences:
        """Change what is not None; the rest stays. It is durable when this returns."""
        for name, chosen in (("private", private), ("mentions", mentions)):
            if chosen is not None:
                await self._store.do(SetPreference(server_id, name, _YES if chosen else _NO))
        self._known[server_id] = await self._stored(server_id)
        return self._known[server_id]
