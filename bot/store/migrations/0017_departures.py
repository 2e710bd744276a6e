"""A server that removed the bot is noted, so that what is kept of it can go once it has not come back for a while."""

from bot.store.port import Connection

NAME = "note_departures"


def migrate(db: Connection) -> None:
    db.execute("""
        create table departures (
            server_id integer not null,
            left_at integer not null,
            primary key (server_id)
        ) strict
    """)
