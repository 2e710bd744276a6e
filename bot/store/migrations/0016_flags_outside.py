"""What is said outside servers goes to the curators of the home server, apart from what is said there."""

from bot.store.port import Connection

NAME = "know_flags_from_outside"


def migrate(db: Connection) -> None:
    db.execute("alter table flags add column outside integer not null default 0")
    db.execute("update flags set outside = 1 where server_id = 0")
    db.execute("create index flags_outside on flags (outside, slug)")
