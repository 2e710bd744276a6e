"""The façade over glossary, formats and store: everything jargonbot can do. No Discord, no SQL."""

from bot.feedback.definition_ref import WHOLE, keyed
from bot.service.answer import Answer, Page, Spotted
from bot.service.curation import Act, Revised
from bot.service.discussions import Decided, Thread, YouSaid
from bot.service.draft import DefinitionDraft, Draft, definition_draft_of, draft_of, source_text
from bot.service.hints import hints
from bot.service.jargon import Jargon
from bot.service.opening import Opening
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
    "Act",
    "Answer",
    "Block",
    "Comment",
    "Decided",
    "Decision",
    "DefinitionDraft",
    "Draft",
    "FlagRow",
    "GoneError",
    "Jargon",
    "Notice",
    "Opening",
    "Outcome",
    "Page",
    "Reaction",
    "Review",
    "Revised",
    "SeenMessage",
    "Spotted",
    "Standing",
    "Supervisor",
    "TaskHealth",
    "Thread",
    "YouSaid",
    "as_csv",
    "definition_draft_of",
    "draft_of",
    "hints",
    "keyed",
    "source_text",
]
