"""Which word a server was shown in which week, so that none is shown twice, and no week has two."""

from bot.store.port import Connection

NAME = "keep_words_of_the_week"


def migrate(db: Connection) -> None:
    db.execute("""
        create table weekly (
            server_id integer not null,
            week integer not null,
            slug text not null,
            primary key (server_id, week)
        ) strict
    """)
