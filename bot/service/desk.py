"""The desk of curators: word by word what is open, and one reply to some or all of what people said of a word."""

import asyncio
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime

from bot.errors import AnsweredMeanwhileError, NothingOpenError, TextChangedError
from bot.feedback.clashing import Clashing, clashing_of
from bot.feedback.definition_ref import DefinitionRef, texts_of, wording
from bot.feedback.flagged_word import DeskWord, FlaggedWord, in_desk_order, words_of
from bot.feedback.flags import Standing
from bot.feedback.part import Part, chosen_of, parts_of
from bot.feedback.queue import OpenMatters, queue_of
from bot.feedback.reviews import Review
from bot.feedback.seen import Seen
from bot.feedback.suggestion import SuggestedWord, waiting
from bot.service.discussions import UnreadReplies
from bot.service.flag_counts import FlagCountCache
from bot.service.lexicon import Lexicon
from bot.service.packs import Offers
from bot.service.verdict import Verdict
from bot.store.curators import ReleaseWord, TakeUp
from bot.store.flags import SetStanding
from bot.store.reviews import Decide, open_matters, reviews_of
from bot.store.store import Store
from bot.store.suggestions import open_suggestions
from bot.store.terms import BASE
from bot.store.word_reviews import DecideWord, WordReview, silent_people, word_review

__all__ = ["Desk", "WordReview"]


