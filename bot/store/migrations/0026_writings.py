"""Words that are written together: which are open, what each person gave, and with how many a text was written."""

from bot.store.port import Connection

NAME = "keep_writings"


def migrate(db: Connection) -> None:
    db.execute("""
        create table writings (
            server_id integer not null,
            slug text not null,
            open integer not null,
            opened_at integer not null,
            opened_by integer not null,
            people integer not null default 0,
            wording text not null default '',
            primary key (server_id, slug)
        ) strict
    """)
    db.execute("""
        create table contributions (
            server_id integer not null,
            slug text not null,
            person_id integer not null,
            text text not null,
            written_at integer not null,
            primary key (server_id, slug, person_id)
        ) strict
    """)
    db.execute("create index contributions_by_person on contributions (person_id, server_id)")
