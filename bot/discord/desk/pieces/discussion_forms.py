"""The forms for a pointer to what people say about a word: one more, and changing one that is there."""

from __future__ import annotations

from typing import ClassVar

from bot.discord.desk.pieces.telling import tell_stored
from bot.discord.desk.whose_word import FORM_WORD, Word, word_in
from bot.discord.kit.forms import LastingForm, Sent, paragraph, short
from bot.discord.kit.interaction import Interaction
from bot.errors import ChangedMeanwhileError
from bot.glossary.model.pieces import Name, Piece
from bot.glossary.model.term import MAX_LABEL
from bot.service import DiscussionDraft, Opening, mark_of_name
from bot.strings import piece_forms as strings

NAME = r"(?P<name>[0-9a-f]{8})"
MOST_LINE, MOST_ADDRESS = 500, 1000
EMPTY = DiscussionDraft()


class _AnyDiscussionForm(LastingForm, for_curators="term"):
    questions: ClassVar = {
        "title": strings.form_title,
        "author": strings.form_author,
        "url": strings.form_url,
        "summary": strings.form_summary,
    }

    def __init__(self, title: str, filled: DiscussionDraft, *arguments: str) -> None:
        super().__init__(title, *arguments)
        self.ask(strings.form_title(), short("title", most=MAX_LABEL, filled=filled.title, required=True))
        self.ask(strings.form_author(), short("author", most=MOST_LINE, filled=filled.author))
        self.ask(strings.form_url(), short("url", most=MOST_ADDRESS, filled=filled.url))
        self.ask(strings.form_summary(), paragraph("summary", most=MOST_LINE, filled=filled.summary))


class NewDiscussionForm(_AnyDiscussionForm, wire="tn"):
    """One more."""

    arguments = FORM_WORD

    def __init__(self, word: Word, filled: DiscussionDraft = EMPTY) -> None:
        super().__init__(strings.new_discussion(), filled, word.in_form)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        word = word_in(interaction, sent.match)
        draft, act = DiscussionDraft(**sent.answers), word.act(sent.act(interaction))
        await tell_stored(interaction, word, await interaction.client.jargon.pieces.add(word.slug, draft, act))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> NewDiscussionForm:
        return cls(word_in(interaction, sent.match), DiscussionDraft(**sent.answers))


class DiscussionForm(_AnyDiscussionForm, wire="te"):
    """One that is there; the id tells which, and what the form opened with."""

    arguments = f"{FORM_WORD}:{NAME}:(?P<opening>[A-Za-z0-9_-]{{12}})"

    def __init__(self, word: Word, name_mark: str, opening: Opening, filled: DiscussionDraft) -> None:
        super().__init__(strings.change_discussion(), filled, word.in_form, name_mark, opening.marks)

    @classmethod
    def of(cls, word: Word, name: Name, piece: Piece) -> DiscussionForm:
        """The form, filled in with the discussion as it is."""
        draft = DiscussionDraft.of(piece)
        return cls(word, mark_of_name(name), Opening.of(draft), draft)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        word, opening = word_in(interaction, sent.match), Opening(sent.match["opening"])
        draft, act = DiscussionDraft(**sent.answers), word.act(sent.act(interaction))
        pieces = interaction.client.jargon.pieces
        await tell_stored(interaction, word, await pieces.edit(word.slug, sent.match["name"], opening, draft, act))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> LastingForm:
        word = word_in(interaction, sent.match)
        if not isinstance(error, ChangedMeanwhileError):
            return cls(word, sent.match["name"], Opening(sent.match["opening"]), DiscussionDraft(**sent.answers))
        now, yours = DiscussionDraft(**error.now), DiscussionDraft(**error.yours)
        return cls(word, sent.match["name"], Opening.of(now), yours) if now.title else NewDiscussionForm(word, yours)
