"""What is said outside servers: it stands with the flags of the home server, and is read outside alone."""

from dataclasses import dataclass, replace

from bot.feedback.flags import Comment, Standing
from bot.feedback.reviews import Review
from bot.store.flags import comments_outside
from bot.store.port import Connection
from bot.store.reviews import review


@dataclass(frozen=True, slots=True)
class BringHome:
    """What was said outside servers, and nobody has answered, is before the curators of this server from now on.

    The words on which it was are those of all, and the server may have its own: so nobody is told that they changed.
    """

    server_id: int

    def apply(self, db: Connection) -> None:
        bring = """
            update flags set server_id = :home, wording = ''
            where outside = 1 and server_id != :home and review_id is null
        """
        db.execute(bring, home=self.server_id)
        suggested = "update suggestions set server_id = :home where outside = 1 and ending is null"
        db.execute(f"{suggested} and server_id != :home", home=self.server_id)


def said_outside(db: Connection, slug: str | None = None) -> tuple[list[Comment], list[Review]]:
    """What people outside servers read of a term, or of all: comments that were passed, and what was answered to these.

    How many people had flagged it is left out.
    """
    comments = [each for each in comments_outside(db, slug) if each.standing is Standing.PASSED]
    ids = {(each.ref.server_id, each.review_id): None for each in comments if each.review_id}
    reviews = filter(None, (review(db, server_id, review_id or "") for server_id, review_id in ids))
    return comments, [replace(each, people=0) for each in reviews]
