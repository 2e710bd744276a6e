"""The five texts of a term: adding one to a server, and changing one."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

from bot.discord.desk.on_card import how_shown
from bot.discord.feedback.same_word import chosen_word
from bot.discord.kit.form_ids import SLUG, shortened, slug_in
from bot.discord.kit.forms import LastingForm, Sent, paragraph, short
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.saying import say
from bot.discord.kit.text import cut, line
from bot.errors import BusyError, ChangedMeanwhileError
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Term
from bot.service import Draft, Opening, Revised, draft_of, hints
from bot.strings import curation as strings
from bot.strings import same_word as same_word_strings

MOST_HINTS = 3
MOST_HINT = 300
EMPTY = Draft(labels="", plain="")
OPENING = r"(?P<opening>[A-Za-z0-9_-]{15})"


class TermForm(LastingForm, for_curators="term"):
    """The fields, which are named as those of a draft are."""

    questions: ClassVar = {
        "labels": strings.form_labels,
        "plain": strings.form_plain,
        "formal": strings.form_formal,
        "source": strings.form_source,
        "instead": strings.form_instead,
    }

    def __init__(self, title: str, filled: Draft, *arguments: str) -> None:
        super().__init__(title, *arguments)
        self.ask(strings.form_labels(), short("labels", filled=filled.labels, required=True))
        self.ask(strings.form_plain(), paragraph("plain", filled=filled.plain, required=True))
        self.ask(strings.form_formal(), paragraph("formal", filled=filled.formal))
        self.ask(strings.form_source(), short("source", filled=filled.source))
        self.ask(strings.form_instead(), short("instead", filled=filled.instead))


class AddForm(TermForm, wire="add"):
    """A term of the server's own.

    Its id changes with what it is filled in with: a phone shows again what it remembers of an id.
    """

    arguments = OPENING

    def __init__(self, filled: Draft = EMPTY) -> None:
        super().__init__(strings.add_title(), filled, Opening.of(filled).marks)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        draft = Draft(**sent.answers)
        if sent.word:
            await _join(interaction, sent, draft)
            return
        term = await interaction.client.jargon.curation.add(draft, sent.act(interaction))
        await _wanted_no_more(interaction)
        told = [strings.added(line(term.label)), *_parted_names(draft, term), *how_shown(interaction, None, term)]
        await tell(interaction, told, hints(term))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> AddForm:
        draft = Draft(**sent.answers)
        return cls(draft.apart() if sent.apart else draft)


class EditForm(TermForm, wire="rev"):
    """A term as this server reads it; the id tells what the form opened with."""

    arguments = f"{SLUG}:{OPENING}"

    def __init__(self, slug: str, opening: Opening, filled: Draft) -> None:
        super().__init__(strings.edit_title(), filled, shortened(slug), opening.marks)

    @classmethod
    def of(cls, term: Term) -> EditForm:
        """The form, filled in with the term as it is."""
        draft = draft_of(term)
        return cls(term.slug, Opening.of(draft), draft)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        jargon, opening = interaction.client.jargon, Opening(sent.match["opening"])
        slug = slug_in(sent.match, jargon, server_of(interaction))
        if sent.word:
            await _join(interaction, sent, Draft(**sent.answers), of=jargon.label(slug, server_of(interaction)))
            return
        revised = await jargon.curation.edit(slug, opening, Draft(**sent.answers), sent.act(interaction))
        if revised.after is None or revised.after == revised.before:
            await tell(interaction, [strings.nothing_changed()], [])
        else:
            flagged = await jargon.notices.people(server_of(interaction), slug) > 0
            await _wanted_no_more(interaction)
            changed = strings.changed(line(revised.after.label), flagged=flagged)
            told = [with_parting(changed, revised), *how_shown(interaction, revised.before, revised.after)]
            await tell(interaction, told, hints(revised.after, before=revised.before))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> EditForm:
        slug = slug_in(sent.match, interaction.client.jargon, server_of(interaction))
        if isinstance(error, ChangedMeanwhileError):
            return cls(slug, Opening.of(Draft(**error.now)), Draft(**error.yours))
        draft = Draft(**sent.answers)
        return cls(slug, Opening(sent.match["opening"]), draft.apart() if sent.apart else draft)


async def _join(interaction: Interaction, sent: Sent, draft: Draft, of: str = "") -> None:
    """Make what was typed a part of the word that was chosen; `of` is the one whose form it was, which stays."""
    slug, door = chosen_word(interaction, sent), Door.TERM_EDIT if of else Door.TERM_ADD
    revised = await interaction.client.jargon.curation.join(slug, draft, sent.act(interaction), door)
    await _wanted_no_more(interaction)
    if term := revised.after:
        told = [with_parting(same_word_strings.joined(line(draft.label), line(term.label)), revised)]
        told += [same_word_strings.unchanged(line(of))] if of else []
        told += how_shown(interaction, revised.before, term)
        await tell(interaction, told, hints(term, before=revised.before))


def _parted_names(draft: Draft, term: Term) -> list[str]:
    """What else it is called by now; a comma that parted a single name shows by a small letter after it."""
    if not term.aliases:
        return []
    is_parted = ";" not in draft.labels and any(each[:1].islower() for each in term.aliases)
    return [same_word_strings.other_names([*map(line, term.aliases)], perhaps_one=is_parted)]


async def _wanted_no_more(interaction: Interaction) -> None:
    """Whatever people asked for and can find now goes; what a busy database keeps goes when it is next looked at."""
    with suppress(BusyError):
        await interaction.client.jargon.wanted.words(server_of(interaction))


async def tell(interaction: Interaction, stored: list[str], advice: list[str]) -> None:
    """Say what was stored, and beneath it what could make the word plainer."""
    shown = [line(cut(each, MOST_HINT)) for each in advice[:MOST_HINTS]]
    await say(interaction, strings.with_hints("\n".join(stored), shown))


def with_parting(told: str, revised: Revised) -> str:
    """What was stored, and, the first time, that changes of the shared glossary no longer reach this word."""
    return f"{told}\n{strings.parted()}" if revised.parted else told
