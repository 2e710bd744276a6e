"""The façade over glossary, feedback, formats and store: everything jargonbot can do. No Discord, no SQL."""

from bot.service.act import Act, Revised
from bot.service.answer import Answer, Page, Spotted
from bot.service.changes import Changed
from bot.service.choices import Chosen
from bot.service.comparison import Comparison, answer_of, side_by_side
from bot.service.definition_draft import Author, DefinitionDraft, definition_draft_of, source_text
from bot.service.desk import WordReview
from bot.service.draft import Draft, draft_of, draft_of_word
from bot.service.edition import Change, Edition
from bot.service.exporting import FORMATS_OF_OWN, Export, exported
from bot.service.hints import hints
from bot.service.importing import Import, Joined
from bot.service.insights import Count, Insights
from bot.service.jargon import Jargon
from bot.service.layering import Choice, Removing, Undoing, mark_of_clash
from bot.service.letters import MOST_OF_A_LETTER, Letter
from bot.service.meeting_sheet import MeetingSheet
from bot.service.opening import Opening
from bot.service.own_imports import MOST_BYTES, Fate, OtherThanShownError, OwnImport, Planned, UndoneImport
from bot.service.own_words import OwnWord, Standing, own_words
from bot.service.packs import AcceptedWord, AtOnce, Fetcher, Published, PublishedNames, Subscribed
from bot.service.people import Held
from bot.service.pieces.definitions import ChecksDraft, FactsDraft, NewDefinitionDraft
from bot.service.pieces.discussions import DiscussionDraft
from bot.service.pieces.links import LinkDraft
from bot.service.pieces.marks import mark_of_name, mark_of_piece, pieces_in
from bot.service.pieces.names import NamesDraft
from bot.service.pieces.notes import LimitDraft, NoteDraft, StepDraft
from bot.service.pieces.scope import NO, YES, ScopeDraft
from bot.service.seeking import Sought
from bot.service.suggesting import Accepted
from bot.service.supervisor import Supervisor, TaskHealth
from bot.service.third_wording import draft_of_clash, has_source
from bot.service.verdict import Verdict
from bot.service.word_sets import Forgotten, SetChange
from bot.store.drafts import KeptDraft
from bot.store.imports import WordSet
from bot.store.people import ShownAnswer
from bot.store.shards import ONLY, Shards

__all__ = [
    "FORMATS_OF_OWN",
    "MOST_BYTES",
    "MOST_OF_A_LETTER",
    "NO",
    "ONLY",
    "YES",
    "Accepted",
    "AcceptedWord",
    "Act",
    "Answer",
    "AtOnce",
    "Author",
    "Change",
    "Changed",
    "ChecksDraft",
    "Choice",
    "Chosen",
    "Comparison",
    "Count",
    "DefinitionDraft",
    "DiscussionDraft",
    "Draft",
    "Edition",
    "Export",
    "FactsDraft",
    "Fate",
    "Fetcher",
    "Forgotten",
    "Held",
    "Import",
    "Insights",
    "Jargon",
    "Joined",
    "KeptDraft",
    "Letter",
    "LimitDraft",
    "LinkDraft",
    "MeetingSheet",
    "NamesDraft",
    "NewDefinitionDraft",
    "NoteDraft",
    "Opening",
    "OtherThanShownError",
    "OwnImport",
    "OwnWord",
    "Page",
    "Planned",
    "Published",
    "PublishedNames",
    "Removing",
    "Revised",
    "ScopeDraft",
    "SetChange",
    "Shards",
    "ShownAnswer",
    "Sought",
    "Spotted",
    "Standing",
    "StepDraft",
    "Subscribed",
    "Supervisor",
    "TaskHealth",
    "Undoing",
    "UndoneImport",
    "Verdict",
    "WordReview",
    "WordSet",
    "answer_of",
    "definition_draft_of",
    "draft_of",
    "draft_of_clash",
    "draft_of_word",
    "exported",
    "has_source",
    "hints",
    "mark_of_clash",
    "mark_of_name",
    "mark_of_piece",
    "own_words",
    "pieces_in",
    "side_by_side",
    "source_text",
]
