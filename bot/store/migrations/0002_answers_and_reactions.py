"""Reactions are kept by message and joined to the answer on reading: either may come first."""

from bot.store.port import Connection

NAME = "create_answers_and_reactions"


def migrate(db: Connection) -> None:
    db.execute("""
        create table answers (
            server_id integer not null,
            message_id integer not null,
            channel_id integer not null,
            slug text not null,
            shown_at integer not null,
            primary key (server_id, message_id)
        ) strict
    """)
    db.execute("""
        create table reactions (
            server_id integer not null,
            message_id integer not null,
            person_id integer not null,
            reason text not null,
            burst integer not null,
            reacted_at integer not null,
            primary key (server_id, message_id, person_id, reason, burst)
        ) strict
    """)
