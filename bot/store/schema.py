"""The tables, as a list of migrations: each runs once, in order, in a transaction of its own.

The server's id stands first in every key (0 is the base glossary or a private chat), times are UTC
milliseconds, and nothing here needs more of SQL than `ON CONFLICT` and `RETURNING`.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("jargonbot")


@migrations()
def create_terms(db: Database) -> None:
    """Terms as documents: lookups run on snapshots in memory, so no column but the key is ever searched."""
    db.execute(
        """
        create table terms (
            server_id integer not null,
            layer text not null check (layer in ('shipped', 'imported', 'local')),
            slug text not null,
            document text not null,
            changed_at integer not null,
            changed_by integer,
            primary key (server_id, layer, slug)
        ) strict
        """
    )
    db.execute(
        """
        create table versions (
            server_id integer primary key,
            version integer not null
        ) strict
        """
    )
    db.execute(
        """
        create table notes (
            name text primary key,
            value text not null
        ) strict
        """
    )


@migrations()
def create_answers_and_reactions(db: Database) -> None:
    """Reactions are kept by message and joined to the answer on reading: either may come first."""
    db.execute(
        """
        create table answers (
            server_id integer not null,
            message_id integer not null,
            channel_id integer not null,
            slug text not null,
            shown_at integer not null,
            primary key (server_id, message_id)
        ) strict
        """
    )
    db.execute(
        """
        create table reactions (
            server_id integer not null,
            message_id integer not null,
            person_id integer not null,
            reason text not null,
            burst integer not null,
            reacted_at integer not null,
            primary key (server_id, message_id, person_id, reason, burst)
        ) strict
        """
    )


@migrations()
def create_preferences(db: Database) -> None:
    """What a server has settled for itself, such as whether answers there are private."""
    db.execute(
        """
        create table preferences (
            server_id integer not null,
            name text not null,
            value text not null,
            primary key (server_id, name)
        ) strict
        """
    )
