"""The façade over glossary, formats and store: everything jargonbot can do. No Discord, no SQL."""

from bot.feedback.definition_ref import WHOLE, keyed
from bot.service.answer import Answer, Page, Spotted
from bot.service.curation import hints
from bot.service.discussions import Decided, Thread, YouSaid
from bot.service.draft import Draft, draft_of, source_text
from bot.service.jargon import Jargon
from bot.service.queue import FlagRow, as_csv
from bot.service.reconciliation import GoneError, Outcome, SeenMessage
from bot.service.supervisor import Supervisor, TaskHealth
from bot.store.comments import Comment
from bot.store.counts import Standing
from bot.store.curators import Block, Notice
from bot.store.reactions import Reaction
from bot.store.reviews import Decision, Review

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
    "Supervisor",
    "TaskHealth",
    "Thread",
    "YouSaid",
    "as_csv",
    "draft_of",
    "hints",
    "keyed",
    "source_text",
]
