"""What curators decide about flags, and how it is told: to all readers, and to the person who flagged."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from bot.feedback.definition_ref import WHOLE, DefinitionRef
from bot.feedback.flags import Comment, Standing
from bot.glossary.model.keys import keyed
from bot.glossary.model.term import Definition, Term
from bot.glossary.server_glossary import ServerGlossary


class Decision(StrEnum):
    """What a curator decides. Withdrawn are flags that were not meant, such as those of a raid."""

    RESOLVED = "resolved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Review:
    """A decision about the flags of one definition, of a whole answer, or of a raid, which has no slug.

    `people` is how many had flagged; `changed` says that the words had changed since they did. `decided_at` is in UTC.
    """

    ref: DefinitionRef
    review_id: str
    decision: Decision
    reply: str
    people: int
    changed: bool
    decided_at: datetime
    decided_by: int


@dataclass(frozen=True, slots=True)
class Raid:
    """Flags that were withdrawn together, and the slugs of the terms that they were on."""

    review: Review
    slugs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A review, with the comments that readers see of those that it answers."""

    review: Review
    comments: tuple[Comment, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """What people said about one definition: what is open, then what was decided, newest first.

    `definition` is None for the whole answer, and for a definition that is gone.
    """

    key: str
    definition: Definition | None
    open: tuple[Comment, ...]
    decided: tuple[Decided, ...]


def threads(term: Term, comments: Iterable[Comment], reviews: Sequence[Review], first: str = WHOLE) -> list[Thread]:
    """What people said about a term, definition by definition, beginning with the one that `first` names."""
    shown = [each for each in comments if each.standing is Standing.PASSED]
    spoken = [*(each.ref.key for each in shown), *(each.ref.key for each in reviews)]
    keys = dict.fromkeys((first, *keyed(term), *spoken, WHOLE))
    found = (_thread(key, term, shown, reviews) for key in keys)
    return [each for each in found if each.open or each.decided]


def _thread(key: str, term: Term, comments: Iterable[Comment], reviews: Iterable[Review]) -> Thread:
    about = [each for each in comments if each.ref.key == key]
    decided = (
        Decided(review, tuple(each for each in about if each.review_id == review.review_id))
        for review in reviews
        if review.ref.key == key
    )
    return Thread(key, keyed(term).get(key), tuple(each for each in about if not each.review_id), tuple(decided))


@dataclass(frozen=True, slots=True)
class OwnFlag:
    """What one person flagged, and what was decided; no `review` while it is open.

    `flag_id` is empty for a reaction. Of a reaction that was taken off after it was answered, only the answer is left:
    it has no reason. `label` and `definition` are what the server reads there now. `standing` says who can read the
    comment.
    """

    ref: DefinitionRef
    reason: str = ""
    comment: str = ""
    flag_id: str = ""
    at: datetime | None = None
    review_id: str = ""
    review: Review | None = None
    label: str = ""
    definition: Definition | None = None
    standing: Standing = Standing.WAITING

    @property
    def can_be_taken_back(self) -> bool:
        """Whether it is a flag from the form: its words are the person's own, whatever was answered."""
        return bool(self.flag_id)

    def named(self, glossary: ServerGlossary) -> Self:
        """The same with the label and the definition of a glossary; the slug where the term is gone."""
        if self.ref.slug not in glossary:
            return replace(self, label=self.ref.slug)
        term = glossary[self.ref.slug]
        return replace(self, label=term.label, definition=keyed(term).get(self.ref.key))


def all_own_flags(flags: Sequence[OwnFlag], reviews: Mapping[str, Review]) -> list[OwnFlag]:
    """All that a person flagged, each with its review if there is one, then reviews of which nothing else is left."""
    known = {each.review_id for each in flags}
    alone = [OwnFlag(each.ref, review=each) for each in reviews.values() if each.review_id not in known]
    return [*(replace(each, review=reviews.get(each.review_id)) for each in flags), *alone]


def answered_own_flags(flags: Sequence[OwnFlag], reviews: Iterable[Review]) -> list[OwnFlag]:
    """What each of these reviews answers, in their order."""
    return [
        each
        for review in reviews
        for each in all_own_flags(
            [flag for flag in flags if flag.review_id == review.review_id], {review.review_id: review}
        )
    ]
