"""The parts of what is open on a word that one reply can answer together, or apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.feedback.flagged_word import FlaggedWord
from bot.feedback.flags import Comment
from bot.glossary.model.term import Definition

_WHOLE_ANSWER = "whole"


@dataclass(frozen=True, slots=True)
class Part:
    """A comment, or all that was marked on a definition (or the whole answer) without one, by so many people.

    `number` is that of the definition among those of the word with something open, from 1; 0 where it is alone.
    """

    key: str
    definition: Definition | None
    people: int
    comment: Comment | None = None
    overdue: date | None = None
    number: int = 0

    @property
    def name(self) -> str:
        """What stands for it in a form: the id of the comment, or the key of the definition."""
        return self.comment.flag_id if self.comment else self.key or _WHOLE_ANSWER


@dataclass(frozen=True, slots=True)
class Chosen:
    """What one reply answers of a definition: these comments, and what was marked without one or not."""

    flag_ids: frozenset[str]
    silent: bool


def parts_of(word: FlaggedWord, silent: Mapping[str, int]) -> list[Part]:
    """All parts of a word: marks without a comment, so many people's by key as `silent` says, and then the comments."""
    numbered = [(number if len(word.rows) > 1 else 0, row) for number, row in enumerate(word.rows, start=1)]
    marks = ((number, row) for number, row in numbered if row.key in silent or not row.people)
    return [
        *(Part(row.key, row.definition, silent.get(row.key, 0), None, row.overdue, number) for number, row in marks),
        *(Part(row.key, row.definition, 1, comment, row.overdue) for row, comment in word.said),
    ]


def chosen_of(parts: Sequence[Part]) -> dict[str, Chosen]:
    """What is chosen of each definition, by its key, where these parts are."""
    keys = dict.fromkeys(part.key for part in parts)
    return {key: _chosen([part for part in parts if part.key == key]) for key in keys}


def _chosen(parts: Sequence[Part]) -> Chosen:
    flag_ids = frozenset(part.comment.flag_id for part in parts if part.comment)
    return Chosen(flag_ids, any(part.comment is None for part in parts))
