"""Two emoji may stand for one reason, and each is withdrawn by itself: the emoji belongs to the key.

A reaction is a copy of what Discord shows, so one that was reviewed stays, with its review. An answer
keeps the wording that it showed, and is gone once Discord says that its message is.
"""

from bot.store.port import Connection

NAME = "name_the_emoji_of_reactions"


def migrate(db: Connection) -> None:
    db.execute("alter table reactions rename to reactions_before")
    db.execute("""
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
    """)
    db.execute("""
        insert into reactions (server_id, message_id, person_id, reason, emoji, burst, reacted_at)
        select server_id, message_id, person_id, reason, '', burst, reacted_at from reactions_before
    """)
    db.execute("drop table reactions_before")
    db.execute("create index reactions_by_person on reactions (person_id, server_id)")
    db.execute("alter table answers add column wording text not null default ''")
    db.execute("alter table answers add column gone integer not null default 0")
    db.execute("create index answers_by_term on answers (server_id, slug)")
