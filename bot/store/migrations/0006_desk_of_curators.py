"""Who is at work on what, who may not comment, and the one notice for each term that was flagged."""

from bot.store.port import Connection

NAME = "create_the_desk_of_curators"


def migrate(db: Connection) -> None:
    db.execute("""
        create table claims (
            server_id integer not null,
            slug text not null,
            definition text not null,
            person_id integer not null,
            claimed_at integer not null,
            primary key (server_id, slug, definition)
        ) strict
    """)
    db.execute("""
        create table blocks (
            server_id integer not null,
            person_id integer not null,
            flag_id text not null,
            blocked_at integer not null,
            blocked_by integer not null,
            primary key (server_id, person_id)
        ) strict
    """)
    db.execute("""
        create table notices (
            server_id integer not null,
            slug text not null,
            channel_id integer not null,
            message_id integer not null,
            primary key (server_id, slug)
        ) strict
    """)
