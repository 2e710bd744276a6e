"""Which message an answer replies to, so that it goes when the question goes; 0 where none was asked in a message."""

from bot.store.port import Connection

NAME = "remember_questions_of_answers"


def migrate(db: Connection) -> None:
    db.execute("alter table answers add column question_id integer not null default 0")
    db.execute("create index answers_by_question on answers (server_id, question_id)")
