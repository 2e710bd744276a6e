"""Nothing is kept of answers in private chats: the id of such a chat stands for one person, and the answers say what
they looked up. What was kept there goes, with the reactions to it; flags and drafts no longer name a message there.
"""

from bot.store.port import Connection

NAME = "forget_answers_in_private_chats"


def migrate(db: Connection) -> None:
    for table in ("answers", "reactions", "notices"):
        db.execute(f"delete from {table} where server_id = 0")
    db.execute("update flags set message_id = 0 where server_id = 0")
    db.execute("update drafts set channel_id = 0, message_id = 0 where server_id = 0")
