"""What a server has settled for itself, such as whether answers there are private."""

from bot.store.port import Connection

NAME = "create_preferences"


def migrate(db: Connection) -> None:
    db.execute("""
        create table preferences (
            server_id integer not null,
            name text not null,
            value text not null,
            primary key (server_id, name)
        ) strict
    """)
