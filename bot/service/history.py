"""What was done to words: found by any name that a word ever had, also where it is gone."""

from bot.glossary.model.revision import Revision
from bot.glossary.search.question import Question
from bot.glossary.text.fold import fold
from bot.service.lexicon import Lexicon
from bot.store.revisions import names_revised, removed_words, revisions_of, servers_that_revised
from bot.store.store import Store


class History:
    """Reads revisions; `Curation` writes them, and `Layering` undoes them."""

    def __init__(self, store: Store, lexicon: Lexicon) -> None:
        self._store, self._lexicon = store, lexicon

    async def revisions(self, server_id: int, slug: str) -> list[Revision]:
        """All that was done to a word in a server, newest first."""
        return await self._store.ask(revisions_of, server_id, slug)

    async def removed(self, server_id: int) -> dict[str, str]:
        """The words that a server removed and does not read any more, by slug: how each was called last."""
        removed, glossary = await self._store.ask(removed_words, server_id), self._lexicon.of(server_id)
        return {slug: label for slug, label in removed.items() if slug not in glossary and slug not in glossary.hidden}

    async def once_called(self, server_id: int, name: str) -> str | None:
        """The slug of the word that was changed last of those that were ever called so in a server."""
        names = await self._store.ask(names_revised, server_id)
        return next((slug for slug, labels in names.items() if fold(name) in map(fold, labels) or slug == name), None)

    def of_word_now(self, name: str, server_id: int | None = None) -> list[Revision]:
        """All that was done to a word, in one server or in all, newest first; it blocks on the store."""
        servers = self._store.ask_now(servers_that_revised) if server_id is None else [server_id]
        found = [each for server in servers for each in self._of_word_in(server, name)]
        return sorted(found, key=lambda each: (each.at, each.number), reverse=True)

    def _of_word_in(self, server_id: int, name: str) -> list[Revision]:
        names = self._store.ask_now(names_revised, server_id)
        slugs = [slug for slug, labels in names.items() if slug == name or fold(name) in map(fold, labels)]
        matches = self._lexicon.of(server_id).matches(Question.of(name))
        slugs += [each.slug for each in matches if each.exact and each.slug not in slugs]
        return [each for slug in slugs for each in self._store.ask_now(revisions_of, server_id, slug)]
