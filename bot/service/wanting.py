"""Words that people ask for because nobody explains them yet, and what becomes of that."""

import asyncio

from bot.errors import JargonError
from bot.feedback.wanted import WantedWord, askable, key_of
from bot.glossary.search.match import Outcome
from bot.glossary.server_glossary import ServerGlossary
from bot.service.lexicon import Lexicon
from bot.service.presses import Press, Presses
from bot.service.steady import Seconds, steady_seconds
from bot.store.store import Store
from bot.store.wanted import AskFor, DropWanted, servers_with_wanted, wanted_words
from bot.strings import wanted as strings


class Wanting:
    """Keeps the word alone. A word that a server explains is wanted there no more."""

    def __init__(self, store: Store, lexicon: Lexicon, seconds: Seconds = steady_seconds) -> None:
        self._store, self._lexicon = store, lexicon
        self._presses = Presses(seconds)
        self._being_stored: dict[Press, asyncio.Future[bool]] = {}

    async def ask_for(self, server_id: int, word: str, person_id: int, ask_id: str) -> None:
        """Somebody asks a server's curators for a word, under an id of that act; twice is once.

        Raises:
            JargonError: it may not be kept, or there is no room; nothing is stored then.
        """
        if not (word := askable(word)):
            raise JargonError(strings.not_kept())
        press = server_id, person_id, key_of(word)
        if self._presses.too_many(person_id):
            raise JargonError(strings.too_often())
        if self._presses.is_new(press):
            self._being_stored[press] = asyncio.ensure_future(self._store_press(press, word, ask_id))
        # Whoever presses again while the first press is being stored hears what becomes of that one.
        if (storing := self._being_stored.get(press)) and not await asyncio.shield(storing):
            raise JargonError(strings.full())

    async def _store_press(self, press: Press, word: str, ask_id: str) -> bool:
        """Whether there was room for it; if not, or if that fails, it never counted."""
        stored = False
        try:
            stored = await self._store.do(AskFor(press[0], press[-1], word, ask_id))
        finally:
            del self._being_stored[press]
            if not stored:
                self._presses.undone(press)
        return stored

    async def words(self, server_id: int) -> list[WantedWord]:
        """What is wanted in a server, what most people want first. What it explains by now is dropped."""
        await asyncio.to_thread(self._lexicon.refresh)
        words = await self._store.ask(wanted_words, server_id)
        explained = [each for each in words if explains(self._lexicon.of(server_id), each.word)]
        if explained:
            await self._store.do(DropWanted(server_id, tuple(each.key for each in explained)))
        return [each for each in words if each not in explained]

    async def word(self, server_id: int, key: str) -> WantedWord:
        """One of them.

        Raises:
            JargonError: it is wanted no more.
        """
        for each in await self.words(server_id):
            if each.key == key:
                return each
        raise JargonError(strings.gone())

    async def dismiss(self, server_id: int, key: str) -> WantedWord:
        """A curator passes a word over: it goes, and whoever asks for it again begins anew.

        Raises:
            JargonError: it is wanted no more.
        """
        word = await self.word(server_id, key)
        await self._store.do(DropWanted(server_id, (key,)))
        return word

    async def tidy(self) -> None:
        """Drop what is explained by now, in every server, whichever way the words came there."""
        for server_id in await self._store.ask(servers_with_wanted):
            await self.words(server_id)


def explains(glossary: ServerGlossary, word: str) -> bool:
    """Whether readers get an answer, or a choice of what the very word stands for."""
    found = glossary.find(word)
    return found.outcome is Outcome.ANSWER or any(each.exact for each in found.matches)
