"""What people say in the form, what curators decide, and who is told of it.

`definition` is the key of a definition, or empty for the whole answer. `person_id`, `decided_by` and
`blocked_by` are all that is kept of anybody, and `comment` is the only text that people write freely.
"""

from bot.store.port import Connection

NAME = "create_flags_and_reviews"


def migrate(db: Connection) -> None:
    db.execute("""
        create table flags (
            server_id integer not null,
            flag_id text not null,
            slug text not null,
            definition text not null,
            person_id integer not null,
            reason text not null,
            comment text not null,
            wording text not null,
            flagged_at integer not null,
            hidden integer not null default 0,
            review_id text,
            primary key (server_id, flag_id)
        ) strict
    """)
    db.execute("create index flags_by_term on flags (server_id, slug)")
    db.execute("create index flags_by_person on flags (person_id, server_id)")
    db.execute("""
        create table reviews (
            server_id integer not null,
            review_id text not null,
            slug text not null,
            definition text not null,
            decision text not null check (decision in ('resolved', 'declined', 'withdrawn')),
            reply text not null,
            people integer not null,
            changed integer not null,
            decided_at integer not null,
            decided_by integer not null,
            primary key (server_id, review_id)
        ) strict
    """)
    db.execute("create index reviews_by_term on reviews (server_id, slug)")
    db.execute("""
        create table replies (
            server_id integer not null,
            person_id integer not null,
            review_id text not null,
            told_at integer,
            primary key (server_id, person_id, review_id)
        ) strict
    """)
