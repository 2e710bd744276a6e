"""On which message a flag from the form was made, and of how many people a notice speaks."""

from bot.store.port import Connection

NAME = "remember_what_was_shown"


def migrate(db: Connection) -> None:
    db.execute("alter table flags add column message_id integer not null default 0")
    db.execute("alter table notices add column people integer not null default 0")
