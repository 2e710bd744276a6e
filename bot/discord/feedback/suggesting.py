"""Suggesting a word that is missing, or a better wording: the buttons, and the forms behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from discord import ui

from bot.discord.feedback.change import suggestions_changed
from bot.discord.feedback.home import desk_of, home_name
from bot.discord.kit.buttons import LastingButton, TermButton
from bot.discord.kit.form_ids import SLUG, shortened, slug_in
from bot.discord.kit.forms import Answers, LastingForm, Sent, paragraph, short
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.saying import say
from bot.discord.kit.text import line
from bot.errors import JargonError, LooksPersonalError, RefusedError
from bot.feedback.personal import personal_details
from bot.feedback.suggestion import MOST_INSTEAD, MOST_MEANING, MOST_ORIGIN, MOST_WORD, Suggested
from bot.feedback.wanted import askable
from bot.glossary.model.term import Term
from bot.glossary.quoting import quotable
from bot.service import draft_of
from bot.strings import flags as flag_strings
from bot.strings import suggestions as strings

NOTHING = Suggested(word="", meaning="")


async def open_form(interaction: Interaction, filled: Suggested = NOTHING) -> None:
    """Open the form for a word.

    Raises:
        RefusedError: nobody would read it.
    """
    await interaction.response.send_modal(SuggestForm(filled, home=_home(interaction)))


class SuggestWordButton(LastingButton, wire="suggest-word", label=strings.suggest):
    """Opens the form with the word that is in its id; anybody can write one, so it is looked at again."""

    arguments = r"(?P<suggested>[^\n]+)"

    def __init__(self, word: str) -> None:
        self.word = word
        super().__init__(word)

    async def press(self, interaction: Interaction) -> None:
        await open_form(interaction, Suggested(word=askable(self.word), meaning=""))


class RewordButton(TermButton, wire="reword", label=strings.reword):
    """Opens the form with what stands there in plain English."""

    async def press(self, interaction: Interaction) -> None:
        home = _home(interaction)
        term = interaction.client.jargon.page(self.slug, server_of(interaction)).term
        await interaction.response.send_modal(RewordForm.of(term, home))


class _Form(LastingForm):
    """The fields that both forms have. What somebody sends is shown to nobody but curators before one has taken it."""

    def __init__(self, title: str, *arguments: str) -> None:
        super().__init__(title, *arguments)

    def ask_meaning(self, filled: Suggested, home: str) -> None:
        """What it means, and what may stay empty; and below, who reads it."""
        self.ask(strings.form_meaning(), paragraph("meaning", most=MOST_MEANING, filled=filled.meaning, required=True))
        self.ask(strings.form_origin(), short("origin", most=MOST_ORIGIN, filled=filled.origin))
        self.ask(strings.form_instead(), short("instead", most=MOST_INSTEAD, filled=filled.instead))
        self.add_item(ui.TextDisplay(flag_strings.warning(home)))

    @classmethod
    async def keep(cls, interaction: Interaction, sent: Sent, texts: Suggested, slug: str = "") -> None:
        """Store it, unless something in it looks personal; the person decides about that first."""
        home = home_name(interaction)
        if not sent.as_it_is and (details := personal_details(texts.all)):
            raise LooksPersonalError([(each.kind, each.text) for each in details], strings.readers(home))
        place = server_of(interaction), desk_of(interaction)
        suggesting = interaction.client.jargon.suggesting
        is_there = await suggesting.suggest(*place, sent.act_id, interaction.user.id, texts, slug)
        suggestions_changed(interaction, is_news=True)
        word = line(quotable(texts.word, private=True))
        await say(interaction, strings.stored(word, home, is_there=is_there and not slug))


class SuggestForm(_Form, wire="suggest"):
    """A word, what it means and, if they like, where that is from and what to say instead."""

    questions: ClassVar = {
        "word": strings.form_word,
        "meaning": strings.form_meaning,
        "origin": strings.form_origin,
        "instead": strings.form_instead,
    }

    def __init__(self, filled: Suggested = NOTHING, *, home: str = "") -> None:
        super().__init__(strings.form_title())
        self.ask(strings.form_word(), short("word", most=MOST_WORD, filled=filled.word, required=True))
        self.ask_meaning(filled, home)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        await cls.keep(interaction, sent, _texts(sent.answers))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> SuggestForm:
        return cls(_texts(sent.answers), home=_home(interaction))


class RewordForm(_Form, wire="reword"):
    """Other words for a term that is there."""

    arguments = SLUG
    questions: ClassVar = {
        "meaning": strings.form_meaning,
        "origin": strings.form_origin,
        "instead": strings.form_instead,
    }

    def __init__(self, term: Term, filled: Suggested, home: str = "") -> None:
        super().__init__(strings.form_title_reword(term.label), shortened(term.slug))
        self.ask_meaning(filled, home)

    @classmethod
    def of(cls, term: Term, home: str) -> RewordForm:
        """The form, filled in with what stands there, if it has room for it."""
        plain = draft_of(term).plain
        return cls(term, Suggested(word=term.label, meaning=plain if len(plain) <= MOST_MEANING else ""), home)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        term = _term(interaction, sent)
        texts = replace(_texts(sent.answers), word=term.label)
        if texts.meaning.strip() == draft_of(term).plain.strip() and not texts.origin and not texts.instead:
            raise JargonError(strings.same_as_there())
        await cls.keep(interaction, sent, texts, term.slug)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> RewordForm:
        return cls(_term(interaction, sent), _texts(sent.answers), _home(interaction))


def _term(interaction: Interaction, sent: Sent) -> Term:
    jargon, server = interaction.client.jargon, server_of(interaction)
    return jargon.page(slug_in(sent.match, jargon, server), server).term


def _texts(answers: Answers) -> Suggested:
    named = ("word", "meaning", "origin", "instead")
    return Suggested(**{name: answers.get(name, "") for name in named})


def _home(interaction: Interaction) -> str:
    """The name of the home server, outside servers.

    Raises:
        RefusedError: nobody would read a suggestion.
    """
    if not desk_of(interaction):
        raise RefusedError(strings.nobody_would_read())
    return home_name(interaction)
