"""A channel is told of a word once a day, so the notice about it knows when it was posted."""

from sqlite_utils import Database

NAME = "keep_when_notices_were_posted"


def migrate(db: Database) -> None:
    db.execute("alter table notices add column posted_at integer not null default 0")
