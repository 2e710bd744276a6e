"""Revisions: what was done to a term, by whom, and why, so that any of it can be seen and undone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.glossary.model.term import Term


class Door(StrEnum):
    """By which way a change came."""

    TERM_ADD = "term add"
    TERM_EDIT = "term edit"
    TERM_REMOVE = "term remove"
    FLAGS_EDIT = "flags edit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One change to a term of one server, in UTC; those of a term are counted from 1.

    `before` and `after` are the server's own term, None where it had none: to undo the change, put `before`
    in its place. `by` is a person's id, None where no person did it. `why` may be empty.
    """

    server_id: int
    slug: str
    number: int
    revision_id: str
    at: datetime
    by: int | None
    why: str
    door: Door
    before: Term | None
    after: Term | None
