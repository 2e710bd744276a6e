"""Asking back for the word that is not sure, of those that somebody wants to compare."""

from __future__ import annotations

from collections.abc import Container, Sequence
from hashlib import blake2s
from typing import Any

from discord import ui

from bot.discord.answers.comparison import show_comparison_instead
from bot.discord.answers.urgent_help import urgent_line
from bot.discord.answers.word_button import word_buttons
from bot.discord.kit.audience import own_page
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.menus import LastingMenu
from bot.discord.kit.names import names
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.glossary.quoting import quotable
from bot.service import Answer, Comparison, Jargon, answer_of, side_by_side
from bot.strings import comparison as strings
from bot.strings import layering as layering_strings

_MARK = "[0-9a-f]{10}"
_OPEN = "x"
MOST_OPTIONS = 25  # https://docs.discord.com/developers/components/reference#string-select
MOST_NAME = 100
MOST_NEAR = 2  # words near each of those that are not sure, where several are not


class SidesView(View):
    """Says of each word whether it is sure, offers what the others may mean, and where to find urgent help.

    If one alone is not sure, what is chosen for it is compared at once. `public` repeats nothing that somebody wrote.
    """

    def __init__(self, answer: Answer, jargon: Jargon, server: int, *, public: bool) -> None:
        super().__init__()
        sure = {each.page.term.slug: each.page for each in answer.sides if each.page}
        unsure = [(place, each) for place, each in enumerate(answer.sides, 1) if not each.page]
        one_to_choose = len(unsure) == 1 and bool(_offered(unsure[0][1], sure)) and bool(sure)
        self.add_item(ui.TextDisplay(f"# {strings.which_words()}"))
        if sure:
            self.add_item(ui.TextDisplay(strings.known([line(each.term.label) for each in sure.values()])))
        for place, side in unsure:
            self.add_item(ui.TextDisplay(_asked_back(place, side, public=public)))
        if one_to_choose:
            self.add_item(ui.TextDisplay(strings.choose_below()))
            self.add_item(ui.ActionRow(SideMenu.of(answer, jargon, server)))
        else:
            self.add_item(ui.TextDisplay(strings.ask_again()))
            near = dict.fromkeys(slug for _, side in unsure for slug in _offered(side, sure)[:MOST_NEAR])
            for pages in filter(None, (list(sure.values()), [jargon.page(each, server) for each in near])):
                self.add_item(word_buttons(pages))
        self.add_item(urgent_line())


class SideMenu(LastingMenu, wire="side"):
    """Chooses the word that was not sure; then it stands beside the others.

    The others are in its id, each by a mark, since three slugs may be longer than an id.
    """

    arguments = rf"(?P<marks>(?:{_MARK}|{_OPEN})(?:\.(?:{_MARK}|{_OPEN})){{1,2}})"

    def __init__(self, menu: ui.Select[Any], marks: str) -> None:
        super().__init__(menu, marks)

    @classmethod
    def of(cls, answer: Answer, jargon: Jargon, server: int) -> SideMenu:
        """The menu for the one side that is not sure."""
        sure = {each.page.term.slug for each in answer.sides if each.page}
        [side] = [each for each in answer.sides if not each.page]
        menu: ui.Select[Any] = ui.Select(placeholder=strings.choose())
        terms = [jargon.page(slug, server).term for slug in _offered(side, sure)[:MOST_OPTIONS]]
        for slug, name in names(terms, MOST_NAME).items():
            menu.add_option(label=name, value=slug)
        return cls(menu, ".".join(_mark(each.page.term.slug) if each.page else _OPEN for each in answer.sides))

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        jargon, server = interaction.client.jargon, server_of(interaction)
        by_mark = {_mark(each.slug): each.slug for each in jargon.terms(server)}
        slugs = [values[0] if mark == _OPEN else by_mark.get(mark, "") for mark in self.match["marks"].split(".")]
        pages = [own_page(interaction, slug) for slug in slugs]
        await show_comparison_instead(interaction, Comparison.of(side_by_side("", [*map(answer_of, pages)])))


def _mark(slug: str) -> str:
    return blake2s(slug.encode(), digest_size=5).hexdigest()


def _offered(side: Answer, sure: Container[str]) -> list[str]:
    """What a side may mean, of what does not stand there already."""
    return [each.slug for each in side.offers if each.slug not in sure]


def _asked_back(place: int, side: Answer, *, public: bool) -> str:
    if side.hidden and not public:
        return layering_strings.hidden(line(side.hidden.label), line(side.hidden.reason))
    word = line(quotable(side.query, private=not public))
    return strings.which(place, word) if side.offers else strings.unknown(place, word)
