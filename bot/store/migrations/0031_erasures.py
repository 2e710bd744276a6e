"""The erasures in which a database took part: all who use it know of them, and an older copy shows what it missed."""

from bot.store.port import Connection

NAME = "list_erasures"


def migrate(db: Connection) -> None:
    db.execute("""
        create table erasures (
            number integer not null,
            mark text not null,
            erased_on text not null,
            primary key (number, mark, erased_on)
        ) strict
    """)
