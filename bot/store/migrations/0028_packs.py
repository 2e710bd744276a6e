"""Packs: what a server publishes, which it is subscribed to, and what of them its curators have decided."""

from bot.store.port import Connection

NAME = "keep_packs"


def migrate(db: Connection) -> None:
    db.execute("""
        create table publications (
            server_id integer not null primary key,
            pack_id text not null,
            title text not null,
            publisher text not null,
            licence text not null,
            edition integer not null,
            checksum text not null,
            made_on text not null
        ) strict
    """)
    db.execute("""
        create table subscriptions (
            server_id integer not null,
            pack_id text not null,
            title text not null,
            publisher text not null,
            licence text not null,
            edition integer not null,
            checksum text not null,
            public_key text not null,
            address text not null,
            looked_at integer not null,
            primary key (server_id, pack_id)
        ) strict
    """)
    db.execute("""
        create table pack_words (
            server_id integer not null,
            pack_id text not null,
            slug text not null,
            offered text not null,
            offered_at integer not null,
            base text not null default '',
            became text not null default '',
            declined text not null default '',
            approved text not null default '',
            approved_by integer not null default 0,
            primary key (server_id, pack_id, slug)
        ) strict
    """)
