"""What people typed into forms and could not be stored, for as long as it waits for them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.store.port import Connection, Row
from bot.store.rows import delete, fields_in, filled, from_ms, insert, now, row_of, select, to_ms


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A form as it was sent, or as it is to open again: `form` is its id, `answers` what was typed, field by field.

    `channel_id` and `message_id` are the public answer at which it was opened; 0 for none.
    """

    server_id: int
    draft_id: str
    person_id: int
    form: str
    answers: Mapping[str, str]
    kept_at: datetime = field(default_factory=now)
    channel_id: int = 0
    message_id: int = 0


@dataclass(frozen=True, slots=True)
class KeepDraft:
    """A draft waits for its person; sent anew, it takes the place of the earlier one, never of another person's."""

    draft: KeptDraft

    def apply(self, db: Connection) -> None:
        row = row_of(self.draft) | {"answers": json.dumps(dict(self.draft.answers))}
        renewed = ", ".join(f"{column} = excluded.{column}" for column in row)
        own = f"do update set {renewed} where drafts.person_id = excluded.person_id"
        insert(db, "drafts", row, f"on conflict (server_id, draft_id) {own}")


@dataclass(frozen=True, slots=True)
class DropDraft:
    """A person's draft is stored, or not wanted any more."""

    server_id: int
    draft_id: str
    person_id: int

    def apply(self, db: Connection) -> None:
        delete(db, "drafts", server_id=self.server_id, draft_id=self.draft_id, person_id=self.person_id)


@dataclass(frozen=True, slots=True)
class DropOldDrafts:
    """Every draft of before a moment is deleted; one that a clock which was ahead has dated later than `at` waits from
    then on."""

    before: datetime
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        db.execute("update drafts set kept_at = :at where kept_at > :at", at=to_ms(self.at))
        db.execute("delete from drafts where kept_at < :before", before=to_ms(self.before))


def drafts_of(db: Connection, server_id: int, person_id: int, since: datetime) -> list[KeptDraft]:
    """What waits for a person in a server and is no older than a moment, newest first."""
    mine = """
        select * from drafts where server_id = :server_id and person_id = :person_id and kept_at >= :since
        order by kept_at desc, draft_id desc
    """
    rows = db.query(mine, server_id=server_id, person_id=person_id, since=to_ms(since))
    return [draft for draft in map(_draft, rows) if draft]


def draft_of(db: Connection, server_id: int, draft_id: str) -> KeptDraft | None:
    """One draft; None where there is none of this id, or none that can be read."""
    return next(map(_draft, select(db, "drafts", server_id=server_id, draft_id=draft_id)), None)


def _draft(row: Row) -> KeptDraft | None:
    answers = fields_in(row["answers"], "drafts")
    return None if answers is None else filled(KeptDraft, row, answers=answers, kept_at=from_ms(row["kept_at"]))
