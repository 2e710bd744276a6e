"""Which words people who draw on support have read and found right, in which words, and on which day; by nobody."""

from bot.store.port import Connection

NAME = "keep_readers_checks"


def migrate(db: Connection) -> None:
    db.execute("""
        create table readers_checks (
            server_id integer not null,
            slug text not null,
            wording text not null,
            checked_at integer not null,
            primary key (server_id, slug)
        ) strict
    """)
