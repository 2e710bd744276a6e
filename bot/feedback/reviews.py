"""What curators decide about flags."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.feedback.definition_ref import DefinitionRef


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
