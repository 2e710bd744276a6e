"""Terms as documents: lookups run on snapshots in memory, so no column but the key is ever searched."""

from bot.store.port import Connection

NAME = "create_terms"


def migrate(db: Connection) -> None:
    db.execute("""
        create table terms (
            server_id integer not null,
            layer text not null check (layer in ('shipped', 'imported', 'local')),
            slug text not null,
            document text not null,
            changed_at integer not null,
            changed_by integer,
            primary key (server_id, layer, slug)
        ) strict
    """)
    db.execute("""
        create table versions (
            server_id integer primary key,
            version integer not null
        ) strict
    """)
    db.execute("""
        create table notes (
            name text primary key,
            value text not null
        ) strict
    """)
