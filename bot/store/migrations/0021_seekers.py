"""Whoever asked to be told when a word is explained, until they were told."""

from bot.store.port import Connection

NAME = "keep_seekers"


def migrate(db: Connection) -> None:
    db.execute("""
        create table seekers (
            server_id integer not null,
            key text not null,
            person_id integer not null,
            word text not null,
            asked_at integer not null,
            primary key (server_id, key, person_id)
        ) strict
    """)
    db.execute("create index seekers_by_person on seekers (person_id, server_id)")
