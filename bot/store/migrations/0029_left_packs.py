"""Words that a publisher has taken out of a pack, of which the curators of subscribed servers are told."""

from bot.store.port import Connection

NAME = "keep_what_left_packs"


def migrate(db: Connection) -> None:
    db.execute("alter table pack_words add column left_at integer not null default 0")
