"""The façade: everything jargonbot can do, in a reader's words."""

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from weakref import WeakKeyDictionary

from bot.errors import HiddenWordError, JargonError
from bot.glossary.model.telling_apart import named_apart
from bot.glossary.model.term import Term
from bot.glossary.search.match import Outcome
from bot.glossary.search.question import Question
from bot.glossary.search.spot import Spot
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.snapshot import Glossary
from bot.glossary.urgent_help import speaks_of_danger
from bot.service.answer import Answer, Page, Spotted
from bot.service.changes import ChangeLog
from bot.service.choices import ChoiceBook
from bot.service.comparison import asked_otherwise
from bot.service.curation import Curation
from bot.service.desk import Desk
from bot.service.discussions import Discussions, UnreadReplies
from bot.service.drafts import DraftBook
from bot.service.edition import Editions
from bot.service.fellows import Fellowship
from bot.service.flag_counts import NOTHING, FlagCountCache
from bot.service.flags import Flagging
from bot.service.history import History
from bot.service.importing import Importing
from bot.service.insights import InsightBook
from bot.service.keeping import Keeping
from bot.service.layering import Layering
from bot.service.letters import Letters
from bot.service.lexicon import Lexicon
from bot.service.own_imports import OwnImports
from bot.service.packs import AcceptingAtOnce, Fetcher, Offers, Publishing, Subscribing
from bot.service.people import People
from bot.service.pieces.editing import PieceEditing
from bot.service.preferences import PreferenceBook
from bot.service.readers_checks import ReadersChecks
from bot.service.reviews import NoticeBook, Reviewing
from bot.service.seeking import Seeking
from bot.service.shipped import load_shipped
from bot.service.suggesting import Suggesting
from bot.service.supervisor import Supervisor, TaskHealth
from bot.service.wanting import Wanting
from bot.service.watching import Watching
from bot.service.weekly import Weekly
from bot.service.whole import Moving
from bot.service.word_sets import WordSets
from bot.service.writing import WritingTogether
from bot.store.engines import copy_in_memory, engine_of, fellows_of
from bot.store.fellows import Alone
from bot.store.imports import ImportTerms
from bot.store.place import Place, beside
from bot.store.preferences import Remember, note
from bot.store.store import Store
from bot.store.terms import BASE
from bot.strings import refusals as strings

log = logging.getLogger(__name__)

TRIED_SECONDS = 1.0  # in which a database that takes what people send has taken a line


