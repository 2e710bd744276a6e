"""Others read a comment when a curator has passed it; what was open to all until now waits to be passed, too."""

from bot.store.port import Connection

NAME = "standing_of_comments"


def migrate(db: Connection) -> None:
    db.execute(
        "alter table flags add column standing text not null default 'waiting' "
        "check (standing in ('waiting', 'passed', 'hidden'))"
    )
    db.execute("update flags set standing = 'hidden' where hidden = 1")
    db.execute("alter table flags drop column hidden")
