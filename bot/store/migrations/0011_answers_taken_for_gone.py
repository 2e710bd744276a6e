"""Answers that were taken for gone are looked for once more.

Earlier versions took a channel that they could not read for one that was deleted, and forgot its answers for good.
What is gone indeed is found to be so again.
"""

from bot.store.port import Connection

NAME = "look_again_for_what_was_taken_for_gone"


def migrate(db: Connection) -> None:
    db.execute("update answers set gone = 0")
