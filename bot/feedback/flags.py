"""Flags, and the comments that people give with them."""

from dataclasses import dataclass
from datetime import datetime

from bot.feedback.definition_ref import DefinitionRef


@dataclass(frozen=True, slots=True)
class OpenFlag:
    """One person's flag that nobody has decided about, for one reason; `since` the first of them, in UTC."""

    ref: DefinitionRef
    person_id: int
    reason: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Comment:
    """A flag from the form, with the person's words; nothing says who they are. `at` is in UTC."""

    ref: DefinitionRef
    flag_id: str
    reason: str
    text: str
    at: datetime
    hidden: bool = False
    blocked: bool = False  # its author may not comment any more
    review_id: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """The one message that tells curators of the flags on a term."""

    server_id: int
    slug: str
    channel_id: int
    message_id: int
