"""What people typed into forms and could not be stored: it waits for them, for a day.

`form` is the id of the form on Discord, and `answers` holds what was typed, by the names of its fields. An act of a
curator is looked for by its id, since one that comes again must not be done again.
"""

from bot.store.port import Connection

NAME = "create_drafts"


def migrate(db: Connection) -> None:
    db.execute("""
        create table drafts (
            server_id integer not null,
            draft_id text not null,
            person_id integer not null,
            form text not null,
            answers text not null,
            kept_at integer not null,
            primary key (server_id, draft_id)
        ) strict
    """)
    db.execute("create index drafts_by_person on drafts (person_id, server_id)")
    db.execute("create index drafts_by_age on drafts (kept_at)")
    db.execute("create index revisions_by_act on revisions (server_id, revision_id)")
