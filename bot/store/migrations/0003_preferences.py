"""What a server has settled for itself, such as whether answers there are private."""

from sqlite_utils import Database

NAME = "create_preferences"


def migrate(db: Database) -> None:
    db.execute("""
        create table preferences (
            server_id integer not null,
            name text not null,
            value text not null,
            primary key (server_id, name)
        ) strict
    """)
