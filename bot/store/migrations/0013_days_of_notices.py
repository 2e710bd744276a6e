"""A channel is told of a word once a day, so the notice about it knows when it was posted."""

from bot.store.port import Connection

NAME = "keep_when_notices_were_posted"


def migrate(db: Connection) -> None:
    db.execute("alter table notices add column posted_at integer not null default 0")
