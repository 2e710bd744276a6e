"""What anybody may read of a server's words outside Discord: what was said and decided about them, and what changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.feedback.flags import CROWD, Comment, Standing
from bot.feedback.reviews import Decision, Review, Thread, threads
from bot.service.lexicon import Lexicon
from bot.service.preferences import PreferenceBook
from bot.store.flags import comments_of
from bot.store.outside import said_outside
from bot.store.retention import servers_known
from bot.store.reviews import reviews_of
from bot.store.revisions import revisions_since
from bot.store.store import Store
from bot.store.terms import BASE, published_since

LATELY = timedelta(days=365)
AT_ONCE = timedelta(minutes=1)  # within which all is stored that the bot first knew


@dataclass(frozen=True, slots=True)
class Change:
    """The last change of a word, and whether it was new then. The day is in UTC."""

    day: date
    new: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """What was said of the words of one server, by their slugs, and when they last changed.

    `own_line` is what the server puts above the numbers for urgent help, and `language` the one it is answered in.
    """

    threads: Mapping[str, tuple[Thread, ...]]
    changes: Mapping[str, Change]
    own_line: str = ""
    language: str = ""


class Editions:
    """Reads them; it blocks on the store, as the command line does. Nothing in them says who did or said anything."""

    def __init__(self, store: Store, lexicon: Lexicon, preferences: PreferenceBook) -> None:
        self._store, self._lexicon, self._preferences = store, lexicon, preferences

    def of(self, server_id: int, now: datetime, *, looked_after: bool = True) -> Edition:
        """What may be read of a server's words now.

        What was said outside servers is left out where it is not `looked_after`: nobody could take it away.
        """
        settled = self._preferences.now(server_id)
        talked = server_id != BASE or looked_after
        return Edition(
            self._threads(server_id) if talked else {},
            self._changes(server_id, now),
            settled.own_line,
            settled.language,
        )

    def servers(self) -> frozenset[int]:
        """The ids of the servers of which anything is kept."""
        return self._store.ask_now(servers_known)

    def _threads(self, server_id: int) -> dict[str, tuple[Thread, ...]]:
        comments, reviews = self._said(server_id)
        about: dict[str, tuple[list[Comment], list[Review]]] = defaultdict(lambda: ([], []))
        for comment in comments:
            about[comment.ref.slug][0].append(comment)
        for review in reviews:
            about[review.ref.slug][1].append(review)
        glossary = self._lexicon.of(server_id)
        return {slug: tuple(threads(glossary[slug], *said)) for slug, said in about.items() if slug in glossary}

    def _said(self, server_id: int) -> tuple[Iterable[Comment], Iterable[Review]]:
        """Comments that a curator has seen and passed, and decisions, which tell of a few people by no number."""
        if server_id == BASE:
            comments, reviews = self._store.ask_now(said_outside)
        else:
            known = self._store.ask_now(comments_of, server_id)
            comments = [each for each in known if not each.outside and each.standing is Standing.PASSED]
            reviews = self._store.ask_now(reviews_of, server_id)
        if self._preferences.now(server_id).comments_at_once:
            comments = [each for each in comments if each.review_id]
        meant = (each for each in reviews if each.decision is not Decision.WITHDRAWN)
        return comments, (each if each.people >= CROWD else replace(each, people=0) for each in meant)

    def _changes(self, server_id: int, now: datetime) -> dict[str, Change]:
        """The last change of each word that is there. What the bot knew at first has not changed since."""
        glossary, since = self._lexicon.of(server_id), now - LATELY
        published = self._store.ask_now(published_since, datetime.fromtimestamp(0, now.tzinfo))
        first = min(published.values(), default=now) + AT_ONCE
        changes = {slug: Change(at.date()) for slug, at in sorted(published.items()) if at > max(first, since)}
        for server in dict.fromkeys((BASE, server_id)):
            for each in reversed(self._store.ask_now(revisions_since, server, since)):
                changes[each.slug] = Change(
                    each.at.date(), new=each.before is None and each.slug not in glossary.base.terms
                )
        return {slug: change for slug, change in changes.items() if slug in glossary}
