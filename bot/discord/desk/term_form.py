"""The five texts of a term: adding one to a server, and changing one."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import ClassVar

from bot.discord.desk.on_card import how_shown
from bot.discord.desk.whose_word import FORM_WORD, Word, in_form, is_home, word_in, words_of
from bot.discord.feedback.same_word import chosen_word
from bot.discord.kit.forms import LastingForm, Sent, choice, paragraph, short
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.saying import say
from bot.discord.kit.text import cut, line
from bot.errors import BusyError, ChangedMeanwhileError
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Term
from bot.service import Draft, Opening, Revised, draft_of, hints
from bot.strings import curation as strings
from bot.strings import home as home_strings
from bot.strings import same_word as same_word_strings

MOST_HINTS = 3
MOST_HINT = 300
US, FOR_EVERYONE = "us", "everyone"
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

    def __init__(self, title: str, filled: Draft, *arguments: str, whom: str = "") -> None:
        super().__init__(title, *arguments)
        self.ask(strings.form_labels(), short("labels", filled=filled.labels, required=True))
        self.ask(strings.form_plain(), paragraph("plain", filled=filled.plain, required=True))
        self.ask(strings.form_formal(), paragraph("formal", filled=filled.formal))
        self.ask(strings.form_source(), short("source", filled=filled.source))
        if whom:
            self.ask(home_strings.form_readers(), choice("whom", home_strings.whom(), filled=whom, required=True))
        else:
            self.ask(strings.form_instead(), short("instead", filled=filled.instead))


class AddForm(TermForm, wire="add"):
    """A term of the server's own. On the home server the last field asks for whom it is, and advice is added later.

    Its id changes with what it is filled in with: a phone shows again what it remembers of an id.
    """

    arguments = OPENING
    options: ClassVar = {"whom": (home_strings.form_readers, home_strings.whom)}
    sometimes: ClassVar = ("instead", "whom")

    def __init__(self, filled: Draft = EMPTY, *, whom: str = "") -> None:
        super().__init__(strings.add_title(), filled, Opening.of(filled).marks, whom=whom)

    @classmethod
    def where(cls, interaction: Interaction, filled: Draft = EMPTY) -> AddForm:
        """The form as it is asked on the server where the person is."""
        return cls(filled, whom=US if is_home(interaction) else "")

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        draft, whom = _typed(sent)
        server = words_of(interaction, everyone=whom == FOR_EVERYONE)
        if sent.word:
            await _join(interaction, sent, draft, server)
            return
        act = replace(sent.act(interaction), server_id=server)
        term = await interaction.client.jargon.curation.add(draft, act)
        await _wanted_no_more(interaction)
        label = line(term.label)
        stored = home_strings.added(label) if server == PRIVATE_CHAT else strings.added(label)
        await tell(
            interaction,
            [stored, *_parted_names(draft, term), *how_shown(interaction, None, term, server)],
            hints(term),
        )

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> AddForm:
        draft, whom = _typed(sent)
        return cls(draft.apart() if sent.apart else draft, whom=whom)


def _typed(sent: Sent) -> tuple[Draft, str]:
    """What was typed, and for whom it is where that was asked."""
    return Draft(**{name: text for name, text in sent.answers.items() if name != "whom"}), sent.answers.get("whom", "")


class EditForm(TermForm, wire="rev"):
    """A term as this server reads it; the id tells what the form opened with."""

    arguments = f"{FORM_WORD}:{OPENING}"

    def __init__(self, slug: str, opening: Opening, filled: Draft, *, everyone: bool = False) -> None:
        title = home_strings.edit_title() if everyone else strings.edit_title()
        super().__init__(title, filled, in_form(slug, everyone=everyone), opening.marks)

    @classmethod
    def of(cls, term: Term, *, everyone: bool = False) -> EditForm:
        """The form, filled in with the term as it is, for this server or, on the home server, for everyone."""
        draft = draft_of(term)
        return cls(term.slug, Opening.of(draft), draft, everyone=everyone)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        jargon, opening = interaction.client.jargon, Opening(sent.match["opening"])
        word = word_in(interaction, sent.match)
        if sent.word:
            of = jargon.label(word.slug, word.server_id)
            await _join(interaction, sent, Draft(**sent.answers), word.server_id, of)
            return
        act = word.act(sent.act(interaction))
        revised = await jargon.curation.edit(word.slug, opening, Draft(**sent.answers), act)
        if revised.after is None or revised.after == revised.before:
            await tell(interaction, [strings.nothing_changed()], [])
        else:
            flagged = await jargon.notices.people(server_of(interaction), word.slug) > 0
            await _wanted_no_more(interaction)
            told = told_changed(word, revised, flagged=flagged)
            told += how_shown(interaction, revised.before, revised.after, word.server_id)
            await tell(interaction, told, hints(revised.after, before=revised.before))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> EditForm:
        word = word_in(interaction, sent.match)
        opening, draft = Opening(sent.match["opening"]), Draft(**sent.answers)
        if isinstance(error, ChangedMeanwhileError):
            opening, draft = Opening.of(Draft(**error.now)), Draft(**error.yours)
        elif sent.apart:
            draft = draft.apart()
        return cls(word.slug, opening, draft, everyone=word.is_for_everyone)


async def _join(interaction: Interaction, sent: Sent, draft: Draft, server_id: int, of: str = "") -> None:
    """Make what was typed a part of the word that was chosen; `of` is the one whose form it was, which stays."""
    slug, door = chosen_word(interaction, sent, server_id), Door.TERM_EDIT if of else Door.TERM_ADD
    act = replace(sent.act(interaction), server_id=server_id)
    revised = await interaction.client.jargon.curation.join(slug, draft, act, door)
    await _wanted_no_more(interaction)
    if term := revised.after:
        joined = same_word_strings.joined(line(draft.label), line(term.label))
        told = [joined if server_id == PRIVATE_CHAT else with_parting(joined, revised)]
        told += [same_word_strings.unchanged(line(of))] if of else []
        told += how_shown(interaction, revised.before, term, server_id)
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


def told_changed(word: Word, revised: Revised, *, flagged: bool = False) -> list[str]:
    """That a change to a word is stored, and who reads it."""
    label = line(revised.after.label) if revised.after else word.slug
    if word.is_for_everyone:
        return [home_strings.changed(label)]
    return [with_parting(strings.changed(label, flagged=flagged), revised)]


def with_parting(told: str, revised: Revised) -> str:
    """What was stored, and, the first time, that changes of the shared glossary no longer reach this word."""
    return f"{told}\n{strings.parted()}" if revised.parted else told
