"""The façade over glossary, formats and store: everything jargonbot can do. No Discord, no SQL."""

from bot.jargon.answer import Answer, Page, Spotted
from bot.jargon.draft import Draft, draft_of
from bot.jargon.facade import Jargon
from bot.jargon.queue import FlagRow
from bot.store.flags import Reaction

__all__ = ["Answer", "Draft", "FlagRow", "Jargon", "Page", "Reaction", "Spotted", "draft_of"]
