"""The façade over glossary, feedback, formats and store: everything jargonbot can do. No Discord, no SQL."""

from bot.service.answer import Answer, Page, Spotted
from bot.service.curation import hints
from bot.service.draft import Draft, draft_of, source_text
from bot.service.jargon import Jargon

__all__ = ["Answer", "Draft", "Jargon", "Page", "Spotted", "draft_of", "hints", "source_text"]
