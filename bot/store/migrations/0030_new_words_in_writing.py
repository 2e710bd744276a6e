"""A word that is not there yet can be written together, too: how it will be called stands with it until then."""

from bot.store.port import Connection

NAME = "keep_new_words_in_writing"


def migrate(db: Connection) -> None:
    db.execute("alter table writings add column word text not null default ''")
