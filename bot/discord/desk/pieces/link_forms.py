"""The forms for a link from a word to another: one more, and changing one that is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from bot.discord.desk.pieces.telling import tell_stored
from bot.discord.desk.whose_word import FORM_WORD, Word, word_in
from bot.discord.kit.forms import LastingForm, Sent, choice, paragraph, short
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.text import line
from bot.errors import ChangedMeanwhileError
from bot.glossary.model.pieces import Name, Piece
from bot.glossary.model.relation import Heading
from bot.glossary.model.term import MAX_LABEL
from bot.service import LinkDraft, Opening, Revised, mark_of_name
from bot.strings import piece_forms as strings

NAME = r"(?P<name>[0-9a-f]{8})"
MOST_LINE = 500
EMPTY = LinkDraft()


class _AnyLinkForm(LastingForm, for_curators="term"):
    questions: ClassVar = {
        "target": strings.form_target,
        "why": strings.form_why,
        "source": strings.form_link_source,
    }
    options: ClassVar = {"kind": (strings.form_kind, strings.kinds)}

    def __init__(self, title: str, filled: LinkDraft, *arguments: str) -> None:
        super().__init__(title, *arguments)
        self.ask(strings.form_target(), short("target", most=MAX_LABEL, filled=filled.target, required=True))
        self.ask(strings.form_kind(), choice("kind", strings.kinds(), filled=filled.kind, required=True))
        self.ask(strings.form_why(), paragraph("why", most=MOST_LINE, filled=filled.why))
        self.ask(strings.form_link_source(), short("source", filled=filled.source))


class NewLinkForm(_AnyLinkForm, wire="ln"):
    """One more link."""

    arguments = FORM_WORD

    def __init__(self, word: Word, filled: LinkDraft = EMPTY) -> None:
        super().__init__(strings.new_link(), filled, word.in_form)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        word = word_in(interaction, sent.match)
        draft, act = LinkDraft(**sent.answers), word.act(sent.act(interaction))
        await _tell(interaction, word, await interaction.client.jargon.pieces.add(word.slug, draft, act))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> NewLinkForm:
        return cls(word_in(interaction, sent.match), LinkDraft(**sent.answers))


class LinkForm(_AnyLinkForm, wire="le"):
    """A link that is there; the id tells which, and what the form opened with."""

    arguments = f"{FORM_WORD}:{NAME}:(?P<opening>[A-Za-z0-9_-]{{12}})"

    def __init__(self, word: Word, name_mark: str, opening: Opening, filled: LinkDraft) -> None:
        super().__init__(strings.change_link(), filled, word.in_form, name_mark, opening.marks)

    @classmethod
    def of(cls, word: Word, name: Name, piece: Piece) -> LinkForm:
        """The form, filled in with the link as it is."""
        draft = LinkDraft.of(piece)
        return cls(word, mark_of_name(name), Opening.of(draft), draft)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        word, opening = word_in(interaction, sent.match), Opening(sent.match["opening"])
        draft, act = LinkDraft(**sent.answers), word.act(sent.act(interaction))
        pieces = interaction.client.jargon.pieces
        await _tell(interaction, word, await pieces.edit(word.slug, sent.match["name"], opening, draft, act))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> LastingForm:
        word = word_in(interaction, sent.match)
        if not isinstance(error, ChangedMeanwhileError):
            return cls(word, sent.match["name"], Opening(sent.match["opening"]), LinkDraft(**sent.answers))
        now = LinkDraft(**error.now)
        yours = LinkDraft(**error.yours)
        return cls(word, sent.match["name"], Opening.of(now), yours) if now.target else NewLinkForm(word, yours)


async def _tell(interaction: Interaction, word: Word, revised: Revised) -> None:
    await tell_stored(interaction, word, revised, _pending(interaction, word, revised))


def _pending(interaction: Interaction, word: Word, revised: Revised) -> Iterator[str]:
    """Which new links lead nowhere yet. Advice may be in everyday words, which have no entry of their own."""
    known = revised.before.relations if revised.before else ()
    new = {each.target for each in revised.after.relations if each not in known} if revised.after else set()
    listed = interaction.client.jargon.glossary(word.server_id).relations(word.slug)
    for heading, links in listed.items():
        if heading not in (Heading.TOPICS, Heading.CONSIDER_USING_INSTEAD):
            yield from (strings.pending(line(each.label)) for each in links if each.slug is None and each.label in new)
