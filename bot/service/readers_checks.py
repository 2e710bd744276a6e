"""Which words people who draw on support have read and found right, in memory, since every card asks."""

from datetime import date

from bot.errors import JargonError
from bot.feedback.readers_check import ReadersCheck, words_of
from bot.glossary.model.term import Term
from bot.service.by_server import renewed
from bot.service.lexicon import Lexicon
from bot.store.changes import Servers
from bot.store.readers_checks import DropReadersCheck, KeepReadersCheck, readers_checks
from bot.store.rows import now
from bot.store.store import Store
from bot.strings import readers_checks as strings


class ReadersChecks:
    """Keeps no person. Each change is durable when its method returns."""

    tables = ("readers_checks",)

    def __init__(self, store: Store, lexicon: Lexicon) -> None:
        self._store, self._lexicon = store, lexicon
        self._known: dict[int, dict[str, ReadersCheck]] = {}

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._take(self._store.ask_now(readers_checks), None)

    async def reload(self, servers: Servers = None) -> None:
        """Read those of some servers anew, or all: another process may have changed them, or servers are gone."""
        self._take(await self._store.ask(readers_checks, servers), servers)

    def day(self, server_id: int, term: Term) -> date | None:
        """When people who draw on support read a word as it stands there now; None where they did not."""
        check = self._known.get(server_id, {}).get(term.slug)
        return check.day_of(term) if check else None

    async def keep(self, server_id: int, slug: str, seen: str) -> None:
        """A word was read and found right; `seen` is how the fingerprint begins of what the person had before them.

        Raises:
            JargonError: it says something else by now, or is gone.
        """
        glossary = self._lexicon.of(server_id)
        if slug not in glossary or not words_of(glossary[slug]).startswith(seen):
            raise JargonError(strings.changed_since())
        check = ReadersCheck(server_id, slug, words_of(glossary[slug]), now())
        await self._store.do(KeepReadersCheck(check))
        self._known.setdefault(server_id, {})[slug] = check

    async def drop(self, server_id: int, slug: str) -> None:
        """It is not said any more."""
        await self._store.do(DropReadersCheck(server_id, slug))
        self._known.get(server_id, {}).pop(slug, None)

    def _take(self, checks: list[ReadersCheck], servers: Servers) -> None:
        found: dict[int, dict[str, ReadersCheck]] = {}
        for each in checks:
            found.setdefault(each.server_id, {})[each.slug] = each
        self._known = renewed(self._known, found, servers)
