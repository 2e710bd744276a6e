"""What was done to the terms of a server. One act may touch several terms, each of them once."""

from bot.store.port import Connection

NAME = "create_revisions"


def migrate(db: Connection) -> None:
    db.execute("""
        create table revisions (
            server_id integer not null,
            slug text not null,
            number integer not null,
            revision_id text not null,
            revised_at integer not null,
            revised_by integer,
            why text not null,
            door text not null,
            before text,
            after text,
            primary key (server_id, slug, number),
            unique (server_id, slug, revision_id)
        ) strict
    """)
