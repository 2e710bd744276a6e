"""The tables of flags and reviews, after those of `schema.py`."""

from __future__ import annotations

from sqlite_utils import Database

from bot.store.schema import migrations

__all__ = ["migrations"]


@migrations()
def name_the_emoji_of_reactions(db: Database) -> None:
    """Two emoji may stand for one reason, and each is withdrawn by itself: the emoji belongs to the key.

    A reaction is a copy of what Discord shows, so one that was reviewed stays, with its review. An answer
    keeps the wording that it showed, and is gone once Discord says that its message is.
    """
    db.execute("alter table reactions rename to reactions_before")
    db.execute(
        """
        create table reactions (
            server_id integer not null,
            message_id integer not null,
            person_id integer not null,
            reason text not null,
            emoji text not null,
            burst integer not null,
            reacted_at integer not null,
            review_id text,
            primary key (server_id, message_id, person_id, reason, emoji, burst)
        ) strict
        """
    )
    db.execute(
        """
        insert into reactions (server_id, message_id, person_id, reason, emoji, burst, reacted_at)
        select server_id, message_id, person_id, reason, '', burst, reacted_at from reactions_before
        """
    )
    db.execute("drop table reactions_before")
    db.execute("create index reactions_by_person on reactions (person_id, server_id)")
    db.execute("alter table answers add column wording text not null default ''")
    db.execute("alter table answers add column gone integer not null default 0")
    db.execute("create index answers_by_term on answers (server_id, slug)")


@migrations()
def create_flags_and_reviews(db: Database) -> None:
    """What people say in the form, what curators decide, and who is told of it.

    `definition` is the key of a definition, or empty for the whole answer. `person_id`, `decided_by` and
    `blocked_by` are all that is kept of anybody, and `comment` is the only text that people write freely.
    """
    db.execute(
        """
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
        """
    )
    db.execute("create index flags_by_term on flags (server_id, slug)")
    db.execute("create index flags_by_person on flags (person_id, server_id)")
    db.execute(
        """
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
        """
    )
    db.execute("create index reviews_by_term on reviews (server_id, slug)")
    db.execute(
        """
        create table replies (
            server_id integer not null,
            person_id integer not null,
            review_id text not null,
            told_at integer,
            primary key (server_id, person_id, review_id)
        ) strict
        """
    )


@migrations()
def create_the_desk_of_curators(db: Database) -> None:
    """Who is at work on what, who may not comment, and the one notice for each term that was flagged."""
    db.execute(
        """
        create table claims (
            server_id integer not null,
            slug text not null,
            definition text not null,
            person_id integer not null,
            claimed_at integer not null,
            primary key (server_id, slug, definition)
        ) strict
        """
    )
    db.execute(
        """
        create table blocks (
            server_id integer not null,
            person_id integer not null,
            flag_id text not null,
            blocked_at integer not null,
            blocked_by integer not null,
            primary key (server_id, person_id)
        ) strict
        """
    )
    db.execute(
        """
        create table notices (
            server_id integer not null,
            slug text not null,
            channel_id integer not null,
            message_id integer not null,
            primary key (server_id, slug)
        ) strict
        """
    )


@migrations()
def create_revisions(db: Database) -> None:
    """What was done to the terms of a server. One act may touch several terms, each of them once."""
    db.execute(
        """
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
        """
    )