class Jargon:
    """A glossary over a database. Reading never waits for the database.

    `importing` joins files to the shared words, `own_imports` to those of a server, `moving` takes all to another bot,
    `word_sets` knows what each file brought to the shared ones, `curation` changes a server's own terms, `pieces` one
    link, definition or discussion of one, `layering` what lies over shared ones, `history` knows what was done,
    `flagging` keeps what people mark, `desk` is what curators have before them and decide, `reviewing` what they do
    about comments and raids, `discussions` what people said and were answered, `editions` what of it anybody may read,
    `notices` what curators are told, `preferences` what a server has settled for itself, `choices` what a person has,
    `drafts` keeps what people typed and could not be stored, `wanted` which words they ask for, `weekly` which is shown
    in a week, `seeking` who wants to be told of one, `suggesting` keeps what people suggest and makes changes of it,
    `publishing` makes packs of a server's own words, `subscribing` knows to which packs of others it is subscribed,
    `offers` what waits of them, `readers_checks` what people who draw on support have read, `writing` which words are
    written together, `letters` reads the letters that people want explained, `keeping` deletes what was kept long
    enough, `people` knows what is kept of one person, and erases it, and `fellows` are the other processes of the same
    bot.
    """

    def __init__(
        self,
        database: Place | None = None,
        glossary: Path | None = None,
        pack_key: Path | None = None,
        fetcher: Fetcher | None = None,
        *,
        leaves_file: bool = False,
    ) -> None:
        """Open the database (in memory when None) and load the glossary files into it if they changed.

        One that `leaves_file` works on a copy in memory, and nothing that it does is kept.

        The key with which packs are signed lies in the file `pack_key`, or beside the database; without a `fetcher`
        packs of others come by file alone.

        Raises:
            JargonError: the database or the glossary files cannot be used.
        """
        self._tasks = Supervisor()
        # Called with the terms whose flags another process has changed, such as `jargonbot erase-user`.
        self.recounted: Callable[[frozenset[tuple[int, str]]], None] = lambda _: None
        # Whether anybody looks after what is said outside servers: where nobody could take it away, nobody reads it.
        self.looked_after: Callable[[], bool] = lambda: True
        self._store = Store(database, copy_in_memory if leaves_file and database else engine_of)
        self.fellows = Fellowship(Alone() if leaves_file else fellows_of(database))
        self._lexicon = Lexicon(self._store)
        self._pages: WeakKeyDictionary[ServerGlossary | Glossary, dict[tuple[str, str], Page]] = WeakKeyDictionary()
        self.preferences = PreferenceBook(self._store)
        self.choices, self.drafts = ChoiceBook(self._store), DraftBook(self._store)
        self._counts, self._unread = FlagCountCache(self._store), UnreadReplies(self._store)
        self.seeking = Seeking(self._store, self._lexicon)
        self.readers_checks = ReadersChecks(self._store, self._lexicon)
        self.curation = Curation(self._store, self._lexicon, self._counts)
        self.flagging = Flagging(self._store, self._lexicon, self._counts, self.preferences)
        self.suggesting = Suggesting(self._store, self._lexicon, self.curation, self.flagging.limit, self.preferences)
        self.writing = WritingTogether(self._store, self._lexicon, self.curation, self.flagging.limit)
        self.people = People(
            self._store, self._counts, self._unread, self.drafts, self.choices, self.seeking, self.suggesting
        )
        memories = (
            *(self._lexicon, self._counts, self.readers_checks, self.writing, self.preferences),
            *(self._unread, self.choices, self.seeking, self.suggesting, self.people),
        )
        self._watching = Watching(self._store, memories, lambda terms: self.recounted(terms))
        try:
            load_shipped(self._store, glossary, shared=not self.fellows.is_alone)
            self._watching.load()
        except BaseException:
            self._store.close()  # whoever could not have it cannot close it
            raise
        self.pieces = PieceEditing(self.curation)
        self.layering, self.history = Layering(self.curation), History(self._store, self._lexicon)
        self.changes, self.insights = ChangeLog(self._store, self._lexicon), InsightBook(self._store, self._lexicon)
        self.own_imports = OwnImports(self._store, self._lexicon, self.curation)
        self.editions = Editions(self._store, self._lexicon, self.preferences)
        self.importing = Importing(self._store, self._lexicon)
        self.word_sets = WordSets(self._store, self._lexicon)
        self.moving = Moving(self._store, self._lexicon)
        self.reviewing = Reviewing(self._store, self._counts)
        self.offers = Offers(self._store, self._lexicon, self.curation, self.preferences)
        self.accepting = AcceptingAtOnce(self._store, self._lexicon, self.curation, self.preferences)
        self.subscribing = Subscribing(self._store, self.offers, fetcher or Fetcher())
        key_file = beside(database).with_name(f"{beside(database).name}.packs") if database else None
        self.publishing = Publishing(self._store, self._lexicon, pack_key or key_file)
        self.desk = Desk(self._store, self._lexicon, self._counts, self._unread, self.offers)
        self.discussions = Discussions(self._store, self._lexicon, self._unread)
        self.notices = NoticeBook(self._store, self.offers.number)
        self.letters = Letters()
        self.wanted = Wanting(self._store, self._lexicon)
        self.weekly = Weekly(self._store, self._lexicon, self.preferences)
        self.keeping = Keeping(
            self._store, self.flagging.backlog, self._lexicon, self.preferences, self._counts, self._unread
        )

    def close(self) -> None:
        """Finish what is queued and close the database."""
        self.fellows.close()
        self._store.close()

    @property
    def queued(self) -> int:
        """How much waits for the database, about."""
        return self._store.queued

    async def can_store(self) -> bool:
        """Whether the database takes what people send. Where it did not take the last of it, it is tried again."""
        if not self._store.failing:
            return True
        with suppress(JargonError, TimeoutError):
            async with asyncio.timeout(TRIED_SECONDS):
                await self._store.do(Remember("tried", ""))
        return not self._store.failing

    def watch_commits(self, committed: Callable[[float], object]) -> None:
        """Have `committed` told how many seconds each commit takes; see `Store.watch_commits`."""
        self._store.watch_commits(committed)

    def define(self, query: str, server_id: int = BASE, nation: str = "") -> Answer:
        """Answer a question: with a page, with terms that may be meant, or with neither.

        One that asks to have words told apart has an answer for each of them; one whether to say a word is about that.
        Whoever reads it lives in this `nation`; without one, as the server says. A nation that the question names
        goes before both.
        """
        look_up = partial(self._look_up, server_id=server_id, nation=nation)
        whole = look_up(query)
        return whole if whole.urgent else asked_otherwise(whole, look_up)

    def _look_up(self, query: str, server_id: int, nation: str) -> Answer:
        """The same for a question about one word."""
        glossary = self._lexicon.of(server_id)
        found, urgent = glossary.find(query), speaks_of_danger(query)
        is_named = bool(found.matches) and found.matches[0].exact
        if not (is_named or urgent) and (hidden := glossary.hides(query)):
            return Answer(query, Outcome.NONE, hidden=hidden)
        is_sure = found.outcome is Outcome.ANSWER
        asked_of = Question.of(query).nation or nation
        page = self._page(glossary, found.matches[0].slug, server_id, asked_of) if is_sure else None
        return Answer(
            query,
            found.outcome,
            found.confidence,
            page,
            found.matches,
            urgent=urgent,
            advised=found.advised,
            mentioned=found.mentioned,
        )

    def page(self, slug: str, server_id: int = BASE, nation: str = "") -> Page:
        """The page of one term, for a reader in this `nation`; without one, as the server says.

        Raises:
            HiddenWordError: the server does not show it.
            JargonError: the term is not, or no longer, in this server's glossary.
        """
        return self._page(self._lexicon.of(server_id), slug, server_id, nation)

    def _page(self, glossary: ServerGlossary, slug: str, server_id: int, nation: str) -> Page:
        """The same from the glossary that was searched: another thread may put a newer one in its place meanwhile."""
        if hidden := glossary.hidden_word(slug):
            raise HiddenWordError(hidden.label, hidden.reason)
        if slug not in glossary:
            raise JargonError(strings.term_gone())
        local = slug in glossary.laid
        counts = NOTHING if server_id == BASE and not self.looked_after() else self._counts.of(server_id, slug)
        read_on = self.readers_checks.day(server_id, glossary[slug])
        together = self.writing.of(server_id, glossary[slug])
        pages = self._pages.setdefault(glossary, {})
        key = (slug, nation or self.preferences.now(server_id).nation)
        known = pages.get(key)
        if known and (known.counts, known.read_on, known.together) == (counts, read_on, together):
            return known
        links = glossary.relations(slug)
        offered = glossary.offered_from(slug, {each.slug for those in links.values() for each in those if each.slug})
        layer = glossary.layers.get(slug) if local else None
        page = Page(glossary[slug], links, local, counts, key[1], offered, read_on, layer, together)
        # Nothing in it is of this server, nor missing for it: one page, with its card, is enough for all.
        if not (local or counts or read_on or together) and links == glossary.base.relations(slug):
            page = self._pages.setdefault(glossary.base, {}).setdefault(key, page)
        pages[key] = page
        return page

    def by_chance(self, server_id: int = BASE) -> Page | None:
        """The page of any term, but of none of harm or distress; None where there is no such term."""
        slugs = self._lexicon.of(server_id).by_chance()
        return self.page(random.choice(slugs), server_id) if slugs else None

    def label(self, slug: str, server_id: int = BASE) -> str:
        """The label of a term; the slug itself where the term is gone."""
        glossary = self._lexicon.of(server_id)
        return glossary[slug].label if slug in glossary else slug

    def complete(self, prefix: str, server_id: int = BASE) -> list[Term]:
        """At most 25 terms that a person may be typing, likeliest first; the common ones for an empty text."""
        return self._lexicon.of(server_id).complete(prefix)

    def explain(self, text: str, server_id: int = BASE, nation: str = "") -> list[Spotted]:
        """Every known term of a text once, in order of appearance, for a reader in this `nation`.

        Nothing of the text is kept.
        """
        glossary = self._lexicon.of(server_id)
        return [
            Spotted(
                page=self._page(glossary, spot.slug, server_id, nation),
                start=spot.start,
                end=spot.end,
                text=spot.text,
                others=_others(glossary, spot),
            )
            for spot in glossary.spots(text)
        ]

    def terms_of(self, answer: Answer, server_id: int = BASE) -> dict[str, Term]:
        """The terms that an answer suggests or names, by slug."""
        glossary = self._lexicon.of(server_id)
        suggested = (each for side in (answer, *answer.sides) for each in (*side.suggestions, *side.mentioned))
        return {each.slug: glossary[each.slug] for each in suggested}

    def glossary(self, server_id: int = BASE) -> ServerGlossary:
        """All the words that a server reads, as they are at this moment, to look through."""
        return self._lexicon.of(server_id)

    def terms(self, server_id: int = BASE) -> list[Term]:
        """All the terms that a server reads, in the order of their slugs."""
        return self._lexicon.of(server_id).terms()

    def import_terms(self, terms: Iterable[Term]) -> None:
        """Load terms into the base glossary, each merged into the one that is there: all, or none."""
        self._store.do_now(ImportTerms(tuple(terms)))
        self._lexicon.refresh()

    def recall(self, name: str) -> str:
        """A fact that the bot keeps over restarts; empty when there is none."""
        return self._store.ask_now(note, name)

    def remember(self, name: str, value: str) -> None:
        """Keep a fact over restarts."""
        self._store.do_now(Remember(name, value))

    @asynccontextmanager
    async def watched(self) -> AsyncIterator[None]:
        """Within, every index is ready, and what another process commits, such as `jargonbot import`, is noticed
        in about a second.

        Raises:
            BusyError: a program needs the database, which is on a server, for itself.
        """
        await self._store.hold()
        await asyncio.to_thread(self._lexicon.prepare)
        for name, work in self._watching.tasks().items():
            self._tasks.start(name, work)
        try:
            yield
        finally:
            await self._tasks.stop()

    def health(self) -> tuple[TaskHealth, ...]:
        """How the tasks are that run within `watched`."""
        return self._tasks.health()


def _others(glossary: ServerGlossary, spot: Spot) -> tuple[str, ...]:
    """The names of the further meanings of what stands in a text, told apart from the first and from each other."""
    named = named_apart(glossary[slug] for slug in (spot.slug, *spot.others))
    return tuple(named[slug] for slug in spot.others)
