"""One way to reach people who can help: what to do, for whom, and who says so."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import ConfigDict

from bot.glossary.documents.document_fields import Day, Label, Line, Url
from bot.glossary.model.term import Source


class Need(StrEnum):
    """What help is needed for. The order is the order in which readers meet them."""

    LIFE_IN_DANGER = "life_in_danger"
    THOUGHTS_OF_SUICIDE = "thoughts_of_suicide"
    ABUSE_AT_HOME = "abuse_at_home"
    ADULT_WITH_CARE_NEEDS = "adult_with_care_needs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Helpline:
    """A number, or what to do where there is no one number.

    `reach` says what to do (“Ring 116 123”), `about` what to know first. `nations` is empty where it holds in all of
    the UK. `source` is the page of whoever runs it, or of a public body that names it; `also` are pages that say the
    same. `review_by` is the day after which nobody should trust it unread.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    need: Need
    name: Label
    reach: Label
    about: Line = ""
    nations: tuple[Label, ...] = ()
    source: Source = field(default_factory=Source)
    also: tuple[Url, ...] = ()
    checked_on: Day = None
    review_by: Day = None

    def holds_in(self, nation: str) -> bool:
        """Whether it can be used in a nation; where none is known, all can."""
        return not nation or not self.nations or nation in self.nations

    def is_stale(self, today: date) -> bool:
        """Whether it should have been read again by now."""
        return self.review_by is not None and self.review_by < today
