"""A comment that waits as a draft knows the public answer that it was written at, which shows it once it is stored."""

from bot.store.port import Connection

NAME = "keep_answers_of_drafts"


def migrate(db: Connection) -> None:
    for column in ("channel_id", "message_id"):
        db.execute(f"alter table drafts add column {column} integer not null default 0")
