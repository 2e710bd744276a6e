"""The façade over glossary, formats and store: everything jargonbot can do. No Discord, no SQL."""

from bot.jargon.answer import Answer, Page, Spotted
from bot.jargon.curation import hints
from bot.jargon.draft import Draft, draft_of, source_text
from bot.jargon.facade import Jargon
from bot.jargon.queue import FlagRow, as_csv
from bot.jargon.reconciliation import GoneError, Outcome, SeenMessage
from bot.jargon.voices import Decided, Thread, YouSaid
from bot.jargon.wording import WHOLE, keyed
from bot.store.comments import Comment
from bot.store.desk import Block, Notice
from bot.store.flags import Reaction
from bot.store.reviews import Decision, Review
from bot.store.standings import Standing

__all__ = [
    "WHOLE",
    "Answer",
    "Block",
    "Comment",
    "Decided",
    "Decision",
    "Draft",
    "FlagRow",
    "GoneError",
    "Jargon",
    "Notice",
    "Outcome",
    "Page",
    "Reaction",
    "Review",
    "SeenMessage",
    "Spotted",
    "Standing",
    "Thread",
    "YouSaid",
    "as_csv",
    "draft_of",
    "hints",
    "keyed",
    "source_text",
]
