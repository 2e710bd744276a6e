"""The list of all that a server has of its own, a page at a time, with a menu that opens each word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from discord import ui

from bot.discord.answers.answer import show
from bot.discord.browsing.options import Option, menu_of
from bot.discord.kit.audience import own_page
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.menus import LastingMenu
from bot.discord.kit.page_number import PAGE, named_page, read_page
from bot.discord.kit.pages import TextView, page_of, turners
from bot.discord.kit.saying import say, show_alone
from bot.discord.kit.text import cut, line, safe, weight
from bot.discord.kit.view import View
from bot.errors import JargonError
from bot.glossary.model.term import Kind
from bot.service import OwnWord, Standing, own_words
from bot.strings import own_words as strings
from bot.strings import pages as page_strings
from bot.strings import refusals

ON_PAGE = 20  # a menu has room for 25
MOST_TYPED = 40  # an id has 100 characters
MOST_ROW = 165  # of 4,000 units for a heading and 20 rows
MOST_TEXT = 3000
EVERY = "all"
STANDING = f"(?P<standing>{'|'.join((*Standing, EVERY))})"
TYPED = rf"(?P<typed>[^\n]{{0,{MOST_TYPED}}})"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which of the words are listed: those of one sort, and with this in their name; and which page of them."""

    standing: Standing | None = None
    typed: str = ""
    number: int = 0

    @classmethod
    def read(cls, standing: str, typed: str, number: int | str = 0) -> Choice:
        """The choice that an id or a command names."""
        return cls(None if standing == EVERY else Standing(standing), typed, read_page(number))

    @property
    def sort(self) -> str:
        """The sort of words as an id has it."""
        return self.standing or EVERY


class OwnWordsView(View):
    """One page of the list: how many there are of each sort, then those that were chosen."""

    def __init__(self, every: Sequence[OwnWord], chosen: Sequence[OwnWord], choice: Choice) -> None:
        super().__init__()
        shown, number, pages = page_of(chosen, choice.number, ON_PAGE)
        self.add_item(ui.TextDisplay(_heading(every, chosen, choice)))
        if not every:
            return
        if pages > 1:
            self.add_item(ui.TextDisplay(page_strings.page(number + 1, pages)))
        if shown:
            self.add_item(ui.TextDisplay("\n".join(map(_row, shown))))
            options = [Option(each.slug, each.label, _told(each)) for each in shown]
            self.add_item(ui.ActionRow(OwnWordMenu(menu_of(strings.open_menu(), options))))
        self.add_item(ui.ActionRow(SortMenu.of(choice)))
        if turning := turners(number, pages, lambda to, label: ListingButton.to(replace(choice, number=to), label)):
            self.add_item(ui.ActionRow(*turning))


def _heading(every: Sequence[OwnWord], chosen: Sequence[OwnWord], choice: Choice) -> str:
    if not every:
        return strings.none_yet()
    number = Counter(each.standing for each in every)
    rows = [strings.title(number[Standing.OWN], number[Standing.CHANGED], number[Standing.HIDDEN])]
    if choice.standing or choice.typed:
        rows.append(strings.chosen(len(chosen), line(choice.typed)))
    return "\n".join(rows)


def _row(word: OwnWord) -> str:
    name = cut(line(word.label), MOST_ROW // 2, weight)
    return f"- **{name}**: {cut(line(_told(word)), MOST_ROW - weight(name), weight)}"


def _told(word: OwnWord) -> str:
    if word.standing is Standing.HIDDEN:
        return strings.hidden(word.reason)
    return strings.own() if word.standing is Standing.OWN else strings.changed(word.pieces, word.clashes)


async def list_words(interaction: Interaction, choice: Choice) -> None:
    """Show a page of the list in the place of what is shown, or as the answer to a command."""
    glossary = interaction.client.jargon.glossary(server_of(interaction))
    view = OwnWordsView(own_words(glossary), own_words(glossary, choice.standing, choice.typed), choice)
    if interaction.message:
        await interaction.response.edit_message(view=view)
    else:
        await show_alone(interaction, view)


def choice_of(what: str, typed: str) -> Choice:
    """What somebody chose and typed with the command."""
    return Choice.read(what or EVERY, " ".join(typed.split())[:MOST_TYPED].strip())


class ListingButton(LastingButton, wire="own-words", label=strings.back, for_curators="glossary"):
    """Shows a page of the list."""

    arguments = f"{STANDING}:{PAGE}:{TYPED}"

    def __init__(self, standing: str, page: int | str, typed: str, label: str = "") -> None:
        self.choice = Choice.read(standing, typed, page)
        super().__init__(standing, named_page(self.choice.number), typed, label=label)

    @classmethod
    def to(cls, choice: Choice, label: str = "") -> ListingButton:
        """The button to a page."""
        return cls(choice.sort, choice.number, choice.typed, label)

    async def press(self, interaction: Interaction) -> None:
        await list_words(interaction, self.choice)


class SortMenu(LastingMenu, wire="own-words-sort", for_curators="glossary"):
    """Chooses which sort of words is listed; what was typed stays."""

    arguments = TYPED

    @classmethod
    def of(cls, choice: Choice) -> SortMenu:
        """The menu with what is chosen."""
        menu: ui.Select[Any] = ui.Select(placeholder=strings.filter_menu())
        for value, label in {EVERY: strings.every_sort(), **strings.sorts()}.items():
            menu.add_option(label=label, value=value, default=value == choice.sort)
        return cls(menu, choice.typed)

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        [standing] = values
        await list_words(interaction, Choice.read(standing, self.match["typed"]))


class OwnWordMenu(LastingMenu, wire="own-word", for_curators="glossary"):
    """Opens a word beneath the list: as people read it or, of a hidden one, what it says elsewhere."""

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        slug = "".join(values)
        glossary = interaction.client.jargon.glossary(server_of(interaction))
        if slug in glossary:
            await show(interaction, own_page(interaction, slug), private=True)
            return
        word = next((each for each in own_words(glossary) if each.slug == slug), None)
        if word is None:
            raise JargonError(refusals.term_gone())
        if word.standing is not Standing.HIDDEN or slug not in glossary.base.terms:
            await say(interaction, strings.not_shown(line(word.label)))
            return
        texts = "\n\n".join(_plain(interaction, slug))
        told = strings.hidden_word(line(word.label), line(word.reason))
        await show_alone(interaction, TextView([cut(told, MOST_ROW * 4, weight), cut(texts, MOST_TEXT, weight)]))


def _plain(interaction: Interaction, slug: str) -> Iterator[str]:
    """What the shared word says, plain English first; where it has none, whatever it has."""
    term = interaction.client.jargon.page(slug).term
    yield from (safe(each.text) for each in term.of_kind(Kind.PLAIN) or term.definitions)
