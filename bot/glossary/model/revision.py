"""Revisions: what was done to a term, by whom, and why, so that any of it can be seen and undone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.glossary.model.layer import Layer


class Door(StrEnum):
    """By which way a change came."""

    TERM_ADD = "term add"
    TERM_EDIT = "term edit"
    TERM_REMOVE = "term remove"
    FLAGS_EDIT = "flags edit"
    MERGE = "merge"
    TERM_HIDE = "term hide"
    TERM_UNDO = "term undo"
    SUGGESTION = "suggestion"
    TOGETHER = "written together"
    IMPORT = "import"
    IMPORT_UNDO = "import undo"
    PACK = "pack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One change to a term of one server, in UTC; those of a term are counted from 1.

    `before` and `after` are what the server laid over the word, None where that was nothing. `by` is a person's id,
    None where no person did it. `why` may be empty.
    """

    server_id: int
    slug: str
    number: int
    revision_id: str
    at: datetime
    by: int | None
    why: str
    door: Door
    before: Layer | None
    after: Layer | None
