"""Words that people asked for, because nobody explains them yet: the word alone, and how often, by nobody."""

from bot.store.port import Connection

NAME = "keep_wanted_words"


def migrate(db: Connection) -> None:
    db.execute("""
        create table wanted (
            server_id integer not null,
            key text not null,
            word text not null,
            times integer not null,
            first_at integer not null,
            last_at integer not null,
            last_ask text not null,
            primary key (server_id, key)
        ) strict
    """)
