"""Suggestions of people: a word that is missing, or a better wording, and what became of it."""

from bot.store.port import Connection

NAME = "keep_suggestions"


def migrate(db: Connection) -> None:
    db.execute("""
        create table suggestions (
            server_id integer not null,
            suggestion_id text not null,
            slug text not null,
            word text not null,
            meaning text not null,
            origin text not null,
            instead text not null,
            person_id integer not null,
            outside integer not null,
            suggested_at integer not null,
            approved text not null default '',
            approved_by integer not null default 0,
            ending text check (ending in ('accepted', 'changed', 'declined')),
            reply text not null default '',
            became text not null default '',
            decision_id text not null default '',
            decided_at integer,
            decided_by integer not null default 0,
            told_at integer,
            primary key (server_id, suggestion_id)
        ) strict
    """)
    db.execute("create index suggestions_by_person on suggestions (person_id, server_id)")
    db.execute("create index suggestions_by_ending on suggestions (server_id, ending)")
