"""What a person chose for themselves, wherever they are; nothing is written down of anybody who chose nothing."""

from bot.store.port import Connection

NAME = "keep_choices_of_people"


def migrate(db: Connection) -> None:
    db.execute("""
        create table choices (
            person_id integer not null,
            name text not null,
            value text not null,
            primary key (person_id, name)
        ) strict
    """)
