"""What a server has settled for itself: who sees answers, whether mentions are answered, who its curators are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bot.feedback.flags import Reason
from bot.service.by_server import renewed
from bot.service.texts import Texts
from bot.store.changes import Servers
from bot.store.preferences import SetPreferences, SettleOnce, all_preferences
from bot.store.store import Store

_YES, _NO = "yes", "no"
_WELCOMED = "welcomed"
_EMOJI = "emoji:"  # and the reason that they stand for
Stored = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Preferences:
    """A server's preferences. Where one is None, or a reason has no `emoji` here, the bot's settings hold.

    `curators` are ids of roles; `nation` is the one whose definitions come first, `language` the one that
    all is said in that everyone reads, and what nobody has chosen for themselves; `emoji` are those that flag, as they
    are typed, by the reasons that they stand for. `own_line` stands above the numbers for urgent help.
    `comments_at_once` says that readers see a comment before a curator has. `weekly` is the channel that is shown a
    word each week; `weekly_closed` says that we may not write there, `weekly_gone` that the last one is no more.
    `two_approve` says that a suggestion is published once two people have approved it;
    `readers` are the roles of people who draw on support, whose check a card tells of.
    """

    private: bool | None = None
    mentions: bool = True
    curators: frozenset[int] | None = None
    nation: str = ""
    language: str = ""
    own_line: str = ""
    comments_at_once: bool = False
    weekly: int | None = None
    weekly_closed: bool = False
    weekly_gone: bool = False
    two_approve: bool = False
    readers: frozenset[int] = frozenset()
    emoji: Mapping[Reason, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class EmojiDraft(Texts):
    """The two fields of the form for a server's flag emoji, named as the reasons are that they stand for."""

    flagged: str
    hard_to_understand: str


class PreferenceBook:
    """The preferences of all servers, in memory."""

    tables = ("preferences",)

    def __init__(self, store: Store) -> None:
        self._store = store
        self._stored: dict[int, dict[str, str]] = {}
        self._known: dict[int, Preferences] = {}

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._take(self._store.ask_now(all_preferences), None)

    async def reload(self, servers: Servers = None) -> None:
        """Read those of some servers anew, or all: another process may have changed them."""
        self._take(await self._store.ask(all_preferences, servers), servers)

    def now(self, server_id: int) -> Preferences:
        """What a server has settled."""
        return self._known.get(server_id, NOTHING)

    async def of(self, server_id: int) -> Preferences:
        """The same, for whoever can wait."""
        return self.now(server_id)

    def weekly_channels(self) -> dict[int, int]:
        """The channel of each server that has a word of the week."""
        return {server: each.weekly for server, each in self._known.items() if each.weekly}

    def forget(self, servers: Iterable[int]) -> None:
        """Nothing is kept of these servers any more."""
        for each in servers:
            self._stored.pop(each, None)
            self._known.pop(each, None)

    async def welcome(self, server_id: int) -> bool:
        """Whether a server's curators are to be told what to settle: true once for each server, whoever asks."""
        return await self._store.do(SettleOnce(server_id, _WELCOMED, _YES))

    async def settle(
        self,
        server_id: int,
        *,
        private: bool | None = None,
        mentions: bool | None = None,
        curators: Iterable[int] | None = None,
        nation: str | None = None,
        language: str | None = None,
        own_line: str | None = None,
        comments_at_once: bool | None = None,
        weekly: int | None = None,
        weekly_closed: bool | None = None,
        weekly_gone: bool | None = None,
        two_approve: bool | None = None,
        readers: Iterable[int] | None = None,
        emoji: Mapping[Reason, Iterable[str]] | None = None,
    ) -> Preferences:
        """Change what is not None, all of it or nothing; the rest stays. It is durable when this returns.

        No channel has a word of the week where that is 0.
        """
        changes = {
            "private": _written(private),
            "mentions": _written(mentions),
            "curators": None if curators is None else " ".join(map(str, sorted(curators))),
            "nation": nation,
            "language": language,
            "own_line": own_line,
            "comments_at_once": _written(comments_at_once),
            "weekly": None if weekly is None else str(weekly or ""),
            "weekly_closed": _written(weekly_closed),
            "weekly_gone": _written(weekly_gone),
            "two_approve": _written(two_approve),
            "readers": None if readers is None else " ".join(map(str, sorted(readers))),
            **{f"{_EMOJI}{reason.value}": " ".join(each) for reason, each in (emoji or {}).items()},
        }
        settled = {name: value for name, value in changes.items() if value is not None}
        if settled:
            await self._store.do(SetPreferences(server_id, settled))
        self._stored[server_id] = {**self._stored.get(server_id, {}), **settled}
        self._known[server_id] = _read(self._stored[server_id])
        return self._known[server_id]

    def _take(self, stored: dict[int, dict[str, str]], servers: Servers) -> None:
        self._stored = renewed(self._stored, stored, servers)
        self._known = renewed(self._known, {server: _read(each) for server, each in stored.items()}, servers)


def _written(chosen: bool | None) -> str | None:
    return None if chosen is None else _YES if chosen else _NO


def _read(stored: Stored) -> Preferences:
    private, curators = stored.get("private"), stored.get("curators")
    emoji = {name.removeprefix(_EMOJI): value.split() for name, value in stored.items() if name.startswith(_EMOJI)}
    return Preferences(
        private=None if private is None else private == _YES,
        mentions=stored.get("mentions", _YES) == _YES,
        curators=None if curators is None else frozenset(map(int, curators.split())),
        nation=stored.get("nation", ""),
        language=stored.get("language", ""),
        own_line=stored.get("own_line", ""),
        comments_at_once=stored.get("comments_at_once") == _YES,
        weekly=int(stored["weekly"]) if stored.get("weekly") else None,
        weekly_closed=stored.get("weekly_closed") == _YES,
        weekly_gone=stored.get("weekly_gone") == _YES,
        two_approve=stored.get("two_approve") == _YES,
        readers=frozenset(map(int, stored.get("readers", "").split())),
        emoji={reason: tuple(emoji[reason.value]) for reason in Reason if reason.value in emoji},
    )


NOTHING = Preferences()
