"""What a curator decides about what people said of a word."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.feedback.flags import Comment, Standing
from bot.feedback.harm import harms
from bot.feedback.part import Part
from bot.feedback.reviews import Decision
from bot.feedback.seen import Seen

NOTHING_SEEN = Seen()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a curator decides about a word, all of it or only the parts whose names are `chosen`, with one reply.

    `review_id` makes it safe to repeat. `seen` is what the curator had before them, where that is known. With
    `passing`, readers see the comments that it answers from now on, but for those that a curator has hidden, or that
    may hurt and are to be passed one by one.
    """

    review_id: str
    decision: Decision
    reply: str
    by: int
    chosen: Collection[str] | None = None
    seen: Seen = NOTHING_SEEN
    passing: bool = False

    def is_about(self, part: Part) -> bool:
        return self.chosen is None or part.name in self.chosen

    def lets_read(self, comment: Comment) -> bool:
        return self.passing and comment.standing is Standing.WAITING and not harms((), [comment.text])
