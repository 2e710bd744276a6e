"""Telling whoever asked for it that a word is explained by now: once, and then nothing is kept of them."""

from dataclasses import dataclass

from bot.errors import JargonError
from bot.feedback.wanted import askable, key_of
from bot.service.by_server import renewed
from bot.service.lexicon import Lexicon
from bot.service.wanting import explains
from bot.store.changes import Servers
from bot.store.seekers import EndSeeking, Seek, everybody_who_seeks, sought_words
from bot.store.store import Store
from bot.strings import wanted as strings


@dataclass(frozen=True, slots=True)
class Sought:
    """The words of which one person wants to be told, as they typed them: those explained by now, and the rest."""

    found: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


class Seeking:
    """Who seeks anything is known in memory, so that nobody else's answer waits for it."""

    tables = ("seekers",)

    def __init__(self, store: Store, lexicon: Lexicon) -> None:
        self._store, self._lexicon = store, lexicon
        self._seekers: dict[int, frozenset[int]] = {}

    def load(self) -> None:
        """Read who they are, before there is an event loop. It blocks on the store."""
        self._seekers = self._store.ask_now(everybody_who_seeks)

    async def reload(self, servers: Servers = None) -> None:
        """Read it anew for some servers, or for all."""
        self._seekers = renewed(self._seekers, await self._store.ask(everybody_who_seeks, servers), servers)

    async def seek(self, server_id: int, word: str, person_id: int) -> None:
        """A person wants to be told when a word is explained in a server; 0 is outside servers.

        Raises:
            JargonError: it may not be kept, or they wait for many; nothing is stored then.
        """
        if not (word := askable(word)):
            raise JargonError(strings.not_kept())
        if not await self._store.do(Seek(server_id, key_of(word), person_id, word)):
            raise JargonError(strings.seeks_many())
        await self.reload(frozenset({server_id}))

    async def sought(self, server_id: int, person_id: int) -> Sought:
        """The words of which a person wants to be told."""
        if person_id not in self._seekers.get(server_id, ()):
            return Sought()
        words = await self._store.ask(sought_words, server_id, person_id)
        glossary = self._lexicon.of(server_id)
        found = tuple(each for each in words.values() if explains(glossary, each))
        return Sought(found, tuple(each for each in words.values() if each not in found))

    async def end(self, server_id: int, person_id: int, words: tuple[str, ...]) -> None:
        """They were told of these words, or want to be told of them no more."""
        await self._store.do(EndSeeking(server_id, person_id, tuple(map(key_of, words))))
        await self.reload(frozenset({server_id}))
