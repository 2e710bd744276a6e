"""What each change was about, so that another process reads only that again."""

from bot.store.port import Connection

NAME = "write_down_changes"


def migrate(db: Connection) -> None:
    db.execute("create table changes (number integer primary key, who text not null, what text not null) strict")