class Desk:
    """What is open, word by word: what may hurt first. Each change is durable when its method returns.

    `by` is the curator's id. Nothing here names the people who flagged.
    """

    def __init__(
        self, store: Store, lexicon: Lexicon, counts: FlagCountCache, unread: UnreadReplies, offers: Offers
    ) -> None:
        self._store = store
        self._offers = offers
        self._lexicon = lexicon
        self._counts = counts
        self._unread = unread

    async def words(self, server_id: int, *, at_home: bool = False) -> list[DeskWord]:
        """All words of a server on which something is open, all that people suggest there, and what waits of packs.

        The home server has beside them what its curators are to decide for everyone.
        """
        matters = await self._store.see(open_matters, server_id)
        flagged = await asyncio.to_thread(self._words, server_id, matters)
        if at_home:
            flagged += await asyncio.to_thread(self._for_everyone)
        return in_desk_order([*flagged, *await self.suggested(server_id), *await self._offers.waiting(server_id)])

    async def suggested(self, server_id: int) -> list[SuggestedWord]:
        """All that people suggest in a server, and nobody has decided."""
        suggestions, now = await self._store.see(open_suggestions, server_id), datetime.now(UTC)
        glossary = self._lexicon.of(server_id)
        return await asyncio.to_thread(lambda: [waiting(each, glossary, now) for each in suggestions])

    async def word(self, server_id: int, slug: str) -> FlaggedWord:
        """What is open on one word; for 0, what is to be decided about it for everyone.

        Raises:
            NothingOpenError: nothing is.
        """
        if server_id == BASE:
            for word in self._for_everyone(slug):
                return word
            raise NothingOpenError
        matters = await self._store.ask(open_matters, server_id, slug)
        for word in self._words(server_id, matters, slug):
            return word
        raise NothingOpenError

    def clashing(self, server_id: int, slug: str) -> Clashing | None:
        """What is to be decided where the shared words changed under a server's own; None for nothing.

        For 0, where the published words changed under what everyone reads.
        """
        found = clashing_of(self._lexicon.laid_over(server_id), slug, for_everyone=server_id == BASE)
        return next(found, None)

    def layered(self, server_id: int) -> Collection[str]:
        """The slugs of the words over which a server lays something; for 0, over which curators do for everyone."""
        return self._lexicon.laid_over(server_id).layers

    async def parts(self, server_id: int, slug: str) -> list[Part]:
        """What can be answered apart of what is open on a word.

        Raises:
            NothingOpenError: nothing is open.
        """
        word = await self.word(server_id, slug)
        if not word.rows:  # what the shared words changed is settled otherwise
            raise NothingOpenError
        return parts_of(word, await self._store.ask(silent_people, server_id, slug))

    async def seen(self, server_id: int, slug: str) -> Seen:
        """What a curator who looks at a word has before them now."""
        latest = await self._latest(server_id, slug)
        return Seen.of(self._wording(server_id, slug), latest.review_id if latest else "")

    def _wording(self, server_id: int, slug: str) -> str:
        """A fingerprint of all that stands there now; empty where the term is gone."""
        glossary = self._lexicon.of(server_id)
        return wording(glossary[slug]) if slug in glossary else ""

    async def _latest(self, server_id: int, slug: str) -> Review | None:
        """The last decision about any part of a word."""
        return next(iter(await self._store.ask(reviews_of, server_id, slug)), None)

    async def decide(self, server_id: int, slug: str, verdict: Verdict) -> WordReview:
        """Resolve or decline what is open on a word, or what is chosen of it, with one reply.

        Raises:
            TextChangedError: it says something else by now.
            AnsweredMeanwhileError: another curator has decided since.
            NothingOpenError: nothing of it is open any more.
        """
        if done := await self._store.ask(word_review, server_id, verdict.review_id):
            return done
        parts = await self._chosen(server_id, slug, verdict)
        shown = self._wording(server_id, slug)
        if shown and not shown.startswith(verdict.seen.words):
            raise TextChangedError(texts_of(self._lexicon.of(server_id)[slug]))
        decisions = tuple(self._decisions(server_id, slug, verdict, parts))
        comments = (part.comment for part in parts if part.comment and verdict.lets_read(part.comment))
        passing = tuple(SetStanding(server_id, each.flag_id, Standing.PASSED) for each in comments)
        decided = await self._store.do(DecideWord(decisions, passing))
        for place in (server_id, BASE) if passing else (server_id,):  # what came from outside is read outside
            await self._counts.renew(place, slug)
        await self._unread.reload()
        return decided

    async def _chosen(self, server_id: int, slug: str, verdict: Verdict) -> list[Part]:
        """The parts that a verdict is about, as far as they are open."""
        with suppress(NothingOpenError):
            if parts := [each for each in await self.parts(server_id, slug) if verdict.is_about(each)]:
                return parts
        latest = await self._latest(server_id, slug)
        if latest and latest.decided_by != verdict.by and verdict.seen.is_decided_since(latest.review_id):
            raise AnsweredMeanwhileError(latest.reply)
        raise NothingOpenError

    def _decisions(self, server_id: int, slug: str, verdict: Verdict, parts: Sequence[Part]) -> Iterator[Decide]:
        """The verdict, definition by definition."""
        glossary = self._lexicon.of(server_id)
        overdue = {part.key: part.overdue for part in parts}
        for key, chosen in chosen_of(parts).items():
            review_id = f"{verdict.review_id}.{key}" if key else verdict.review_id
            shown = wording(glossary[slug], key) if slug in glossary else ""
            yield Decide(
                *(DefinitionRef(server_id, slug, key), review_id, verdict.decision, verdict.reply.strip(), shown),
                *(verdict.by, overdue[key], chosen),
            )

    async def take_up(self, server_id: int, slug: str, by: int, *, over: bool = False) -> FlaggedWord:
        """Tell the other curators that this one looks at a word, unless another does; also then, if it is taken `over`.

        Raises:
            NothingOpenError: nothing is open on it.
        """
        word = await self.word(server_id, slug)
        await self._store.do(TakeUp(server_id, slug, tuple(row.key for row in word.rows), by, over=over))
        await self._counts.renew(server_id, slug)
        return await self.word(server_id, slug)

    async def let_go(self, server_id: int, slug: str) -> FlaggedWord:
        """Tell the other curators that nobody looks at a word.

        Raises:
            NothingOpenError: nothing is open on it.
        """
        await self._store.do(ReleaseWord(server_id, slug))
        await self._counts.renew(server_id, slug)
        return await self.word(server_id, slug)

    def _words(self, server_id: int, matters: OpenMatters, slug: str | None = None) -> list[FlaggedWord]:
        """All words, or the one of this slug."""
        now, glossary = datetime.now(UTC), self._lexicon.of(server_id)
        terms = glossary.terms() if slug is None else [glossary[slug]] if slug in glossary else []
        rows = queue_of(matters, glossary, terms, now.date())
        return words_of(rows, matters.flags, now, clashing_of(glossary, slug))

    def _for_everyone(self, slug: str | None = None) -> list[FlaggedWord]:
        """What is to be decided for everyone, about all words or the one of this slug. Flags stand with a server."""
        clashing = clashing_of(self._lexicon.laid_over(BASE), slug, for_everyone=True)
        return words_of((), (), datetime.now(UTC), clashing)
