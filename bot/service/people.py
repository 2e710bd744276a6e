"""What is kept of one person, over all servers: telling it, giving a copy, and erasing it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.errors import BusyError
from bot.service.choices import ChoiceBook
from bot.service.discussions import UnreadReplies
from bot.service.drafts import DraftBook
from bot.service.flag_counts import FlagCountCache
from bot.service.seeking import Seeking
from bot.service.suggesting import Suggesting
from bot.store.changes import Servers
from bot.store.people import BLOCKED, Erased, ErasePerson, rows_about
from bot.store.port import Row
from bot.store.rows import fields_in, from_ms, now
from bot.store.store import Store
from bot.strings import store as strings

# What others suggested, and who.
_OF_ANOTHER = frozenset(
    {"person_id", "approved_by", "decided_by", "word", "meaning", "origin", "instead", "approved", "reply", "told_at"}
)
# The names of a copy's parts, by the tables and columns where they are kept, and what is left out of each: the ids of
# other people, and the words of the glossary, which are nobody's own.
_PARTS: Mapping[str, tuple[str, frozenset[str]]] = {
    "flags": ("flags", frozenset({"person_id"})),
    "reactions": ("reactions", frozenset({"person_id"})),
    "replies": ("replies", frozenset({"person_id"})),
    "drafts": ("drafts", frozenset({"person_id"})),
    "claims": ("looking_at", frozenset({"person_id"})),
    "choices": ("choices", frozenset({"person_id"})),
    "seekers": ("waits_for", frozenset({"person_id", "key"})),
    "suggestions": ("suggestions", frozenset({"person_id", "approved", "approved_by", "decision_id", "decided_by"})),
    "contributions": ("words_given", frozenset({"person_id"})),
    BLOCKED[0]: ("may_not_comment", frozenset({"person_id", "blocked_by"})),
    "reviews.decided_by": ("decisions", frozenset({"decided_by"})),
    "blocks.blocked_by": ("stopped_comments_of", frozenset({"person_id", "blocked_by"})),
    "revisions.revised_by": ("changes_to_words", frozenset({"revised_by", "before", "after"})),
    "terms.changed_by": ("words_changed_last", frozenset({"changed_by", "document"})),
    "suggestions.approved_by": ("approved_suggestions", _OF_ANOTHER),
    "writings.opened_by": ("opened_for_writing", frozenset({"opened_by"})),
    "pack_words.approved_by": ("approved_pack_words", frozenset({"approved_by", "offered", "base"})),
    "suggestions.decided_by": ("decided_suggestions", _OF_ANOTHER - {"reply"}),
}


@dataclass(frozen=True, slots=True)
class Held:
    """All rows about a person, by the names of their parts."""

    person_id: int
    parts: Mapping[str, tuple[Row, ...]]

    @property
    def counts(self) -> dict[str, int]:
        """How much there is of each part; of the flags, how many have a comment."""
        comments = sum(bool(row["comment"]) for row in self.parts["flags"])
        return {**{name: len(rows) for name, rows in self.parts.items()}, "comments": comments}

    def as_document(self) -> dict[str, Any]:
        """The same for the person: moments in UTC, ids as texts, since they are too long for numbers elsewhere."""
        parts = {name: [_for_reading(row) for row in rows] for name, rows in self.parts.items()}
        return {"person": str(self.person_id), "made_at": now().isoformat(timespec="seconds"), **parts}

    def as_json(self) -> str:
        """The document as a file."""
        return json.dumps(self.as_document(), ensure_ascii=False, indent=1) + "\n"


class People:
    """Knows nobody's name. What is erased is durable when a method returns."""

    tables = ("erasures",)

    def __init__(
        self,
        store: Store,
        counts: FlagCountCache,
        unread: UnreadReplies,
        drafts: DraftBook,
        choices: ChoiceBook,
        seeking: Seeking,
        suggesting: Suggesting,
    ) -> None:
        self._store, self._counts, self._unread = store, counts, unread
        self._drafts, self._choices, self._seeking, self._suggesting = drafts, choices, seeking, suggesting

    async def held(self, person_id: int) -> Held:
        """All that is kept of a person."""
        return _held(person_id, await self._store.ask(rows_about, person_id))

    def held_now(self, person_id: int) -> Held:
        """The same where there is no event loop."""
        return _held(person_id, self._store.ask_now(rows_about, person_id))

    async def erase(self, person_id: int) -> Erased:
        """Erase a person. What readers see of their flags is renewed.

        Raises:
            JargonError: nothing was erased, and why.
        """
        erased = await self._store.do(ErasePerson(person_id, self._store.erasures))
        self._drafts.forget([person_id])
        await self._counts.renew_all(erased.terms)
        await self._unread.reload()
        await self._choices.reload()
        await self._seeking.reload()
        await self._suggesting.reload()
        return erased

    async def scrub(self) -> None:
        """Write the files anew, so that no trace is left that another program made.

        Raises:
            BusyError: another program holds them. What was deleted is overwritten all the same.
        """
        await self._store.scrub()

    def erase_now(self, person_id: int) -> Erased:
        """The same where there is no event loop, and the files are written anew; nobody is shown anything.

        Raises:
            JargonError: nothing was erased, and why; or it was, and the files could not be written anew.
        """
        erased = self._store.do_now(ErasePerson(person_id, self._store.erasures))
        try:
            self._store.scrub_now()
        except BusyError as error:
            raise BusyError(strings.erased_not_tidied(str(error))) from error
        return erased

    def load(self) -> None:
        """Nothing waits in memory yet."""

    async def reload(self, _: Servers = None) -> None:
        """Let go of what waits in memory of those whom another process has erased."""
        await self._store.see(self._store.erasures.learn)
        self._drafts.forget(self._store.erasures.among(self._drafts.people_in_memory()))


def _held(person_id: int, rows: Mapping[str, Iterable[Row]]) -> Held:
    def part(place: str) -> tuple[Row, ...]:
        left_out = _PARTS[place][1]
        return tuple({name: value for name, value in row.items() if name not in left_out} for row in rows[place])

    return Held(person_id, {name: part(place) for place, (name, _) in _PARTS.items()})


def _for_reading(row: Row) -> dict[str, Any]:
    return {name: _readable(name, value) for name, value in row.items()}


def _readable(name: str, value: Any) -> Any:
    if name == "answers":
        return fields_in(value, "drafts") or value
    if name.endswith("_at") and value is not None:
        return from_ms(value).isoformat(timespec="seconds")
    return str(value) if name.endswith("_id") and value is not None else value
